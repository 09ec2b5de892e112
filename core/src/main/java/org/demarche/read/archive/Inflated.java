package org.demarche.read.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Breaks off what inflates beyond all that texts do, or comes to another checksum than was stated. For one thread. */
final class Inflated extends FilterInputStream {
    /** Up to here anything may be packed as tightly as it can. */
    static final long HARMLESS = 64_000_000;
    /** Report records in a row are packed some fifty-fold at the most. */
    static final long MOST_FOLD = 200;

    private final LongSupplier packed;
    private final LongSupplier checksum;
    private final CRC32 found = new CRC32();
    private long inflated;

    /** Breaking off for this reason, which is told under a code of its own. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb() {
            super("it inflates to more than " + HARMLESS + " bytes and " + MOST_FOLD + " times its size");
        }
    }

    private Inflated(InputStream in, LongSupplier packed, LongSupplier checksum) {
        super(in);
        this.packed = packed;
        this.checksum = checksum;
    }

    /**
     * The same content.
     *
     * @param packed how many packed bytes the stream has taken so far
     * @param checksum CRC-32 of the content, asked for at its end; negative where it is not known
     */
    static InputStream of(InputStream in, LongSupplier packed, LongSupplier checksum) {
        return new Inflated(in, packed, checksum);
    }

    static void check(long inflated, long packed) throws Bomb {
        if (inflated > HARMLESS && inflated / MOST_FOLD > Math.max(packed, 1)) throw new Bomb();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int count = super.read(to, offset, length);
        if (count > 0) {
            inflated += count;
            found.update(to, offset, count);
            check(inflated, packed.getAsLong());
        } else if (count < 0 && checksum.getAsLong() >= 0 && checksum.getAsLong() != found.getValue())
            throw new ZipException("the checksum is that of other content");
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
