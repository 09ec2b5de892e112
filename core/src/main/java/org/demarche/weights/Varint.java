package org.demarche.weights;

import java.io.IOException;
import java.io.OutputStream;

/** Ascending numbers as the gaps between them, each in as few bytes as it needs: seven bits a byte, the lowest first. */
final class Varint {
    /** Bytes of a gap at most. */
    static final int LONGEST = 5;

    private Varint() {}

    /**
     * Fills {@code ascending} with the first {@code count} running sums, from {@code first} up, of the gaps that begin at
     * {@code at}, as ints that may wrap around.
     *
     * <p>On plain arrays, in one loop: millions of gaps are read at the start, before the loop is compiled well.
     *
     * @return the place after the last gap
     * @throws IOException if {@code data} ends before
     */
    static int readSums(byte[] data, int at, int first, int[] ascending, int count) throws IOException {
        int sum = first;
        int place = at;
        for (int i = 0; i < count; i++) {
            int next = 0x80;
            for (int shift = 0; next >= 0x80; shift += 7) {
                if (place >= data.length || shift > 28) throw new IOException("numbers that were cut off");
                next = data[place++] & 0xff;
                sum += (next & 0x7f) << shift;
            }
            ascending[i] = sum;
        }
        return place;
    }

    static void write(OutputStream out, long gap) throws IOException {
        long left = gap;
        while (left >= 0x80) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
