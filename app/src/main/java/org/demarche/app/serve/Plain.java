package org.demarche.app.serve;

/** Text of requests. */
final class Plain {
    private static final int MOST_SHOWN = 60;

    private Plain() {}

    /** Whether it is text that any store takes: no controls but tabs and line feeds, no half characters. */
    static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** What somebody sent, as messages repeat it: on one line and not too long. */
    static String shown(String text) {
        var line = text.codePoints()
                .map(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        ? '?'
                        : c)
                .limit(MOST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > MOST_SHOWN ? line + "\u2026" : line;
    }
}
