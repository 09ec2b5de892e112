package org.demarche.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes pages. A byte order mark decides; else bytes that are UTF-8 throughout are UTF-8, whatever is said of them; else the server's
 * charset, then the page's own, where they fit; else UTF-8 with a few bytes that are not, as pages put together from two
 * sources have; else what fits best.
 *
 * <p>U+FFFD is never written: a stray byte in UTF-8 is read as Windows-1252, which is where such bytes come from.
 */
final class PageEncoding {
    private static final int DECLARED_WITHIN = 4096;
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What browsers take these names for: the larger sets that pages so labelled are in. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "utf-8"));
    /** So many well-formed sequences for each bad byte, and the page is UTF-8 with slips. */
    private static final int WELL_FORMED = 2;

    private PageEncoding() {}

    /** @param served the charset that the server or the container names */
    static Optional<String> decode(byte[] bytes, Optional<String> served) {
        if (hasMark(bytes)) return TextDecoder.decode(bytes);
        var utf8 = Utf8.of(bytes);
        if (utf8.bad == 0 && utf8.good > 0) return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        var head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        var declared = served.flatMap(PageEncoding::charset)
                .flatMap(c -> fitting(bytes, c))
                .or(() -> declared(head).flatMap(c -> fitting(bytes, c)));
        if (declared.isPresent()) return declared;
        if (utf8.good > 0 && utf8.good >= utf8.bad * WELL_FORMED) return Optional.of(mended(bytes));
        return TextDecoder.decode(bytes);
    }

    private static boolean hasMark(byte[] bytes) {
        if (bytes.length < 2) return false;
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0xFE && second == 0xFF
                || first == 0xFF && second == 0xFE
                || bytes.length > 2 && first == 0xEF && second == 0xBB && (bytes[2] & 0xFF) == 0xBF
                || TextDecoder.findWide(bytes).isPresent();
    }

    private static Optional<Charset> declared(String head) {
        var text = COMMENT.matcher(head).replaceAll("");
        for (var pattern : new Pattern[] {XML, META}) {
            var matcher = pattern.matcher(text);
            // A page whose declaration can be read byte by byte is in no wide encoding.
            if (matcher.find()
                    && !matcher.group(1).startsWith("utf-16")
                    && !matcher.group(1).startsWith("utf-32")) return charset(matcher.group(1));
        }
        return Optional.empty();
    }

    static Optional<Charset> charset(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']|[\"';]+$", "");
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The text, where all bytes are of {@code charset}; of Windows-1252, whose few gaps browsers fill with controls, always. */
    private static Optional<String> fitting(byte[] bytes, Charset charset) {
        if (charset.equals(WINDOWS)) return Optional.of(windows(bytes, 0, bytes.length));
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static String windows(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, WINDOWS).replace("\uFFFD", "");
    }

    /** UTF-8, and what is none as Windows-1252. */
    private static String mended(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) break;
            int length = Math.min(result.length(), in.remaining());
            out.put(windows(bytes, in.position(), length));
            in.position(in.position() + length);
            decoder.reset();
        }
        return out.flip().toString();
    }

    /**
     * How bytes look as UTF-8.
     *
     * @param good well-formed sequences of several bytes
     * @param bad bytes that are in none
     */
    private record Utf8(int good, int bad) {
        static Utf8 of(byte[] bytes) {
            int good = 0;
            int bad = 0;
            for (int i = 0; i < bytes.length; ) {
                int first = bytes[i] & 0xFF;
                int length = first < 0x80
                        ? 1
                        : first >= 0xC2 && first < 0xE0
                                ? 2
                                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
                boolean whole = length > 0 && i + length <= bytes.length;
                for (int k = 1; whole && k < length; k++) whole = (bytes[i + k] & 0xC0) == 0x80;
                if (whole && length > 1) good++;
                if (!whole) bad++;
                i += whole ? length : 1;
            }
            return new Utf8(good, bad);
        }
    }
}
