package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server that is open to its own machine stays closed to what others make that machine's browsers ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenServerTest {
    private static final String HIDE = "{\"kind\":\"hide\",\"key\":\"e0\",\"author\":\"Ada\",\"reason\":\"a trial\"}";

    private Served served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(folder);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private int decide(String... headers) {
        return served.post("/api/v1/decisions", "application/json", HIDE, headers)
                .statusCode();
    }

    private String raw(String host, String... headers) {
        var request = new StringBuilder("GET /api/v1/stats HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (var header : headers) request.append(header).append("\r\n");
        return RawClient.ask(served, request + "\r\n");
    }

    @Test
    void itAnswersToNamesOfItsMachineAlone() {
        for (var host : List.of("127.0.0.1", "localhost", "LOCALHOST:7475", "[::1]:7475", "127.0.0.2", "x.localhost"))
            assertThat(raw(host)).as(host).startsWith("HTTP/1.1 200");
        for (var host : List.of(
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:7475",
                "192.168.1.10",
                "localhost.",
                "0.0.0.0"))
            assertThat(raw(host)).as(host).startsWith("HTTP/1.1 403").doesNotContain("entries");
    }

    @Test
    void whatAProxyPassesOnIsNotOfItsMachine() {
        for (var header : List.of("X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "Via: 1.1 proxy"))
            assertThat(raw("localhost", header))
                    .as(header)
                    .startsWith("HTTP/1.1 403")
                    .contains("--require-token");
    }

    @Test
    void pagesOfOthersChangeNothing() {
        assertThat(decide("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(decide("Origin", "null")).isEqualTo(403);
        assertThat(decide("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(decide("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(decide("Origin", "http://localhost:1")).isEqualTo(403);
        assertThat(served.register().decisions()).isEmpty();
        assertThat(served.register().audit().count()).isZero();
    }

    @Test
    void itsOwnPageAndProgramsMayChangeSomething() {
        var own = "http://127.0.0.1:" + served.server().port();
        // There is no such entry: whoever may decide is told so.
        assertThat(decide("Origin", own)).isEqualTo(422);
        assertThat(decide("Origin", own, "Sec-Fetch-Site", "same-origin")).isEqualTo(422);
        assertThat(decide()).isEqualTo(422);
    }

    @Test
    void nobodySignsInWhereNobodyIsAskedForIt() {
        var who = Json.of(served.get("/api/v1/session").body());
        assertThat(who.path("by").asText()).isEqualTo("local");
        assertThat(who.path("signsIn").asBoolean()).isFalse();
        assertThat(served.post("/api/v1/session", "application/json", "{\"token\":\"dmr_x\"}")
                        .statusCode())
                .isEqualTo(409);
    }
}
