package org.demarche.app.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.Objects;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * The bytes of a Parquet file on their way out. At the end the library lists the encodings of each column in an order that
 * differs from one start of Java to the next; they are put into one order, so that the same rows are the same bytes. Closing it
 * closes nothing. Not thread-safe.
 */
final class OrderedFooter extends OutputStream {
    /** The footer's length in four bytes, and the four letters that files end in. */
    private static final int TAIL = 8;

    private final OutputStream out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean ending;

    OrderedFooter(OutputStream out) {
        this.out = out;
    }

    /** From now on comes the end: it is held until {@link #finish}. */
    void end() {
        ending = true;
    }

    /** Writes the end with its lists in order. */
    void finish() throws IOException {
        var end = held.toByteArray();
        int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(end.length - TAIL);
        int start = end.length - TAIL - length;
        var footer = Util.readFileMetaData(new ByteArrayInputStream(end, start, length));
        order(footer);
        var ordered = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, ordered);
        out.write(end, 0, start);
        ordered.writeTo(out);
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(ordered.size())
                .array());
        out.write(end, end.length - 4, 4);
        out.flush();
    }

    private static void order(FileMetaData footer) {
        for (var group : footer.getRow_groups())
            for (var column : group.getColumns()) order(Objects.requireNonNull(column.getMeta_data()));
    }

    private static void order(ColumnMetaData column) {
        column.getEncodings().sort(Comparator.naturalOrder());
        if (column.isSetEncoding_stats())
            column.getEncoding_stats()
                    .sort(Comparator.comparing(PageEncodingStats::getPage_type)
                            .thenComparing(PageEncodingStats::getEncoding));
    }

    private OutputStream target() {
        return ending ? held : out;
    }

    @Override
    public void write(int octet) throws IOException {
        target().write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        target().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        target().flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
