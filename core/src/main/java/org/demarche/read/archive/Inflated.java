package org.demarche.read.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Breaks off what inflates beyond all that texts do. For one thread. */
final class Inflated extends FilterInputStream {
    /** Up to here anything may be packed as tightly as it can. */
    static final long HARMLESS = 64_000_000;
    /** Report records in a row are packed some fifty-fold at the most. */
    static final long MOST_FOLD = 200;

    private final LongSupplier packed;
    private long inflated;

    /** Breaking off for this reason, which is told under a code of its own. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb() {
            super("it inflates to more than " + HARMLESS + " bytes and " + MOST_FOLD + " times its size");
        }
    }

    private Inflated(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    /** @param packed how many packed bytes the stream has taken so far */
    static InputStream of(InputStream in, LongSupplier packed) {
        return new Inflated(in, packed);
    }

    static void check(long inflated, long packed) throws Bomb {
        if (inflated > HARMLESS && inflated / MOST_FOLD > Math.max(packed, 1)) throw new Bomb();
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) check(++inflated, packed.getAsLong());
        return octet;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int count = super.read(to, offset, length);
        if (count > 0) {
            inflated += count;
            check(inflated, packed.getAsLong());
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
