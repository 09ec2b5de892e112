package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.serve.rights.RightsSettings;
import org.demarche.app.serve.rights.Secret;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no proper client sends, over real sockets. After each the server answers others as before. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private Served served;
    private Path folder;

    @BeforeAll
    void serve(@TempDir Path temporary) {
        folder = temporary;
        served = new Served(temporary);
    }

    @AfterAll
    void stop() {
        assertThat(served.get("/api/v1/stats").statusCode()).isEqualTo(200);
        served.close();
    }

    private String ask(String request) {
        return RawClient.ask(served, request);
    }

    private static String post(String address, String type, String headers, String body) {
        return "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + headers
                + "Connection: close\r\n\r\n" + body;
    }

    // Oversized

    @Test
    void aBodyLargerThanTheMostIsRefusedUnread() {
        var answer = ask(post("/api/v1/add", "application/json", "Content-Length: 8000001\r\n", ""));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"too-large\"", "X-Request-Id");
        var endless = ask(post("/api/v1/add", "application/json", "Content-Length: 999999999999999999\r\n", ""));
        assertThat(endless).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyInChunksIsRefusedWhenItHasBecomeTooLarge() {
        try (var client = new RawClient(served)) {
            client.send(post("/api/v1/add", "application/json", "Transfer-Encoding: chunked\r\n", ""));
            var spaces = " ".repeat(0x100000);
            var chunk = "100000\r\n" + spaces + "\r\n";
            int sent = 0;
            while (sent < 64 && client.send(chunk)) sent++;
            assertThat(sent).as("megabytes sent").isLessThan(64);
            var answer = client.rest();
            // Where the server closes with parts unread, the answer may be lost on its way.
            if (!answer.isEmpty()) assertThat(answer).startsWith("HTTP/1.1 413").contains("\"too-large\"");
        }
    }

    @Test
    void manyLargeBodiesAtOnceDoNotTakeAllOfTheMemory() {
        var clients = new ArrayList<RawClient>();
        try {
            int most = (int) (Math.max(32_000_000, Runtime.getRuntime().maxMemory() / 8) / 8_000_000);
            for (int i = 0; i < most; i++) {
                var client = new RawClient(served);
                client.send(post("/api/v1/add", "application/json", "Content-Length: 8000000\r\n", "{"));
                clients.add(client);
            }
            while (!served.get("/metrics").body().contains("requests_in_flight " + (most + 1))) Thread.onSpinWait();
            var answer = ask(post("/api/v1/annotate", "text/plain", "Content-Length: 8000000\r\n", ""));
            assertThat(answer).startsWith("HTTP/1.1 503").contains("\"busy\"", "Retry-After: 5");
            assertThat(served.get("/api/v1/stats").statusCode()).isEqualTo(200);
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void longHeadersAndAddressesAreRefused() {
        assertThat(ask("GET /healthz HTTP/1.1\r\nX: " + "y".repeat(9_000) + END))
                .startsWith("HTTP/1.1 431");
        var headers = "X: y\r\n".repeat(3_000);
        assertThat(ask("GET /healthz HTTP/1.1\r\n" + headers + END)).startsWith("HTTP/1.1 431");
        assertThat(ask("GET /" + "a".repeat(9_000) + " HTTP/1.1" + END))
                .startsWith("HTTP/1.1 414")
                .contains("\"too-large\"");
        assertThat(ask("GET /healthz?" + "a".repeat(9_000) + " HTTP/1.1" + END)).startsWith("HTTP/1.1 414");
    }

    @Test
    void moreParametersThanAnybodyMeansAreRefused() {
        var answer = ask("GET /api/v1/engagements?" + "side=NOR&".repeat(201) + " HTTP/1.1" + END);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("more than 200 parameters");
        assertThat(ask("GET /api/v1/engagements?" + "side=NOR&".repeat(50) + " HTTP/1.1" + END))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/add", "/api/v1/annotate", "/api/v1/decisions"})
    void deepJsonIsRefused(String address) {
        for (var deep : List.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(100_000),
                "{\"text\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
                "{\"text\":" + "9".repeat(1_000_000) + "}",
                "{\"" + "n".repeat(1_000_000) + "\":1}")) {
            var answer = served.post(address, "application/json", deep);
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        }
        var lines = served.post("/api/v1/add", "application/x-ndjson", "{\"text\":" + "[".repeat(100_000) + "\n");
        assertThat(lines.statusCode()).as(lines.body()).isIn(400, 422);
    }

    @Test
    void aPackedBodyIsNotUnpacked() {
        var answer =
                ask(post("/api/v1/add", "application/json", "Content-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"));
        assertThat(answer).startsWith("HTTP/1.1 415").contains("\"content-encoding\"");
        assertThat(ask(post(
                        "/api/v1/annotate",
                        "text/plain",
                        "Content-Encoding: identity\r\nContent-Length: 9\r\n",
                        "They met.")))
                .startsWith("HTTP/1.1 200");
    }

    // Slow

    /** Each of them sends something every tenth of a second, so that none is ever idle. */
    @Test
    void whoLetsARequestDripInIsCutOff(@TempDir Path other) throws InterruptedException {
        var door = DoorSettings.loopback().withPatience(Duration.ofSeconds(2));
        try (var slow = new Served(other, door)) {
            var drips = List.of(
                    new Drip("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ", "y"),
                    new Drip("", "G"),
                    new Drip("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\nX: ", "y"),
                    new Drip(
                            "POST /api/v1/annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n",
                            "x"));
            var threads = new ArrayList<Thread>();
            for (var drip : drips) {
                var thread = new Thread(() -> drip.run(slow));
                thread.start();
                threads.add(thread);
            }
            while (threads.stream().anyMatch(Thread::isAlive)) {
                assertThat(slow.get("/healthz").statusCode()).isEqualTo(200);
                Thread.sleep(200);
            }
            assertThat(drips).allMatch(d -> d.cutOff);
        }
    }

    private static final class Drip {
        private final String beginning;
        private final String drop;
        private volatile boolean cutOff;

        Drip(String beginning, String drop) {
            this.beginning = beginning;
            this.drop = drop;
        }

        void run(Served served) {
            long begun = System.nanoTime();
            try (var client = new RawClient(served)) {
                client.send(beginning);
                while (!cutOff && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(60)) {
                    cutOff = !client.send(drop);
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void bodiesThatDripTakeNoThreadFromOthers(@TempDir Path other) {
        try (var slow = new Served(other)) {
            var clients = new ArrayList<RawClient>();
            for (int i = 0; i < 400; i++) {
                var client = new RawClient(slow);
                client.send(
                        "POST /api/v1/annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\nThey");
                clients.add(client);
            }
            // More than there are threads.
            assertThat(slow.get("/api/v1/engagements").statusCode()).isEqualTo(200);
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void whoListensIsNotCutOff(@TempDir Path other) {
        var door = DoorSettings.loopback().withPatience(Duration.ofSeconds(1));
        try (var quick = new Served(other, door);
                var listener = new RawClient(quick, 4_000)) {
            listener.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
            assertThat(listener.rest()).contains("event: hello").endsWith("(still open)");
        }
    }

    // Smuggling

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 5, 6\r\n\r\nabcde",
                "Content-Length: 0x5\r\n\r\nabcde",
                "Content-Length : 5\r\n\r\nabcde",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5;\nGET /healthz HTTP/1.1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\nab\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\na\r\n0\r\n\r\n",
                "X: y\r\n folded: z\r\nContent-Length: 0\r\n\r\n",
                "X\u0000: y\r\nContent-Length: 0\r\n\r\n",
                "X: a\u0000b\r\nContent-Length: 0\r\n\r\n",
                "\r\n"
            })
    void aRequestWhoseEndIsInDoubtIsRefusedAndTheConnectionClosed(String rest) {
        var answers = ask("POST /api/v1/annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + rest);
        var statuses = RawClient.statuses(answers);
        assertThat(statuses).as(answers).hasSizeLessThanOrEqualTo(1);
        if (rest.equals("\r\n")) assertThat(statuses).allMatch(s -> s >= 400 && s < 500);
        else assertThat(statuses).as(answers).allMatch(s -> s == 400 || s == 501 || s == 413);
        assertThat(answers).doesNotContain("\"status\":\"ok\"", "(still open)");
    }

    // Injection into headers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/export/csv?part=%0d%0aX-Owned:%20yes",
                "/api/v1/export/gdelt?part=.CSV%0d%0aX-Owned:%20yes",
                "/api/v1/export/csv%0d%0aX-Owned:%20yes",
                "/api/v1/engagements/%0d%0aX-Owned:%20yes",
                "/api/v1/reports/%0d%0aX-Owned:%20yes",
                "/api/v1/report?id=a%0d%0aX-Owned:%20yes",
                "/api/v1/engagements?side=%E5%98%8D%E5%98%8AX-Owned:%20yes",
                "/assets/a%0d%0aX-Owned:%20yes.js",
                "/persons/%0d%0aX-Owned:%20yes"
            })
    void noParameterMakesAHeader(String address) {
        var answer = ask("GET " + address + " HTTP/1.1" + END);
        var headers = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        assertThat(headers).startsWith("HTTP/1.1").doesNotContain("X-Owned");
    }

    @Test
    void fileNamesOfExportsAreOursAlone() {
        for (var form : Json.texts(Json.of(served.get("/api/v1/export").body()), "items", "form")) {
            var answer = served.method("HEAD", "/api/v1/export/" + form);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(form)
                    .get()
                    .asString()
                    .matches("attachment; filename=\"demarche[A-Za-z0-9._-]+\"");
        }
    }

    // Other hosts

    private static final String PASSED_ON =
            "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For:"
                    + " 6.6.6.6\r\nForwarded: host=evil.example\r\nX-Original-URL: /metrics\r\nX-Rewrite-URL: /metrics\r\n"
                    + "X-HTTP-Method-Override: DELETE\r\nX-Forwarded-Prefix: //evil.example";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/engagements/x", "/api/v1", "/api/v1/engagements", "/calendar.ics", "/api/v1/stats"})
    void noHeaderOfProxiesChangesAnAnswer(String address) {
        var secret = Secret.token();
        var register = Stores.open(folder.resolve("asked.db").toString(), Access.WRITE);
        register.tokens()
                .add(
                        "desk " + address,
                        "read",
                        Secret.hash(secret),
                        Instant.now().minusSeconds(60),
                        Optional.empty());
        var settings = Served.settings(DoorSettings.loopback()).with(RightsSettings.tokens());
        try (var asking = new Served(register, settings, new Fetcher(FetchSettings.standard()))) {
            var start = "GET " + address + " HTTP/1.1\r\nAuthorization: Bearer " + secret;
            var plain = body(RawClient.ask(asking, start + END));
            var led = body(RawClient.ask(asking, start + "\r\n" + PASSED_ON + END));
            assertThat(led).isEqualTo(plain).doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/engagements", "/calendar.ics", "/api/v1/stats"})
    void anOpenServerAnswersNothingThatAProxyPassesOn(String address) {
        var led = ask("GET " + address + " HTTP/1.1\r\n" + PASSED_ON + END);
        assertThat(led).startsWith("HTTP/1.1 403").contains("passed-on").doesNotContain("evil.example");
    }

    private static String body(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200");
        // The stamp is the time at which a calendar is made.
        return answer.substring(answer.indexOf("\r\n\r\n")).replaceAll("DTSTAMP:[0-9TZ]+", "");
    }

    @Test
    void aForwardedKeyIsSentOnWithinThisServer() {
        var keys = served.keys();
        var merged = served.post(
                "/api/v1/decisions",
                "application/json",
                "{\"kind\":\"merge\",\"keys\":[\"" + keys.get(0) + "\",\"" + keys.get(1)
                        + "\"],\"author\":\"Ada\",\"reason\":\"one\"}");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
        var gone = keys.stream()
                .filter(k -> !served.keys().contains(k))
                .findFirst()
                .orElseThrow();
        var answer = ask("GET /api/v1/engagements/" + gone + " HTTP/1.1" + END);
        assertThat(answer).startsWith("HTTP/1.1 301").containsPattern("Location: /api/v1/engagements/e[0-9a-f]+\r\n");
    }

    @Test
    void theStoreIsWholeAfterAllThat(@TempDir Path copy) {
        try (var register = Stores.open(folder.resolve("spring.db").toString(), Access.READ)) {
            assertThat(register.stats().reports()).isEqualTo(10);
        }
    }
}
