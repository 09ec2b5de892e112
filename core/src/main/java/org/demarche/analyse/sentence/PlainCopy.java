package org.demarche.analyse.sentence;

import org.demarche.text.Span;

/**
 * A copy of a stretch of text that the word rules can read: plain spaces and quotation marks, no soft hyphens and no
 * other invisible marks; with the way back to the text's own offsets. Line breaks become {@code \n} and tabs stay, since
 * they tell lists and tables from prose; every other white space becomes a space.
 */
final class PlainCopy {
    private final String plain;
    private final int[] origin;

    PlainCopy(String text, Span span) {
        int length = span.end() - span.start();
        var chars = new char[length];
        origin = new int[length + 1];
        int size = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && isInvisible(c)) continue;
            origin[size] = i;
            // Of a line end of two chars the second is the break.
            boolean pair = c == '\r' && i + 1 < span.end() && text.charAt(i + 1) == '\n';
            chars[size++] = c > ' ' && c < '`' ? c : pair ? ' ' : plain(c);
        }
        origin[size] = span.end();
        plain = new String(chars, 0, size);
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
        return new Span(origin[first], origin[end - 1] + 1);
    }
}
