package org.demarche.analyse.sentence;

import org.demarche.text.Span;

/**
 * A copy of a stretch of text that language models can read: plain spaces and quotation marks, no soft hyphens; with
 * the way back to the text's own offsets.
 */
final class PlainCopy {
    private final StringBuilder plain = new StringBuilder();
    private final int[] origin;

    PlainCopy(String text, Span span) {
        origin = new int[span.end() - span.start() + 1];
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) continue;
            origin[plain.length()] = i;
            plain.append(plain(c));
        }
        origin[plain.length()] = span.end();
    }

    private static boolean isInvisible(char c) {
        // Soft hyphen, zero-width marks, byte order mark, direction controls: layout, not language.
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || (c >= '\u202A' && c <= '\u202E');
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    String string() {
        return plain.toString();
    }

    int length() {
        return plain.length();
    }

    /** The span in the text's own offsets of the copy's chars from {@code first} up to {@code end}. */
    Span origin(int first, int end) {
        return new Span(origin[first], origin[end - 1] + 1);
    }
}
