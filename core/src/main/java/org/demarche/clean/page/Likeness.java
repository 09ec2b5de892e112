package org.demarche.clean.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares texts as readers do: by letters and figures alone. */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Likeness() {}

    /** The letters and figures of {@code text} in lower case. */
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether most words of the shorter are in the other too, as with a headline and the same one with the outlet's name. */
    static boolean isLike(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) return false;
        long common = first.stream().filter(second::contains).count();
        return common >= Math.max(1, Math.min(first.size(), second.size()) * 0.7);
    }

    /** How many words both have. */
    static int common(String one, String other) {
        var second = words(other);
        return (int) words(one).stream().filter(second::contains).count();
    }

    /** Whether most letters of {@code text} are Latin ones, as those of a name in an English text are. */
    static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 >= letters;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toSet());
    }

    static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }
}
