package org.demarche.app.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs answers whole, where they are sent more than once. */
final class Gzip {
    /** Bytes; less goes into one packet anyway. */
    static final int LEAST = 1_400;

    private static final int BUFFER = 16_384;
    /** Half the time of the usual level, for a fifth more bytes. */
    private static final int QUICK = 2;

    private Gzip() {}

    /** As it is done for what lives for as long as the register stays the same. */
    static byte[] quickly(byte[] plain) {
        return pack(plain, QUICK);
    }

    /** As small as it gets. */
    static byte[] closely(byte[] plain) {
        return pack(plain, Deflater.BEST_COMPRESSION);
    }

    private static byte[] pack(byte[] plain, int level) {
        var packed = new ByteArrayOutputStream(plain.length / 6 + 512);
        try (var stream = new Levelled(packed, level)) {
            stream.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream into, int level) throws IOException {
            super(into, BUFFER);
            def.setLevel(level);
        }
    }
}
