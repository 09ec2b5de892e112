package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can be read again from a place that it was told to keep, as long as no more than {@value #MOST_BYTES} bytes
 * have been read since. For one thread.
 */
final class Replay extends InputStream {
    /** More than nearly any record has; beyond it what was kept is let go of, and memory stays bounded. */
    static final int MOST_BYTES = 16_000_000;

    private static final int STEP = 1 << 16;

    private final InputStream in;
    private byte[] held = new byte[STEP];
    private int at;
    private int filled;
    /** The position of the first byte held. */
    private long first;
    /** Bytes from here on are kept. */
    private long keptFrom;

    /** @param position of the next byte of {@code in}, from the start of the container */
    Replay(InputStream in, long position) {
        this.in = in;
        this.first = position;
        this.keptFrom = position;
    }

    /** The position of the byte that is read next. */
    long position() {
        return first + at;
    }

    /** Lets go of what stands before {@code position} and keeps what follows. */
    void keepFrom(long position) {
        keptFrom = Math.max(keptFrom, position);
    }

    /** Goes back to {@code position}, or as near to it as is still held; says where the reading goes on. */
    long goTo(long position) {
        at = (int) Math.min(Math.max(position - first, 0), filled);
        return position();
    }

    @Override
    public int read() throws IOException {
        return at < filled || fill() ? held[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (at == filled && !fill()) return -1;
        int count = Math.min(length, filled - at);
        System.arraycopy(held, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int count = in.read(held, filled, held.length - filled);
        if (count <= 0) return false;
        filled += count;
        return true;
    }

    private void makeRoom() {
        if (held.length - filled >= STEP / 2) return;
        int loose = (int) Math.min(Math.max(keptFrom - first, 0), at);
        if (filled - loose > MOST_BYTES) loose = at;
        System.arraycopy(held, loose, held, 0, filled - loose);
        first += loose;
        at -= loose;
        filled -= loose;
        if (held.length - filled < STEP / 2) held = Arrays.copyOf(held, Math.max(2 * held.length, filled + STEP));
        else if (held.length > MOST_BYTES / 4 && filled < STEP) held = Arrays.copyOf(held, 2 * STEP);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
