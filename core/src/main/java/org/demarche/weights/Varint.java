package org.demarche.weights;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers from 0 up in as few bytes as they need, seven bits a byte, the lowest first. */
final class Varint {
    private Varint() {}

    static long read(ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = in.get() & 0xff;
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
        throw new IOException("a number without an end");
    }

    static void write(DataOutputStream out, long value) throws IOException {
        long left = value;
        while (left >= 0x80) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }
}
