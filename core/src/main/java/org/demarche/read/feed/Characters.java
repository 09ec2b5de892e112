package org.demarche.read.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which characters XML takes, and what was meant by those that were written wrongly. */
final class Characters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Characters() {}

    /** The text without what XML 1.0 forbids (section 2.2): most controls, half characters, U+FFFE and U+FFFF. */
    static String allowed(String text) {
        int at = 0;
        while (at < text.length() && isAllowed(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
        if (at == text.length()) return text;
        var kept = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at += Character.charCount(text.codePointAt(at)))
            if (isAllowed(text.codePointAt(at))) kept.appendCodePoint(text.codePointAt(at));
        return kept.toString();
    }

    static boolean isAllowed(int point) {
        if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
        return point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000 && point <= 0x10FFFF;
    }

    /** Text as it was meant: UTF-8 that was read as Latin-1 is read again, signs of Windows stand where they belong. */
    static String meant(String text) {
        boolean latin = false;
        boolean controls = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && c <= 0xFF) latin = true;
            if (c >= 0x80 && c < 0xA0) controls = true;
        }
        if (!latin) return text;
        var again = readAgain(text);
        if (!again.equals(text) || !controls) return again;
        var mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) mapped.append(ofWindows(text.charAt(i)));
        return mapped.toString();
    }

    /** What a number between 128 and 159 stands for: controls that nobody writes, or the signs that Windows has there. */
    static char ofWindows(char c) {
        return c >= 0x80 && c < 0xA0 ? new String(new byte[] {(byte) c}, WINDOWS).charAt(0) : c;
    }

    private static String readAgain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0xFF) return text;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException plainLatin) {
            return text;
        }
    }
}
