package org.demarche.app.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A table of records in one Parquet file, written row by row. Not thread-safe. */
public final class ParquetTable<T> implements AutoCloseable {
    /** Bytes before compression that are held until they are written: readers take one such group at a time. */
    private static final long GROUP_BYTES = 32L << 20;

    private final CarpetWriter<T> writer;

    public ParquetTable(OutputStream out, Class<T> row) throws IOException {
        writer = new CarpetWriter.Builder<>(open(out), row)
                // Hadoop's own configuration reads its files and asks who the user is.
                .withConf(new PlainParquetConfiguration())
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new GzipPages())
                .withRowGroupSize(GROUP_BYTES)
                .build();
    }

    /** The stream goes on being its owner's: the library would close it. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    public void write(T row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
