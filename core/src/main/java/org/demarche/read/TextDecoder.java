package org.demarche.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into text: a byte order mark decides; else strict UTF-8; else what ICU's detector thinks most likely.
 *
 * <p>Nothing is replaced: bytes that do not fit are a reason to try the next, never to write U+FFFD.
 */
public final class TextDecoder {
    private static final int SAMPLE_BYTES = 64_000;
    private static final int LEAST_CONFIDENCE = 10;

    private TextDecoder() {}

    /**
     * The text, or empty where no encoding fits.
     *
     * @param named the encoding that whoever sent the bytes names; where they are UTF-8, that is a mistake
     */
    public static Optional<String> decode(byte[] bytes, Optional<String> named) {
        if (named.isEmpty() || isMarked(bytes)) return decode(bytes);
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> named.filter(Charset::isSupported).flatMap(name -> strict(bytes, 0, charset(name))))
                .or(() -> decode(bytes));
    }

    private static boolean isMarked(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    /** Windows text is labelled ISO-8859-1 everywhere; where the two differ, the latter has only controls. */
    private static Charset charset(String name) {
        var charset = Charset.forName(name);
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? Charset.forName("windows-1252")
                : charset;
    }

    /** The text, or empty where no encoding fits. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return strict(bytes, 3, StandardCharsets.UTF_8);
        // Before UTF-16: its little-endian mark is the beginning of UTF-32's.
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) return strict(bytes, 4, Charset.forName("UTF-32LE"));
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) return strict(bytes, 4, Charset.forName("UTF-32BE"));
        if (startsWith(bytes, 0xFF, 0xFE)) return strict(bytes, 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return strict(bytes, 2, StandardCharsets.UTF_16BE);
        var wide = findWide(bytes);
        if (wide.isPresent()) return strict(bytes, 0, wide.get());
        return strict(bytes, 0, StandardCharsets.UTF_8).or(() -> detected(bytes));
    }

    /** UTF-16 without a mark: in English text every second byte is zero. */
    static Optional<Charset> findWide(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
        if (sample < 4 || bytes.length % 2 != 0) return Optional.empty();
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < sample; i += 2) {
            if (bytes[i] == 0) evenZeros++;
            if (bytes[i + 1] == 0) oddZeros++;
        }
        int pairs = sample / 2;
        if (oddZeros > pairs * 0.8 && evenZeros < pairs * 0.05) return Optional.of(StandardCharsets.UTF_16LE);
        if (evenZeros > pairs * 0.8 && oddZeros < pairs * 0.05) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static Optional<String> detected(byte[] bytes) {
        var sample = bytes.length <= SAMPLE_BYTES ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE_BYTES);
        for (var match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() < LEAST_CONFIDENCE) break;
            // Windows text is labelled ISO-8859-1 everywhere; where the two differ, the latter has only controls.
            var name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (name.startsWith("UTF-8") || !Charset.isSupported(name)) continue;
            var text = strict(bytes, 0, Charset.forName(name));
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    /** The bytes from {@code from} on, where all of them are of that encoding. */
    public static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    /** Whether {@code bytes} begin with those of {@code mark}, each from 0 to 255. */
    public static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
