package org.demarche.app.export;

/** Words as XML 1.0 lets them stand: what it forbids, such as control characters and halves of characters, is left out. */
final class XmlText {
    private XmlText() {}

    static String allowed(String words) {
        var allowed = new StringBuilder(words.length());
        words.codePoints().filter(XmlText::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    /** XML 1.0, production 2 ("Char"). */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
