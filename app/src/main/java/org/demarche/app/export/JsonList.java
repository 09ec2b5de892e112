package org.demarche.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A long JSON array written item by item, a line each, so that tools for lines can be used on it. Not thread-safe. */
final class JsonList implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutputStream out;
    private final String end;
    private String separator = "\n";

    /**
     * @param start what stands before the items, ending in {@code [}
     * @param end what stands behind them, beginning with {@code ]}
     */
    JsonList(OutputStream out, String start, String end) throws IOException {
        this.out = out;
        this.end = end;
        write(start);
    }

    void add(JsonNode item) throws IOException {
        write(separator);
        write(line(item));
        separator = ",\n";
    }

    private static String line(JsonNode item) {
        try {
            return MAPPER.writeValueAsString(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }

    /** Ends the array; the stream stays open. */
    @Override
    public void close() throws IOException {
        write("\n" + end + "\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
