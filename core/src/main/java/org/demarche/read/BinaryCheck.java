package org.demarche.read;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Tells files that are no text from text, by their first bytes and by their control characters. */
final class BinaryCheck {
    private static final int SAMPLE = 64_000;
    private static final Map<String, String> MAGIC = Map.ofEntries(
            Map.entry("%PDF-", "a PDF file"),
            Map.entry("PK\u0003\u0004", "a ZIP archive or office document"),
            Map.entry("PK\u0005\u0006", "an empty ZIP archive"),
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("\u001f\u008b", "a gzip archive"),
            Map.entry("BZh", "a bzip2 archive"),
            Map.entry("\u00fd7zXZ", "an xz archive"),
            Map.entry("7z\u00bc\u00af", "a 7-Zip archive"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("\u00ca\u00fe\u00ba\u00be", "a Java class"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an old office document"),
            Map.entry("SQLite format 3", "an SQLite database"),
            Map.entry("{\\rtf", "an RTF document"));

    private BinaryCheck() {}

    /** What kind of binary file the bytes are. */
    static Optional<String> findKind(byte[] bytes) {
        return findMark(bytes)
                .or(() -> hasNul(bytes) ? Optional.of("a binary file (it has zero bytes)") : Optional.empty());
    }

    /** What kind of binary file the first bytes are the mark of. */
    static Optional<String> findMark(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 16), java.nio.charset.StandardCharsets.ISO_8859_1);
        return MAGIC.entrySet().stream()
                .filter(magic -> head.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether so many of the characters are controls that this cannot be text. */
    static boolean looksBinary(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
            if (control || c >= 0x7F && c < 0xA0 && c != 0x85 || c == 0xFFFE || c == 0xFFFF) controls++;
        }
        return controls > length / 20;
    }

    private static boolean hasNul(byte[] bytes) {
        // UTF-16 and UTF-32 have zero bytes by nature.
        boolean marked = bytes.length > 3
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || Arrays.equals(bytes, 0, 4, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, 0, 4));
        if (marked || TextDecoder.findWide(bytes).isPresent()) return false;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) if (bytes[i] == 0) return true;
        return false;
    }
}
