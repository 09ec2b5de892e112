package org.demarche.app.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A table of records in one Parquet file, written row by row; the same rows are the same bytes. Not thread-safe. */
public final class ParquetTable<T> implements AutoCloseable {
    /** Bytes before compression that are held until they are written: readers take one such group at a time. */
    private static final long GROUP_BYTES = 32L << 20;

    private final OrderedFooter bytes;
    private final CarpetWriter<T> writer;

    /** @param out stays open */
    public ParquetTable(OutputStream out, Class<T> row) throws IOException {
        bytes = new OrderedFooter(out);
        writer = new CarpetWriter.Builder<>(bytes, row)
                // Hadoop's own configuration reads its files and asks who the user is.
                .withConf(new PlainParquetConfiguration())
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new GzipPages())
                .withRowGroupSize(GROUP_BYTES)
                .build();
    }

    public void write(T row) throws IOException {
        writer.write(row);
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        bytes.end();
        writer.close();
        bytes.finish();
    }
}
