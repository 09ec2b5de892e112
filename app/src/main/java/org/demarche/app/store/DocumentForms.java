package org.demarche.app.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** The short forms of what documents are full of: spans and evidence as lists, dates and codes as words. */
final class DocumentForms extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DocumentForms() {
        word(LocalDate.class, LocalDate::toString, LocalDate::parse);
        word(Instant.class, Instant::toString, Instant::parse);
        addSerializer(new CodeForm());
        setDeserializerModifier(new Codes());
        addSerializer(new EdtfForm());
        addDeserializer(Edtf.class, new EdtfReading());
        addSerializer(new SpanForm());
        addDeserializer(Span.class, new SpanReading());
        addSerializer(new EvidenceForm());
        addDeserializer(Evidence.class, new EvidenceReading());
    }

    private <T> void word(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider all) throws IOException {
                json.writeString(write.apply(value));
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext all) throws IOException {
                return read.apply(json.getText());
            }
        });
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Enums by the names that records use, such as {@code under-way}. */
    @SuppressWarnings("rawtypes")
    private static final class CodeForm extends StdSerializer<Enum> {
        CodeForm() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider all) throws IOException {
            json.writeString(code(value));
        }
    }

    private static final class Codes extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> plain) {
            return new CodeReading(type.getRawClass());
        }
    }

    private static final class CodeReading extends StdDeserializer<Enum<?>> {
        private final transient Map<String, Enum<?>> byCode;

        CodeReading(Class<?> type) {
            super(type);
            byCode = Arrays.stream(type.getEnumConstants())
                    .map(c -> (Enum<?>) c)
                    .collect(Collectors.toMap(DocumentForms::code, c -> c));
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext all) throws IOException {
            var value = byCode.get(json.getText());
            if (value == null) throw all.weirdStringException(json.getText(), handledType(), "no such code");
            return value;
        }
    }

    /** A date by its value; where that does not tell its days to {@link Edtf#parse}, they stand beside it. */
    private static final class EdtfForm extends StdSerializer<Edtf> {
        EdtfForm() {
            super(Edtf.class);
        }

        @Override
        public void serialize(Edtf date, JsonGenerator json, SerializerProvider all) throws IOException {
            if (Edtf.parse(date.value()).filter(date::equals).isPresent()) {
                json.writeString(date.value());
                return;
            }
            json.writeStartArray();
            json.writeString(date.value());
            json.writeString(date.first().toString());
            json.writeString(date.last().toString());
            json.writeEndArray();
        }
    }

    private static final class EdtfReading extends StdDeserializer<Edtf> {
        EdtfReading() {
            super(Edtf.class);
        }

        @Override
        public Edtf deserialize(JsonParser json, DeserializationContext all) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                var value = json.getText();
                var date = Edtf.parse(value);
                if (date.isEmpty()) throw all.weirdStringException(value, Edtf.class, "no EDTF date");
                return date.get();
            }
            var value = json.nextTextValue();
            var first = LocalDate.parse(json.nextTextValue());
            var last = LocalDate.parse(json.nextTextValue());
            skipRest(json);
            return new Edtf(value, first, last);
        }
    }

    private static final class SpanForm extends StdSerializer<Span> {
        SpanForm() {
            super(Span.class);
        }

        @Override
        public void serialize(Span span, JsonGenerator json, SerializerProvider all) throws IOException {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
    }

    private static final class SpanReading extends StdDeserializer<Span> {
        SpanReading() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser json, DeserializationContext all) throws IOException {
            int start = json.nextIntValue(-1);
            int end = json.nextIntValue(-1);
            skipRest(json);
            return new Span(start, end);
        }
    }

    private static final class EvidenceForm extends StdSerializer<Evidence> {
        EvidenceForm() {
            super(Evidence.class);
        }

        @Override
        public void serialize(Evidence evidence, JsonGenerator json, SerializerProvider all) throws IOException {
            json.writeStartArray();
            json.writeString(evidence.reportId());
            json.writeNumber(evidence.sentence());
            json.writeNumber(evidence.span().start());
            json.writeNumber(evidence.span().end());
            json.writeString(evidence.field());
            json.writeEndArray();
        }
    }

    private static final class EvidenceReading extends StdDeserializer<Evidence> {
        EvidenceReading() {
            super(Evidence.class);
        }

        @Override
        public Evidence deserialize(JsonParser json, DeserializationContext all) throws IOException {
            var report = json.nextTextValue();
            int sentence = json.nextIntValue(-1);
            int start = json.nextIntValue(-1);
            int end = json.nextIntValue(-1);
            var field = json.nextTextValue();
            skipRest(json);
            return new Evidence(report, sentence, new Span(start, end), field);
        }
    }

    /** What a later program adds at the end of a list is passed over. */
    private static void skipRest(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) json.skipChildren();
    }
}
