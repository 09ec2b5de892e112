package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.app.serve.door.DoorSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above every answer, whatever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerHeadersTest {
    private static final String DESK = "https://desk.example.org";
    private static final Pattern MADE = Pattern.compile("[0-9a-f]{20}");

    private Served served;
    private Served shared;

    @BeforeAll
    void serve(@TempDir Path folder, @TempDir Path other) {
        served = new Served(folder);
        shared = new Served(other, DoorSettings.loopback().withOrigins(Set.of(DESK, "http://127.0.0.1:9999")));
    }

    @AfterAll
    void stop() {
        served.close();
        shared.close();
    }

    private Map<String, HttpResponse<String>> answersOfAllKinds() {
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        for (var address : List.of(
                "/",
                "/timeline",
                "/engagements/none",
                "/api/v1",
                "/api/v1/engagements",
                "/api/v1/engagements/none",
                "/api/v1/engagements?limit=none",
                "/api/v1/export/csv",
                "/api/v1/export/ics",
                "/api/v1/openapi.yaml",
                "/calendar.ics",
                "/healthz",
                "/readyz",
                "/metrics",
                "/nothing/here",
                "/assets/none.js",
                "/assets/..%2f..%2fpom.xml",
                "/%zz")) {
            if (!address.equals("/%zz")) answers.put(address, served.get(address));
        }
        answers.put("PUT", served.method("PUT", "/api/v1/stats"));
        answers.put("OPTIONS", served.method("OPTIONS", "/api/v1/stats"));
        answers.put("HEAD", served.method("HEAD", "/api/v1/stats"));
        answers.put("POST", served.post("/api/v1/annotate", "text/plain", "The ministers met in Oslo on Monday."));
        answers.put("no type", served.post("/api/v1/add", "image/png", "x"));
        return answers;
    }

    @Test
    void everyAnswerForbidsWhatItDoesNotNeed() {
        answersOfAllKinds().forEach((what, answer) -> {
            var headers = answer.headers();
            assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
            assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(what).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
                    .as(what)
                    .containsExactly("same-origin");
            assertThat(headers.allValues("Permissions-Policy")).as(what).hasSize(1);
            assertThat(headers.allValues("Cache-Control")).as(what).hasSize(1);
            assertThat(headers.allValues("X-Request-Id")).as(what).hasSize(1);
            assertThat(headers.allValues("Content-Security-Policy")).as(what).hasSize(1);
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(what)
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.map()).as(what).doesNotContainKeys("server", "x-powered-by");
            if (answer.statusCode() >= 400)
                assertThat(headers.firstValue("Cache-Control")).as(what).contains("no-store");
        });
    }

    @Test
    void answersOfAllKindsAreSent() {
        assertThat(answersOfAllKinds().values().stream().map(HttpResponse::statusCode))
                .contains(200, 204, 400, 404, 405, 415);
    }

    @Test
    void answersThatNoRouteMakesHaveThemToo() {
        for (var request : List.of(
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(9_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "POST /api/v1/add HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 8000001\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n")) {
            var answer = RawClient.ask(served, request);
            assertThat(answer)
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                    .contains("application/problem+json")
                    .doesNotContain("Server:");
        }
    }

    @Test
    void aSaneRequestIdIsKeptAndToldInProblems() {
        var answer = served.get("/api/v1/engagements/none", "X-Request-Id", "desk-17.b_2");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("desk-17.b_2");
        assertThat(Json.of(answer.body()).get("requestId").asText()).isEqualTo("desk-17.b_2");
        var made = served.get("/api/v1/engagements/none");
        var id = made.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches(MADE);
        assertThat(Json.of(made.body()).get("requestId").asText()).isEqualTo(id);
        assertThat(served.get("/healthz").headers().firstValue("X-Request-Id"))
                .get()
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "é", "a;b", "-a", "../x", "a\tb", "", "\"", "%0d%0aX: y"})
    void anotherRequestIdIsReplaced(String given) {
        var answer = RawClient.ask(
                served,
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + given + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").containsPattern("X-Request-Id: [0-9a-f]{20}\r\n");
    }

    @Test
    void aLongRequestIdIsReplaced() {
        assertThat(served.get("/healthz", "X-Request-Id", "a".repeat(65))
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .matches(MADE);
    }

    @Test
    void pagesOfOtherOriginsAreNotLetAtAnswersUnlessNamed() {
        var closed = RawClient.ask(
                served,
                "GET /api/v1/stats HTTP/1.1\r\nHost: localhost\r\nOrigin: " + DESK + "\r\nConnection: close\r\n\r\n");
        assertThat(closed).startsWith("HTTP/1.1 200").doesNotContain("Access-Control");
        for (var origin : List.of(
                "null",
                "https://desk.example.org.evil.example",
                "https://evil.example",
                "http://desk.example.org",
                "https://deskXexample.org",
                "https://desk.example.org:444",
                "https://a.desk.example.org",
                DESK + " https://evil.example")) {
            var answer = shared(origin, "GET", "");
            assertThat(answer).as(origin).doesNotContain("Access-Control-Allow-Origin");
        }
    }

    @Test
    void pagesOfNamedOriginsMayAskAndArePutAsideByCaches() {
        var answer = shared(DESK, "GET", "");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + DESK + "\r\n")
                .doesNotContain("Access-Control-Allow-Credentials: true");
        assertThat(vary(answer)).contains("Origin", "Accept-Encoding");
        assertThat(vary(shared("https://evil.example", "GET", ""))).contains("Origin");
        var asked = shared(
                DESK,
                "OPTIONS",
                "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n");
        assertThat(asked)
                .contains("Access-Control-Allow-Origin: " + DESK)
                .containsPattern("Access-Control-Allow-Methods: .*POST")
                .containsPattern("(?i)Access-Control-Allow-Headers: .*content-type");
        var other = shared("https://evil.example", "OPTIONS", "Access-Control-Request-Method: POST\r\n");
        assertThat(other).doesNotContain("Access-Control-Allow");
    }

    private String shared(String origin, String method, String more) {
        return RawClient.ask(
                shared,
                method + " /api/v1/stats HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin + "\r\n" + more
                        + "Connection: close\r\n\r\n");
    }

    private static String vary(String answer) {
        return String.join(
                ",", answer.lines().filter(l -> l.startsWith("Vary:")).toList());
    }

    @Test
    void answersArePackedForWhoTakesThemSoAndHeadAgrees() {
        var asset = "/assets/" + served.get("/").body().replaceFirst("(?s).*?/assets/([^\"]+\\.js).*", "$1");
        for (var address : List.of("/api/v1/engagements", "/api/v1/export/jsonl", asset)) {
            var packed = served.get(address, "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .contains("gzip");
            assertThat(packed.headers().firstValue("Vary")).as(address).contains("Accept-Encoding");
            var plain = served.get(address);
            assertThat(plain.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .isEmpty();
            if (!address.startsWith("/assets"))
                assertThat(packed.headers().firstValue("ETag"))
                        .as(address)
                        .isEqualTo(plain.headers().firstValue("ETag"))
                        .get()
                        .asString()
                        .startsWith("W/");
        }
        var head = served.method("HEAD", "/api/v1/engagements", "Accept-Encoding", "gzip");
        var get = served.get("/api/v1/engagements", "Accept-Encoding", "gzip");
        for (var name : List.of("Content-Encoding", "Content-Length", "ETag", "Content-Type", "Vary"))
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        assertThat(head.body()).isEmpty();
        assertThat(served.get("/healthz", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }
}
