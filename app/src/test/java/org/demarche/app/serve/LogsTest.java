package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of requests and of faults, and what never is. */
@Timeout(60)
class LogsTest {
    private static DoorSettings logging(Path log) {
        return DoorSettings.loopback().withAccessLog(log.toString());
    }

    private static List<JsonNode> lines(Path log, int expected) throws IOException, InterruptedException {
        while (Files.readString(log).lines().count() < expected) Thread.sleep(20);
        var text = Files.readAllBytes(log);
        for (byte b : text)
            assertThat(b == '\n' || b >= ' ' && b < 127).as("ASCII").isTrue();
        return new String(text, StandardCharsets.US_ASCII).lines().map(Json::of).toList();
    }

    @Test
    void eachRequestIsOneLine(@TempDir Path folder) throws Exception {
        var log = folder.resolve("access.log");
        try (var served = new Served(folder, logging(log))) {
            var answer = served.get("/api/v1/engagements?side=Norway&limit=2", "X-Request-Id", "one");
            served.get("/api/v1/engagements/none", "X-Request-Id", "two");
            served.post("/api/v1/annotate", "text/plain", "They met.", "X-Request-Id", "three");
            // A line is written when its answer has been sent, which another connection would not wait for.
            lines(log, 3);
            RawClient.ask(served, "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var lines = lines(log, 4);
            assertThat(lines).hasSize(4);
            var first = lines.get(0);
            assertThat(Instant.parse(first.get("time").asText()))
                    .isBefore(Instant.now().plusSeconds(1));
            assertThat(first.get("id").asText()).isEqualTo("one");
            assertThat(first.get("client").asText()).isEqualTo("127.0.0.1");
            assertThat(first.get("method").asText()).isEqualTo("GET");
            assertThat(first.get("path").asText()).isEqualTo("/api/v1/engagements");
            assertThat(first.get("query").asText()).isEqualTo("side=Norway&limit=2");
            assertThat(first.get("status").asInt()).isEqualTo(200);
            assertThat(first.get("bytes").asInt()).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
            assertThat(first.get("ms").asInt()).isNotNegative();
            assertThat(first.has("code")).isFalse();
            assertThat(lines.get(1).get("code").asText()).isEqualTo("not-found");
            assertThat(lines.get(2).get("method").asText()).isEqualTo("POST");
            assertThat(lines.get(3).get("status").asInt()).isEqualTo(400);
        }
    }

    @Test
    void secretsAreNotKept(@TempDir Path folder) throws Exception {
        var log = folder.resolve("access.log");
        try (var served = new Served(folder, logging(log))) {
            served.get(
                    "/api/v1/stats?token=hushhush1&Access_Token=hushhush2&api-key=hushhush3&to%6Ben=hushhush4&password=hushhush5"
                            + "&url=https%3A%2F%2Fada%3Ahushhush6%40example.org%2F&side=Norway",
                    "Authorization", "Bearer hushhush7", "Cookie", "session=hushhush8");
            var lines = lines(log, 1);
            assertThat(lines.toString()).doesNotContain("hushhush").contains("token=***", "side=Norway");
        }
    }

    @Test
    void noRequestMakesALineOfItsOwnOrSpeaksToATerminal(@TempDir Path folder) throws Exception {
        var log = folder.resolve("access.log");
        try (var served = new Served(folder, logging(log))) {
            var attacks = List.of(
                    "/x%0d%0a%7B%22status%22%3A200%7D",
                    "/x%1b%5B2J%1b%5D0%3Bowned%07",
                    "/api/v1/search?q=%E2%80%AEgpj%0A%7B%7D",
                    "/api/v1/search?q=%22%2C%22status%22%3A%22999",
                    "/x%C2%9B31m");
            for (var attack : attacks) served.get(attack);
            RawClient.ask(
                    served, "GET /a\u0085b\u009b31m\u001b[2J HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            RawClient.ask(served, "G\"ET\\ /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var lines = lines(log, attacks.size() + 2);
            assertThat(lines).hasSize(attacks.size() + 2);
            // Lines are written when answers have been sent: who asks next may stand before.
            var paths = lines.stream().map(l -> l.get("path").asText()).toList();
            assertThat(attacks)
                    .allSatisfy(attack -> assertThat(paths)
                            .anySatisfy(path -> assertThat(path).startsWith(attack.split("\\?")[0])));
            assertThat(lines).allMatch(l -> l.get("status").asInt() < 500);
        }
    }

    @Test
    void aLogThatCannotBeWrittenStopsTheProgramAtOnce(@TempDir Path folder) {
        for (var log : List.of(folder, folder.resolve("none/access.log")))
            assertThatThrownBy(() -> logging(log))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageStartingWith("--access-log is '" + log);
    }

    @Test
    void aFaultIsToldWhoeverRunsTheServerAndNotWhoeverAsked(@TempDir Path folder) {
        var told = new ArrayList<String>();
        var logger = Logger.getLogger("org.demarche.app.serve");
        var handler = keeping(told);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (var register = Stores.open(folder.resolve("a.db").toString(), Access.WRITE);
                var server = RegisterServer.start(
                        Served.settings(DoorSettings.loopback()),
                        register,
                        () -> {
                            throw new IllegalStateException("table\r\nrequest forged GET /: \u001b[2J hushhush");
                        },
                        new Fetcher(FetchSettings.standard()))) {
            var answer = Served.send(java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("http://127.0.0.1:" + server.port() + "/api/v1/annotate?title=word"))
                    .header("Content-Type", "text/plain")
                    .header("X-Request-Id", "fault-7")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("They met.")));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain("hushhush", "at org.", ".java")
                    .contains("fault-7");
            assertThat(told).hasSize(1);
            assertThat(told.get(0))
                    .startsWith("request fault-7 POST /api/v1/annotate: java.lang.IllegalStateException: table")
                    .contains("hushhush", "at org.demarche.app.serve.AnnotateRoutes")
                    .doesNotContain("\u001b", "\nrequest", "\r", "title=word");
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    private static Handler keeping(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
