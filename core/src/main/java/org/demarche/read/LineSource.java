package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits a stream into lines of bytes at line feeds, holding one line at a time. For one thread. */
public final class LineSource implements AutoCloseable {
    /** The longest line that is kept; a longer one is passed over. */
    public static final int DEFAULT_MAX_BYTES = 64_000_000;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;
    private long before;
    private byte[] line = new byte[1 << 13];

    public LineSource(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param tooLong whether it was longer than the limit; then there are no bytes
     */
    public record Line(long number, byte[] bytes, boolean tooLong) {}

    /** The next line, or empty at the end; a last line without line feed counts. */
    public Optional<Line> next() throws IOException {
        int length = 0;
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (at == filled) {
                before += filled;
                filled = 0;
                at = 0;
                filled = in.read(chunk);
                if (filled <= 0) {
                    filled = 0;
                    return any ? Optional.of(finish(length, tooLong)) : Optional.empty();
                }
            }
            any = true;
            int end = at;
            while (end < filled && chunk[end] != '\n') end++;
            int piece = end - at;
            if (!tooLong && (long) length + piece > maxBytes) {
                tooLong = true;
                length = 0;
                line = new byte[1 << 13];
            }
            if (!tooLong) {
                if (length + piece > line.length)
                    line = Arrays.copyOf(line, (int)
                            Math.min(maxBytes, Math.max(2L * line.length, (long) length + piece)));
                System.arraycopy(chunk, at, line, length, piece);
                length += piece;
            }
            at = end;
            if (end < filled) {
                at++;
                return Optional.of(finish(length, tooLong));
            }
        }
    }

    /** How many bytes the lines so far have, with their ends. */
    public long position() {
        return before + at;
    }

    private Line finish(int length, boolean tooLong) {
        number++;
        int from = 0;
        int end = length;
        boolean marked = number == 1
                && length >= 3
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
        if (marked) from = 3;
        if (end > from && line[end - 1] == '\r') end--;
        return new Line(number, Arrays.copyOfRange(line, from, end), tooLong);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
