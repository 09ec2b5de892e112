package org.demarche.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of one member of a gzip file (RFC 1952), which leaves the stream at the member's end and gives all that stands
 * before a break, as neither the JDK's nor Commons Compress's stream does both. For one thread.
 */
final class GzipMember extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;
    private static final int RESERVED = 0xE0;

    private final Replay packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] piece = new byte[1 << 13];
    private boolean ended;

    /** @throws IOException where no member begins here */
    GzipMember(Replay packed) throws IOException {
        this.packed = packed;
        if (octet() != 0x1F || octet() != 0x8B) throw new ZipException("no gzip member begins here");
        if (octet() != 8) throw new ZipException("not packed by deflate");
        int flags = octet();
        if ((flags & RESERVED) != 0) throw new ZipException("flags of a gzip version not known");
        packed.skipNBytes(6);
        if ((flags & EXTRA) != 0) packed.skipNBytes(octet() | octet() << 8);
        if ((flags & NAME) != 0) skipText();
        if ((flags & COMMENT) != 0) skipText();
        if ((flags & HEADER_CHECKSUM) != 0) packed.skipNBytes(2);
    }

    private int octet() throws IOException {
        int octet = packed.read();
        if (octet < 0) throw new EOFException("cut off");
        return octet;
    }

    private void skipText() throws IOException {
        for (int each = octet(); each != 0; ) each = octet();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (ended) return -1;
        try {
            int count = inflater.inflate(to, offset, length);
            while (count == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) throw new ZipException("packed with a dictionary");
                if (inflater.needsInput()) feed();
                count = inflater.inflate(to, offset, length);
            }
            checksum.update(to, offset, count);
            if (count > 0) return count;
            end();
            return -1;
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    private void feed() throws IOException {
        int count = packed.read(piece, 0, piece.length);
        if (count < 0) throw new EOFException("cut off");
        inflater.setInput(piece, 0, count);
    }

    private void end() throws IOException {
        ended = true;
        packed.goTo(packed.position() - inflater.getRemaining());
        long stated = word();
        long length = word();
        if (stated != checksum.getValue()) throw new ZipException("the checksum is that of other content");
        if (length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) throw new ZipException("of another length");
    }

    private long word() throws IOException {
        return octet() | (long) octet() << 8 | (long) octet() << 16 | (long) octet() << 24;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
