package org.demarche.read.feed;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.read.TextDecoder;

/**
 * Turns a document's bytes into text, in the order of RFC 7303: a byte order mark, what the server says, what the document
 * declares, UTF-8; then as practice needs it. Each must fit all bytes. Where text is valid UTF-8 and no ASCII, encodings of one
 * byte a character are not believed: by chance that is next to impossible, as a wrong label it is common.
 */
final class FeedDecoder {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']\\s{0,9}([\\w.:+-]{2,40})");
    private static final int HEAD = 1024;
    private static final int SAMPLE = 64_000;
    private static final int LEAST_CONFIDENCE = 10;

    /** What is written under these names is what their larger successors hold, as browsers read them. */
    private static final Map<String, String> SUCCESSORS = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("u16", "UTF-16"),
            Map.entry("u8", "UTF-8"));

    private FeedDecoder() {}

    /** @param replaced whether bytes that do not fit were replaced by U+FFFD */
    record Decoded(String text, String encoding, boolean replaced) {}

    static Decoded decode(byte[] bytes, Optional<String> contentType) {
        var marked = marked(bytes);
        if (marked.isPresent()) return marked.get();
        var wide = wide(bytes);
        if (wide.isPresent()) {
            var text = strict(bytes, 0, wide.get());
            if (text.isPresent()) return new Decoded(text.get(), wide.get().name(), false);
        }
        var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        boolean surelyUtf8 = utf8.isPresent() && utf8.get().length() < bytes.length;
        var candidates = new ArrayList<Charset>();
        contentType.flatMap(t -> named(CHARSET, t)).ifPresent(candidates::add);
        named(DECLARED, new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1))
                .ifPresent(candidates::add);
        for (var candidate : candidates) {
            if (isWide(candidate) || surelyUtf8 && isOneByte(candidate)) continue;
            var text = strict(bytes, 0, candidate);
            if (text.isPresent()) return new Decoded(text.get(), nameOf(candidate, bytes), false);
        }
        if (utf8.isPresent()) return new Decoded(utf8.get(), "UTF-8", false);
        return mostlyUtf8(bytes, 0).or(() -> detected(bytes)).orElseGet(() -> last(bytes));
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        if (TextDecoder.startsWith(bytes, 0xEF, 0xBB, 0xBF)) return marked(bytes, 3, StandardCharsets.UTF_8);
        // Before UTF-16: its little-endian mark is the beginning of UTF-32's.
        if (TextDecoder.startsWith(bytes, 0xFF, 0xFE, 0, 0)) return marked(bytes, 4, Charset.forName("UTF-32LE"));
        if (TextDecoder.startsWith(bytes, 0, 0, 0xFE, 0xFF)) return marked(bytes, 4, Charset.forName("UTF-32BE"));
        if (TextDecoder.startsWith(bytes, 0xFF, 0xFE)) return marked(bytes, 2, StandardCharsets.UTF_16LE);
        if (TextDecoder.startsWith(bytes, 0xFE, 0xFF)) return marked(bytes, 2, StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /** A mark whose bytes do not fit is no mark, unless the rest is nearly so. */
    private static Optional<Decoded> marked(byte[] bytes, int from, Charset charset) {
        var text = strict(bytes, from, charset).map(t -> new Decoded(t, charset.name(), false));
        if (text.isPresent()) return text;
        return charset.equals(StandardCharsets.UTF_8)
                ? mostlyUtf8(bytes, from)
                : Optional.of(new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name(), true));
    }

    /** UTF-16 and UTF-32 without a mark show in how the first sign, which is ASCII in all XML, is written. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4) return Optional.empty();
        int zeros = 0;
        for (int i = 0; i < 4; i++) zeros = zeros << 1 | (bytes[i] == 0 ? 1 : 0);
        return switch (zeros) {
            case 0b1110 -> Optional.of(Charset.forName("UTF-32BE"));
            case 0b0111 -> Optional.of(Charset.forName("UTF-32LE"));
            case 0b1010 -> Optional.of(StandardCharsets.UTF_16BE);
            case 0b0101 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> named(Pattern where, String text) {
        var matcher = where.matcher(text);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(SUCCESSORS.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isOneByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Windows text is labelled ISO-8859-1 everywhere; where the two differ, the latter has only controls. */
    private static String nameOf(Charset charset, byte[] bytes) {
        return charset.equals(StandardCharsets.ISO_8859_1) && hasControls(bytes) ? "windows-1252" : charset.name();
    }

    private static boolean hasControls(byte[] bytes) {
        for (byte b : bytes) if ((b & 0xE0) == 0x80) return true;
        return false;
    }

    /** One broken character in a feed is no reason to read all others wrongly. */
    private static Optional<Decoded> mostlyUtf8(byte[] bytes, int from) {
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
        boolean marked = from > 0;
        return broken < good || marked ? Optional.of(new Decoded(text, "UTF-8", true)) : Optional.empty();
    }

    private static Optional<Decoded> detected(byte[] bytes) {
        var sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        // Tags are ASCII in all encodings and tell nothing.
        for (var match : detector(sample).detectAll()) {
            if (match.getConfidence() < LEAST_CONFIDENCE) break;
            var name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (name.startsWith("UTF-") || !Charset.isSupported(name)) continue;
            var charset = charset(name);
            var text = charset.flatMap(c -> strict(bytes, 0, c));
            if (text.isPresent()) return Optional.of(new Decoded(text.get(), name, false));
        }
        return Optional.empty();
    }

    private static CharsetDetector detector(byte[] sample) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        return detector.setText(sample);
    }

    private static Decoded last(byte[] bytes) {
        var charset = Charset.forName("windows-1252");
        return strict(bytes, 0, charset)
                .map(t -> new Decoded(t, charset.name(), false))
                .orElseGet(() -> new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8", true));
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        var real = charset.equals(StandardCharsets.ISO_8859_1) && hasControls(bytes)
                ? Charset.forName("windows-1252")
                : charset;
        return TextDecoder.strict(bytes, from, real);
    }
}
