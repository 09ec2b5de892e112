package org.demarche.analyse.sentence;

import java.text.Normalizer;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a stretch of text that the word rules can read: plain spaces and quotation marks, no soft hyphens and no
 * other invisible marks, a letter and its accent as one char; with the way back to the text's own offsets. Line breaks become
 * {@code \n} and tabs stay, since they tell lists and tables from prose; every other white space becomes a space.
 */
final class PlainCopy {
    private final String plain;
    private final int[] origin;
    /** How many chars of the text beyond its first a char of the copy stands for; null where each stands for one. */
    private int @Nullable [] widths;

    PlainCopy(String text, Span span) {
        int length = span.end() - span.start();
        var chars = new char[length];
        origin = new int[length + 1];
        int size = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && isInvisible(c)) continue;
            if (isAccent(c) && size > 0 && origin[size - 1] + width(size - 1) == i) {
                char composed = composed(chars[size - 1], c);
                if (composed != 0) {
                    chars[size - 1] = composed;
                    widen(size - 1, length);
                    continue;
                }
            }
            origin[size] = i;
            // Of a line end of two chars the second is the break.
            boolean pair = c == '\r' && i + 1 < span.end() && text.charAt(i + 1) == '\n';
            chars[size++] = c > ' ' && c < '`' ? c : pair ? ' ' : plain(c);
        }
        origin[size] = span.end();
        plain = new String(chars, 0, size);
    }

    /** Marks that belong to the letter before them. */
    private static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    /** The letter with its accent as one char; 0 where there is none. */
    private static char composed(char letter, char accent) {
        var both = Normalizer.normalize(new String(new char[] {letter, accent}), Normalizer.Form.NFC);
        return both.length() == 1 ? both.charAt(0) : 0;
    }

    private int width(int index) {
        return widths == null ? 1 : 1 + widths[index];
    }

    private void widen(int index, int length) {
        if (widths == null) widths = new int[length];
        widths[index]++;
    }

    /** Soft hyphen, zero-width marks, word joiner, byte order mark, direction controls: layout, not language. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF';
    }

    private static char plain(char c) {
        return switch (c) {
            case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\t' -> '\t';
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            default ->
                c <= ' '
                                || c >= 0x7F
                                        && (Character.isWhitespace(c)
                                                || Character.isSpaceChar(c)
                                                || Character.isISOControl(c))
                        ? ' '
                        : c;
        };
    }

    String string() {
        return plain;
    }

    /** The span in the text's own offsets of the copy's chars from {@code first} up to {@code end}. */
    Span origin(int first, int end) {
        return new Span(origin[first], origin[end - 1] + width(end - 1));
    }
}
