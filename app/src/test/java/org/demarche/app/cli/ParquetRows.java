package org.demarche.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A Parquet file as its own schema tells: structures as maps, lists as lists, text as strings; unpacked by Java alone. */
final class ParquetRows {
    private final MessageType schema;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    ParquetRows(byte[] file) throws IOException {
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Gzip())
                .build();
        try (var reader = ParquetFileReader.open(new Bytes(file), options)) {
            schema = reader.getFileMetaData().getSchema();
        }
        try (var reader =
                new Reading(new Bytes(file)).withCodecFactory(new Gzip()).build()) {
            for (var row = reader.read(); row != null; row = reader.read()) rows.add(map(row));
        }
    }

    List<Map<String, Object>> all() {
        return rows;
    }

    String schema() {
        return schema.toString();
    }

    /** Names of all columns, nested ones too, without those that only carry lists. */
    Set<String> columns() {
        var names = new TreeSet<String>();
        collect(schema, names);
        return names;
    }

    private static void collect(GroupType group, Set<String> names) {
        for (var field : group.getFields()) {
            if (!field.getName().equals("list") && !field.getName().equals("element")) names.add(field.getName());
            if (!field.isPrimitive()) collect(field.asGroupType(), names);
        }
    }

    private static Map<String, Object> map(Group group) {
        var map = new LinkedHashMap<String, Object>();
        for (var field : group.getType().getFields())
            if (group.getFieldRepetitionCount(field.getName()) > 0) map.put(field.getName(), value(group, field, 0));
        return map;
    }

    private static Object value(Group group, Type field, int index) {
        var name = field.getName();
        if (!field.isPrimitive()) {
            var inner = group.getGroup(name, index);
            return field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
                    ? list(inner)
                    : map(inner);
        }
        return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> group.getInteger(name, index);
            case DOUBLE -> group.getDouble(name, index);
            case BOOLEAN -> group.getBoolean(name, index);
            case BINARY -> group.getString(name, index);
            case INT64, INT96, FLOAT, FIXED_LEN_BYTE_ARRAY ->
                throw new AssertionError("no column is of that type: " + field);
        };
    }

    private static List<Object> list(Group list) {
        var values = new ArrayList<Object>();
        var repeated = list.getType().getFields().get(0);
        for (int i = 0; i < list.getFieldRepetitionCount(repeated.getName()); i++) {
            var one = list.getGroup(repeated.getName(), i);
            values.add(value(one, one.getType().getFields().get(0), 0));
        }
        return values;
    }

    private static final class Reading extends ParquetReader.Builder<Group> {
        Reading(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    /** Another unpacking than the one beside the writer. */
    private static final class Gzip implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("a reader packs nothing");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            if (codec != CompressionCodecName.GZIP) throw new AssertionError("packed by " + codec);
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput page, int size) throws IOException {
                    return BytesInput.from(unpacked(page.toInputStream()));
                }

                @Override
                public void decompress(ByteBuffer page, int packedSize, ByteBuffer into, int size) throws IOException {
                    var packed = new byte[packedSize];
                    page.get(packed);
                    into.put(unpacked(new ByteArrayInputStream(packed)));
                }

                @Override
                public void release() {}
            };
        }

        private static byte[] unpacked(InputStream packed) throws IOException {
            try (var gzip = new GZIPInputStream(packed)) {
                return gzip.readAllBytes();
            }
        }

        @Override
        public void release() {}
    }

    private record Bytes(byte[] bytes) implements InputFile {
        @Override
        public long getLength() {
            return bytes.length;
        }

        @Override
        public SeekableInputStream newStream() {
            var stream = new ByteArrayInputStream(bytes);
            return new DelegatingSeekableInputStream(stream) {
                @Override
                public long getPos() {
                    return (long) bytes.length - stream.available();
                }

                @Override
                public void seek(long position) throws IOException {
                    stream.reset();
                    stream.skipNBytes(position);
                }
            };
        }
    }
}
