package org.demarche.app.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Packs pages of Parquet files by the gzip of Java itself, which every reader of such files knows: the library's own ways
 * would bring native code, unpacked into a folder that may forbid running it, or all of Hadoop's configuration. Thread-safe.
 */
final class GzipPages implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.GZIP) throw new IllegalArgumentException("pages are packed by gzip alone");
        return new Packing();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.GZIP) throw new IllegalArgumentException("pages are packed by gzip alone");
        return new Unpacking();
    }

    @Override
    public void release() {}

    private static final class Packing implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            var packed = new ByteArrayOutputStream((int) page.size() / 2 + 64);
            try (var gzip = new GZIPOutputStream(packed)) {
                page.writeAllTo(gzip);
            }
            return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {}
    }

    private static final class Unpacking implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
            return BytesInput.from(unpacked(page.toInputStream(), size));
        }

        @Override
        public void decompress(ByteBuffer page, int packedSize, ByteBuffer into, int size) throws IOException {
            var packed = new byte[packedSize];
            page.get(packed);
            into.put(unpacked(new ByteArrayInputStream(packed), size));
        }

        private static byte[] unpacked(InputStream packed, int size) throws IOException {
            try (var gzip = new GZIPInputStream(packed)) {
                return gzip.readNBytes(size);
            }
        }

        @Override
        public void release() {}
    }
}
