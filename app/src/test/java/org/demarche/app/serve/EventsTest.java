package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes are told to whoever listens, and to whoever comes back what they missed. */
@Timeout(120)
class EventsTest {
    /** One who listens. */
    private static final class Listener implements AutoCloseable {
        private final BufferedReader lines;
        private String last = "";

        Listener(Served served, String since) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(served.at("/api/v1/events"))
                    .header("Accept", "text/event-stream")
                    .timeout(Duration.ofMinutes(1));
            if (!since.isEmpty()) request.header("Last-Event-ID", since);
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** What is told up to the first that is meant. */
        List<JsonNode> until(Predicate<JsonNode> meant) throws IOException {
            var told = new ArrayList<JsonNode>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) last = line.substring(3).strip();
                if (!line.startsWith("data:")) continue;
                told.add(Json.of(line.substring(5)));
                if (meant.test(told.get(told.size() - 1))) return told;
            }
            throw new AssertionError("the stream ended after " + told);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static Predicate<JsonNode> is(String change) {
        return told -> told.get("change").asText().equals(change);
    }

    private static String visit(String id, String where) {
        return "{\"id\":\"" + id + "\",\"published\":\"2013-05-30\",\"text\":"
                + "\"Kenya's Foreign Minister Amina Mohamed will visit " + where + " on June 3.\"}";
    }

    private static void add(Served served, String id, String where) {
        var answer = served.post("/api/v1/add", "application/json", visit(id, where));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void additionsAndMergersAreToldAndMissedOnesTooAfterARestart(@TempDir Path folder) throws Exception {
        String seen;
        try (var served = new Served(folder)) {
            try (var listener = new Listener(served, "")) {
                listener.until(is("hello"));
                add(served, "a", "Ghana");
                var added = listener.until(is("added"));
                var key = added.get(added.size() - 1).get("key").asText();
                assertThat(served.keys()).contains(key);
                assertThat(added.get(added.size() - 1)
                                .get("engagement")
                                .get("type")
                                .asText())
                        .isEqualTo("visit");
                seen = listener.last;
                var other = served.keys().stream()
                        .filter(k -> !k.equals(key))
                        .findFirst()
                        .orElseThrow();
                var made = served.post(
                        "/api/v1/decisions",
                        "application/json",
                        "{\"kind\":\"merge\",\"keys\":[\"" + key + "\",\"" + other
                                + "\"],\"author\":\"Ada\",\"reason\":\"one\"}");
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                var merged = listener.until(is("merged"));
                assertThat(merged.get(merged.size() - 1).get("into").asText()).isIn(served.keys());
            }
            try (var back = new Listener(served, seen)) {
                assertThat(back.until(is("merged"))).hasSizeGreaterThan(1);
            }
        }
        try (var served = new Served(Stores.open(folder.resolve("spring.db").toString(), Access.WRITE));
                var back = new Listener(served, seen)) {
            assertThat(back.until(is("hello"))).anyMatch(is("changed"));
        }
    }

    @Test
    void whoListensFromNowOnIsNotToldWhatWas(@TempDir Path folder) throws Exception {
        try (var served = new Served(folder)) {
            try (var first = new Listener(served, "")) {
                first.until(is("hello"));
            }
            add(served, "b", "Senegal");
            try (var later = new Listener(served, "")) {
                assertThat(later.until(is("hello"))).hasSize(1);
                add(served, "c", "Peru");
                assertThat(later.until(is("added"))).hasSize(1);
            }
        }
    }
}
