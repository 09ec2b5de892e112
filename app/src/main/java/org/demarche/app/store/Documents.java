package org.demarche.app.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The register's records as JSON, {@code {"v":1,"is":…}}: what is empty is left out, and fields that a later program adds
 * are passed over. Thread-safe.
 */
public final class Documents {
    /** Raised when a field changes its meaning; adding fields leaves it. */
    private static final int FORM = 1;

    private static final JsonMapper JSON = mapper();
    private static final ObjectWriter WRITER = JSON.writer();
    private static final ObjectReader READER = JSON.reader();

    private Documents() {}

    private record Document<T>(int v, T is) {}

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new DocumentForms())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Torn surrogates and zeros, which databases refuse, come back as they were.
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                // A record's components and nothing else: "isReport" is a question, not a field.
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .build();
        for (var collection : List.of(List.class, Set.class, Map.class))
            mapper.configOverride(collection)
                    .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                    .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /** {@code record} as a document. */
    public static String write(Object record) {
        try {
            return WRITER.writeValueAsString(new Document<>(FORM, record));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(
                    "cannot write a " + record.getClass().getSimpleName(), unwritable);
        }
    }

    /**
     * The record that a document is.
     *
     * @throws StoreFault if it is in the form of a later program, or no document
     */
    public static <T> T read(String json, Class<T> type) {
        JavaType document = JSON.getTypeFactory().constructParametricType(Document.class, type);
        try {
            Document<T> read = READER.forType(document).readValue(json);
            if (read.v() > FORM)
                throw new StoreFault("the store holds a " + type.getSimpleName()
                        + " in the form of a newer demarche: update the program");
            return read.is();
        } catch (JsonProcessingException broken) {
            throw new StoreFault(
                    "the store holds a " + type.getSimpleName()
                            + " that cannot be read: put a backup in its place (`demarche restore`)",
                    broken);
        }
    }
}
