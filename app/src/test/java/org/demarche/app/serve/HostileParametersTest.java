package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.serve.Document.Operation;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that mean to be something else, at every address of the document, on both databases. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileParametersTest {
    private static final List<String> SQL = List.of(
            "' OR '1'='1",
            "' OR 1=1 --",
            "\" OR \"\"=\"",
            "'; DROP TABLE report; --",
            "1; DELETE FROM entry",
            "' UNION SELECT name, sql FROM sqlite_master --",
            "' UNION SELECT usename, passwd FROM pg_shadow --",
            "x' AND (SELECT pg_sleep(30)) IS NULL --",
            "$$; SELECT pg_sleep(30); $$",
            "%' ESCAPE '\\",
            "\\'; DROP TABLE report; --",
            "?1",
            ":name",
            "{fn now()}",
            "/*!50000 OR 1=1*/",
            "'||(SELECT text FROM report LIMIT 1)||'");
    private static final String HARMLESS = "zzqqzz";
    private static final List<String> WORDS = List.of(
            "\"",
            "\"\"\"",
            "AND",
            "NOT NOT",
            "NEAR(a b)",
            "a NEAR/3 b",
            "title:secret",
            "{title text}: a",
            "^a",
            "a*",
            "*",
            "(((((((",
            "a AND (b OR",
            "-a",
            "+",
            "a:*",
            "a & | !",
            "a <-> b",
            "'",
            "''",
            "\\",
            ":",
            "!!a",
            "a\u0000b");

    private final Document document = new Document();
    private Served file;
    private Served server;

    @BeforeAll
    void serve(@TempDir Path folder) {
        file = new Served(folder);
        var register = Stores.open(PostgresServer.fresh(), Access.WRITE);
        Served.fill(register);
        server = new Served(register);
    }

    @AfterAll
    void stop() {
        file.close();
        server.close();
    }

    Stream<Served> databases() {
        return Stream.of(file, server);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address of an operation with that value for one of its parameters and examples for those that it must have. */
    private String address(Operation operation, Document.Parameter meant, String value) {
        var path = operation.path();
        var pairs = new ArrayList<String>();
        for (var parameter : document.parameters(operation)) {
            boolean here =
                    parameter.name().equals(meant.name()) && parameter.in().equals(meant.in());
            if (!here && !parameter.required()) continue;
            var example = parameter.example();
            var one = here
                    ? value
                    : example.map(e -> e.isArray() ? e.get(0).asString() : e.asString())
                            .orElse(value);
            if (parameter.in().equals("path")) path = path.replace("{" + parameter.name() + "}", encoded(one));
            if (parameter.in().equals("query")) pairs.add(parameter.name() + "=" + encoded(one));
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** What an answer tells: its status, and its content without the words that were asked for. */
    private static String told(Served served, String address, String value) {
        var answer = served.get(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        if (answer.statusCode() >= 400)
            return answer.statusCode() + " " + Json.of(answer.body()).get("code");
        return answer.statusCode() + " "
                + answer.body().replaceAll("DTSTAMP:[0-9TZ]+", "").replace(value, "");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void noParameterIsTakenForSql(Served served) {
        int asked = 0;
        for (var operation : document.operations()) {
            if (!operation.method().equals("get") || operation.path().endsWith("/events")) continue;
            for (var parameter : document.parameters(operation)) {
                if (!parameter.in().equals("path") && !parameter.in().equals("query")) continue;
                var usual = told(served, address(operation, parameter, HARMLESS), HARMLESS);
                for (var attack : SQL) {
                    var address = address(operation, parameter, attack);
                    var here = told(served, address, attack);
                    // Words are looked for as words, so that a search may find some of an attack's in reports.
                    if (!parameter.name().equals("q"))
                        assertThat(here).as(address).isEqualTo(usual);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(1_000);
        assertThat(Json.of(served.get("/api/v1/stats").body()).get("reports").asInt())
                .isEqualTo(10);
        assertThat(served.keys()).hasSize(7);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void noFieldOfABodyIsTakenForSql(Served served) {
        var before =
                Json.of(served.get("/api/v1/decisions").body()).get("total").asInt();
        for (var attack : SQL) {
            var quoted = Json.quoted(attack);
            for (var body : List.of(
                    "{\"kind\":" + quoted + ",\"key\":\"x\",\"author\":\"a\",\"reason\":\"b\"}",
                    "{\"kind\":\"hide\",\"key\":" + quoted + ",\"author\":\"a\",\"reason\":\"b\"}",
                    "{\"kind\":\"correct\",\"key\":\"x\",\"fields\":{" + quoted
                            + ":\"y\"},\"author\":\"a\",\"reason\":\"b\"}")) {
                var answer = served.post("/api/v1/decisions", "application/json", body);
                assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            }
        }
        assertThat(Json.of(served.get("/api/v1/decisions").body()).get("total").asInt())
                .isEqualTo(before);
        assertThat(served.keys()).hasSize(7);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void wordsOfASearchAreNoLanguage(Served served) {
        for (var words : WORDS) {
            var answer = served.get("/api/v1/search?q=" + encoded(words));
            assertThat(answer.statusCode()).as(words + answer.body()).isIn(200, 400);
            assertThat(answer.body()).doesNotContainIgnoringCase("fts5", "tsquery", "syntax error");
        }
        var both = Json.of(
                served.get("/api/v1/search?q=" + encoded("Ottawa NOT Ottawa")).body());
        var plain = Json.of(served.get("/api/v1/search?q=" + encoded("Ottawa")).body());
        assertThat(both.get("total").asInt())
                .isLessThanOrEqualTo(plain.get("total").asInt());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void manyOrLongWordsEndInTime(Served served) {
        for (var words : List.of(
                "a".repeat(7_000),
                "a ".repeat(3_500),
                "\"" + "a ".repeat(3_400) + "\"",
                "\"".repeat(2_000),
                "é".repeat(1_000),
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!".repeat(200))) {
            var answer = served.get("/api/v1/search?q="
                    + encoded(words)
                            .substring(0, Math.min(7_500, encoded(words).length()))
                            .replaceFirst("%[0-9A-F]?$", ""));
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        }
        for (var name : List.of("person", "side", "place", "topic", "outlet"))
            assertThat(served.get("/api/v1/engagements?" + name + "=" + encoded("(a+)+$".repeat(800)))
                            .statusCode())
                    .isLessThan(500);
    }

    // Paths

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/..%2findex.html",
                "/assets/%2e%2e/index.html",
                "/assets/%2e%2e%2findex.html",
                "/assets/..%5cindex.html",
                "/assets/..\\index.html",
                "/assets/%252e%252e%252findex.html",
                "/assets/....//index.html",
                "/assets/..;/index.html",
                "/assets/%c0%ae%c0%ae/index.html",
                "/assets/%00.js",
                "/assets/index.html%00.js",
                "/assets/..%2f..%2fopenapi.yaml",
                "/assets/..%2f..%2f..%2fcli%2fDemarcheCli.class",
                "/assets//etc/passwd",
                "/assets/C:%5cboot.js",
                "/assets/file:%2f%2f%2fetc%2fpasswd.js",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/api/v1/export/..%2f..%2fetc%2fpasswd",
                "/api/v1/export/../../../etc/passwd",
                "/api/v1/reports/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/report?id=..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/report?id=file:%2f%2f%2fetc%2fpasswd",
                "/api/v1/engagements/..%2f..%2fmetrics",
                "/api/v1/export/gdelt?part=..%2f..%2fetc%2fpasswd",
                "/api/v1/export/gdelt?part=.CSV%00"
            })
    void noAddressLeadsToAFile(String address) {
        var answer =
                RawClient.ask(file, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(address).containsPattern("^HTTP/1.1 (400|404)");
        assertThat(answer).doesNotContain("root:", "<html", "openapi:", "\u00ca\u00fe\u00ba\u00be");
    }

    // Cursors, tags, places in the stream

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aCursorThatWasTamperedWithIsRefusedOrHarmless(Served served) {
        var good = Json.of(served.get("/api/v1/engagements?limit=2").body())
                .get("next")
                .asText();
        var plain = new String(Base64.getUrlDecoder().decode(good), StandardCharsets.UTF_8);
        var places = new ArrayList<>(List.of(
                plain + "'",
                plain.replace('\n', ' '),
                plain + "\n1",
                "offset\n-1",
                "offset\n99999999999999999999",
                "offset\n2147483647",
                "offset\n1; DROP TABLE entry",
                "date-desc\n' OR 1=1 --\nx",
                "date-desc\n9223372036854775807\nk".repeat(150)));
        for (int i = 0; i < plain.length(); i++)
            places.add(plain.substring(0, i) + (char) (plain.charAt(i) ^ 1) + plain.substring(i + 1));
        for (var place : places) {
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            for (var list : List.of("engagements", "reports", "participants", "search?q=Ottawa", "review")) {
                var answer =
                        served.get("/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=2&cursor=" + cursor);
                assertThat(answer.statusCode()).as(list + " " + place).isIn(200, 400);
            }
        }
        for (var none : List.of("!", "%00", "====", "é", good + good, "a".repeat(5_000)))
            assertThat(served.get("/api/v1/engagements?cursor=" + encoded(none)).statusCode())
                    .as(none)
                    .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE entry; --",
                "999999999999999999-999999999",
                "-1-0",
                "0-0",
                "1-99999999999999",
                "9999999999999999999999-1",
                "\u00e9",
                "<script>",
                "1-1\t2-2"
            })
    void aPlaceInTheStreamThatIsNoneBeginsAnew(String place) {
        try (var client = new RawClient(file, 1_500)) {
            client.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nLast-Event-ID: "
                    + place + "\r\n\r\n");
            assertThat(client.rest()).startsWith("HTTP/1.1 200").contains("event: hello");
        }
    }

    @Test
    void tagsThatAreNoneAreLeftOutOfAccount() {
        var tag = file.get("/api/v1/stats").headers().firstValue("ETag").orElseThrow();
        for (var none :
                List.of("\"", "W/", "W/\"", "\"\"", ",,,", "rubbish", "\"" + "x".repeat(6_000) + "\"", "W/W/" + tag))
            assertThat(file.get("/api/v1/stats", "If-None-Match", none).statusCode())
                    .as(none)
                    .isEqualTo(200);
        for (var same : List.of(tag, "\"x\", " + tag, tag.substring(2), "*"))
            assertThat(file.get("/api/v1/stats", "If-None-Match", same).statusCode())
                    .as(same)
                    .isEqualTo(304);
    }

    @Test
    void noTagIsTheSameForTwoAnswers() {
        var tags = new ArrayList<String>();
        for (var address : List.of(
                "/api/v1/stats",
                "/api/v1/engagements?limit=1",
                "/api/v1/engagements?limit=2",
                "/api/v1/export/csv",
                "/api/v1/export/csv?side=Norway",
                "/api/v1/export/jsonl",
                "/calendar.ics",
                "/calendar.ics?side=Norway"))
            tags.add(file.get(address).headers().firstValue("ETag").orElseThrow());
        assertThat(tags).doesNotHaveDuplicates();
    }
}
