package org.demarche.analyse.sentence;

import java.util.Locale;
import java.util.Set;

/** Decides whether a full stop after letters is part of the word ("Gen.", "U.S.", "No. 5") or a mark of its own. */
final class Stops {
    private static final Set<String> TITLES = WordLists.get("title");
    private static final Set<String> NAMED = WordLists.get("named");
    private static final Set<String> EITHER = WordLists.get("either");
    private static final Set<String> ABBREVIATIONS = WordLists.get("abbreviation");
    private static final Set<String> WARY = WordLists.get("wary");
    private static final Set<String> NUMBERED = WordLists.get("numbered");
    /** The longest word of the lists, in chars. */
    private static final int LONGEST = 8;

    private Stops() {}

    /** Whether the stop at {@code stop} belongs to the word that begins at {@code start}; nothing of it comes after. */
    static boolean isPartOfWord(String plain, int start, int stop) {
        int length = stop - start;
        if (length > LONGEST || length < 1) return isDotted(plain, start, stop);
        char after = next(plain, stop + 1);
        if (length == 1) return isInitial(plain, start, after);
        if (isDotted(plain, start, stop)) return true;
        var lower = plain.substring(start, stop).toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower)) return after != 0 || Chars.isUpper(plain.charAt(start));
        if (NUMBERED.contains(lower) && Chars.isDigit(after)) return true;
        if (!ABBREVIATIONS.contains(lower)) return false;
        if (!WARY.contains(lower)) return true;
        boolean named = Chars.isUpper(plain.charAt(start));
        return named && (Chars.isDigit(after) || after == ',' || after == '\'' || Chars.isLower(after));
    }

    /**
     * Whether a word with its stop is a title or several initials, which a name follows ("Gen. Olsen", "S.M. Rao"): no
     * sentence ends there. States and bodies with stops ("U.S.") may end one.
     */
    static boolean belongsToName(Words words, int word) {
        int length = words.length(word);
        if (length < 3 || length > LONGEST || words.last(word) != '.') return false;
        var lower = words.lower(word);
        if (!Chars.isUpper(words.first(word))) return lower.equals("vs.");
        if (NAMED.contains(lower.substring(0, length - 1))) return true;
        if (!isDotted(words.plain(), words.start(word), words.end(word) - 1) || EITHER.contains(lower)) return false;
        for (int i = words.start(word); i < words.end(word); i += 2)
            if (!Chars.isUpper(words.plain().charAt(i))) return false;
        return true;
    }

    /** Whether a word in lower case with its stop is one of the abbreviations that may end a sentence. */
    static boolean isAbbreviation(String lower) {
        return lower.length() > 1 && ABBREVIATIONS.contains(lower.substring(0, lower.length() - 1));
    }

    /** Whether the sentence's last word ends in a stop that is the sentence's: "etc|.", "p.m|.", but "U.S." stays whole. */
    static boolean isApartAtEnd(String plain, int start, int end) {
        if (end - start < 2 || plain.charAt(end - 1) != '.' || !Chars.isWordChar(plain.charAt(start))) return false;
        return !Chars.isUpper(plain.charAt(start)) || !isDotted(plain, start, end - 1);
    }

    /** Whether the word, without its last stop, is of single letters with stops: "U.S", "a.m", "S.M"; or "Ph.D". */
    static boolean isDotted(String plain, int start, int stop) {
        boolean dotted = false;
        int letters = 0;
        for (int i = stop - 1; i >= start; i--) {
            char c = plain.charAt(i);
            if (c == '.') {
                dotted = true;
                letters = 0;
            } else if (!Chars.isLetter(c) || ++letters > 2) return false;
        }
        return dotted;
    }

    /** "J. Smith", "George W. Bush": a capital is an initial where a name goes on; "I" ends more sentences than it names. */
    private static boolean isInitial(String plain, int start, char after) {
        char letter = plain.charAt(start);
        if (Chars.isDigit(after)) return letter == 'p' || letter == 'c';
        return Chars.isUpper(letter) && letter != 'I' && after != 0;
    }

    /** The first char after white space from {@code from}; 0 at the end. */
    private static char next(String plain, int from) {
        int i = from;
        while (i < plain.length() && i < from + 8 && Chars.isSpace(plain.charAt(i))) i++;
        return i < plain.length() ? plain.charAt(i) : 0;
    }
}
