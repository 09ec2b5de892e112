package org.demarche.analyse.sentence;

import java.util.Set;

/**
 * Tells line breaks that end something (a list's item, a table's row, a caption's credit) from those of wrapped prose.
 *
 * <p>Wrapped prose breaks a line where the next word would not have fitted; a break with room left for that word is
 * meant, unless the next line reads on in lower case.
 */
final class LineBreaks {
    private static final Set<String> CREDITS = WordLists.get("credit");
    /** A line may be this much shorter than the longest and still count as full: outlets do not wrap to the char. */
    private static final int SLACK = 6;
    /** Prose is not wrapped more narrowly than this: shorter lines are a list's, a table's or a caption's. */
    private static final int NARROWEST = 45;
    /** The most chars of a list's number, with its stop. */
    private static final int LONGEST_NUMBER = 4;

    private final Words words;
    private final int width;

    LineBreaks(Words words) {
        this.words = words;
        width = width(words.plain());
    }

    /** Whether the gap before {@code word} holds a line break that ends a sentence. */
    boolean ends(int word) {
        var plain = words.plain();
        int from = words.end(word - 1);
        int to = words.start(word);
        int breaks = 0;
        for (int i = from; i < to; i++) if (plain.charAt(i) == '\n') breaks++;
        if (breaks == 0) return false;
        if (breaks > 1) return true;
        if (isBullet(word) || isCredit(word)) return true;
        if (Chars.isLower(words.first(word))) return false;
        if (words.first(word) == ',' || words.first(word) == ')') return false;
        int lineStart = from;
        while (lineStart > 0 && plain.charAt(lineStart - 1) != '\n' && from - lineStart <= width) lineStart--;
        if (isRow(plain, lineStart, from)) return true;
        if (width < NARROWEST) return words.last(word - 1) != ',';
        int wordEnd = to;
        while (wordEnd < plain.length() && !Chars.isSpace(plain.charAt(wordEnd)) && wordEnd - to < width) wordEnd++;
        return from - lineStart + 1 + (wordEnd - to) + SLACK < width;
    }

    /** A bullet, or a number with a stop or bracket, and a space: the head of a list's item. */
    private boolean isBullet(int word) {
        char c = words.first(word);
        boolean mark = words.length(word) == 1 && "\u2022\u25CF\u25AA\u25E6\u00B7*-\u2013\u2014".indexOf(c) >= 0;
        if (mark && words.isSpaceAfter(word)) return true;
        if (!Chars.isDigit(c) || words.length(word) > LONGEST_NUMBER || word + 1 >= words.size()) return false;
        boolean stop = words.is(word + 1, '.') || words.is(word + 1, ')');
        return stop && !words.isSpaceBefore(word + 1) && words.isSpaceAfter(word + 1);
    }

    /** "Photo: Anna Marsh". */
    private boolean isCredit(int word) {
        return word + 1 < words.size() && words.is(word + 1, ':') && CREDITS.contains(words.word(word));
    }

    /** A table's row: cells apart by tabs, bars or wide spaces. */
    private static boolean isRow(String plain, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = plain.charAt(i);
            if (c == '\t' || c == '|') return true;
            if (c == ' ' && i + 2 < end && i > start && plain.startsWith("   ", i)) return true;
        }
        return false;
    }

    /** The length of the longest line; 0 where there is one line only. */
    private static int width(String plain) {
        if (plain.indexOf('\n') < 0) return 0;
        int longest = 0;
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && plain.charAt(i) != '\n') continue;
            longest = Math.max(longest, i - start);
            start = i + 1;
        }
        return longest;
    }
}
