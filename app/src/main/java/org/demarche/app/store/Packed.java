package org.demarche.app.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.demarche.register.Signature;

/** Texts and signatures as the bytes that are kept. */
final class Packed {
    private static final byte UTF_8 = 0;
    /** For texts with torn surrogates, which UTF-8 cannot hold: they too come back as they were. */
    private static final byte UTF_16 = 1;

    private Packed() {}

    /** One byte for the encoding, then the text in it, deflated. */
    static byte[] text(String text) {
        boolean plain = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(plain ? text.getBytes(StandardCharsets.UTF_8) : chars(text));
            deflater.finish();
            var packed = new ByteArrayOutputStream(text.length() / 2 + 64);
            packed.write(plain ? UTF_8 : UTF_16);
            var buffer = new byte[8192];
            while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chars(String text) {
        var bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** @throws StoreFault if the bytes are no text of ours */
    static String text(byte[] packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            var bytes = new ByteArrayOutputStream(packed.length * 3);
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary()))
                    throw new DataFormatException("cut short");
                bytes.write(buffer, 0, count);
            }
            return packed[0] == UTF_8
                    ? bytes.toString(StandardCharsets.UTF_8)
                    : ByteBuffer.wrap(bytes.toByteArray()).asCharBuffer().toString();
        } catch (DataFormatException damaged) {
            throw new StoreFault(
                    "the store holds a text that cannot be read: put a backup in its place (`demarche restore`)",
                    damaged);
        } finally {
            inflater.end();
        }
    }

    static byte[] signature(Signature signature) {
        var values = signature.values();
        var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    static Signature signature(byte[] bytes) {
        var values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return new Signature(values);
    }
}
