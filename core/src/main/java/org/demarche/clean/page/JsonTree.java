package org.demarche.clean.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as pages carry it, forgiving what browsers' scripts would: comments, commas too many, bare control characters. */
final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(60).build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsonTree() {}

    /**
     * What {@code text} holds, up to the first fault: maps, lists and strings; numbers and truth values as strings. Some pages put
     * several values into one script.
     */
    static List<Object> readAll(String text) {
        var values = new ArrayList<Object>();
        try (var parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                var value = value(parser);
                if (value != null) values.add(value);
            }
        } catch (IOException notJson) {
            // What came before the fault is kept.
            return values;
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) return object(parser);
        if (token == JsonToken.START_ARRAY) {
            var list = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                var value = value(parser);
                if (value != null) list.add(value);
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            var value = value(parser);
            if (value != null) fields.putIfAbsent(name, value);
        }
        return fields;
    }
}
