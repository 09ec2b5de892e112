package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Hands on so many bytes for one record, that a head without end does not fill the memory. For one thread. */
final class Allowance implements ReadableByteChannel {
    /** What a record has besides its content, with what is read ahead. */
    private static final long HEAD = 1_000_000;

    private final InputStream in;
    private long left;

    Allowance(InputStream in) {
        this.in = in;
    }

    /** For the rest of one record with {@code content} bytes, and the head of the next. */
    void renew(long content) {
        left = content + HEAD;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!to.hasRemaining()) return 0;
        if (left <= 0) throw new IOException("the record's head has no end");
        int most = (int) Math.min(to.remaining(), left);
        int count;
        if (to.hasArray()) {
            count = in.read(to.array(), to.arrayOffset() + to.position(), most);
            if (count > 0) to.position(to.position() + count);
        } else {
            var bytes = new byte[most];
            count = in.read(bytes, 0, most);
            if (count > 0) to.put(bytes, 0, count);
        }
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
