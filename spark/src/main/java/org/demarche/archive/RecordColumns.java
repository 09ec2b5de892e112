package org.demarche.archive;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Lays records out as Spark's rows with a column for each component, called as those of exports are: {@code actorCode} becomes
 * {@code actor_code}. So the columns are written down in one place, the record.
 */
final class RecordColumns {
    private static final Map<Class<?>, DataType> PLAIN = Map.of(
            String.class, DataTypes.StringType,
            boolean.class, DataTypes.BooleanType,
            int.class, DataTypes.IntegerType,
            Integer.class, DataTypes.IntegerType,
            double.class, DataTypes.DoubleType,
            Double.class, DataTypes.DoubleType,
            LocalDate.class, DataTypes.DateType);

    private RecordColumns() {}

    static StructType schema(Class<? extends Record> type) {
        var fields = new StructType();
        for (var component : type.getRecordComponents())
            fields = fields.add(new StructField(
                    name(component.getName()),
                    type(component.getGenericType()),
                    !component.getType().isPrimitive(),
                    org.apache.spark.sql.types.Metadata.empty()));
        return fields;
    }

    static String name(String component) {
        return component.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static DataType type(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return DataTypes.createArrayType(type(list.getActualTypeArguments()[0]));
        var plain = PLAIN.get(type);
        if (plain != null) return plain;
        if (type instanceof Class<?> nested && nested.isRecord()) return schema(nested.asSubclass(Record.class));
        throw new IllegalStateException("no column can hold a " + type);
    }

    /** @param more values of columns behind those of the record */
    static Row row(Record record, Object... more) {
        var components = record.getClass().getRecordComponents();
        var values = new Object[components.length + more.length];
        for (int i = 0; i < components.length; i++) values[i] = value(get(record, components[i]));
        System.arraycopy(more, 0, values, components.length, more.length);
        return RowFactory.create(values);
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("reading " + component, impossible);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Record record) return row(record);
        if (value instanceof List<?> list)
            return list.stream().map(RecordColumns::value).toArray();
        return value;
    }
}
