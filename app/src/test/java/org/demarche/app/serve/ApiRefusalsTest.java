package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the interface for programs refuses, and how it says so; what HTTP asks of it. */
class ApiRefusalsTest {
    private static final String V1 = "/api/v1";

    private static final String VISIT =
            "{\"id\":\"late-1\",\"published\":\"2013-05-30\",\"outlet\":\"Example Late\",\"text\":\"Kenya's Foreign Minister Amina Mohamed"
                    + " will visit Ghana on June 3, the ministry said.\"}";

    private Served served;

    @BeforeEach
    void serve(@TempDir Path folder) {
        served = new Served(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void add(String record) {
        var answer = served.post(V1 + "/add", "application/json", record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aPlaceInOneOrderIsNoneInAnother() {
        var next = Json.of(served.get(V1 + "/engagements?limit=1").body())
                .get("next")
                .asText();
        var other = served.get(V1 + "/engagements?limit=1&sort=level&cursor=" + next);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(Json.of(other.body()).get("code").asText()).isEqualTo("bad-parameter");
    }

    @Test
    void whoHasAnAnswerIsNotSentItAgain() {
        for (var address : List.of(V1 + "/engagements", V1 + "/stats", "/calendar.ics", V1 + "/export/csv")) {
            var tag = served.get(address).headers().firstValue("ETag").orElseThrow();
            var again = served.get(address, "If-None-Match", "\"other\", " + tag);
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        var tag = served.get("/calendar.ics").headers().firstValue("ETag").orElseThrow();
        add(VISIT);
        assertThat(served.get("/calendar.ics", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void methodsAreAnsweredAsHttpHasThem() {
        var get = served.get(V1 + "/engagements");
        var head = served.method("HEAD", V1 + "/engagements");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        var options = served.method("OPTIONS", V1 + "/decisions");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
        for (var method : List.of("PUT", "DELETE", "PATCH")) {
            var refused =
                    served.method(method, V1 + "/engagements/" + served.keys().get(0));
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
            assertThat(Json.of(refused.body()).get("code").asText()).isEqualTo("method-not-allowed");
        }
    }

    @Test
    void typesThatDoNotFitAreRefused() {
        assertThat(served.get(V1 + "/engagements", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(served.get(V1 + "/engagements", "Accept", "application/json;q=0, */*")
                        .statusCode())
                .isEqualTo(406);
        assertThat(served.get(V1 + "/engagements", "Accept", "text/html, */*;q=0.1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get(V1 + "/events", "Accept", "application/json").statusCode())
                .isEqualTo(406);
        assertThat(served.post(V1 + "/decisions", "text/plain", "{}").statusCode())
                .isEqualTo(415);
        assertThat(served.post(V1 + "/annotate", "application/x-www-form-urlencoded", "text=a")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void parametersThatAreNoneAreRefusedWithThoseThatAre() {
        for (var wrong : List.of(
                "sidе=Norway",
                "limit=0",
                "limit=501",
                "sort=size",
                "order=up",
                "from=soon",
                "level=king",
                "hidden=maybe",
                "place=a&place=b",
                "side=Atlantis",
                "cursor=x",
                "from=2014&to=2013")) {
            var refused = served.get(V1 + "/engagements?" + wrong.replace("е", "%D0%B5"));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            var problem = Json.of(refused.body());
            assertThat(problem.get("code").asText()).isEqualTo("bad-parameter");
            assertThat(problem.get("detail").asText()).isNotEmpty();
        }
    }

    @Test
    void faultsHaveCodesWhereverTheyArise() {
        assertThat(code(served.get("/nothing"), 404)).isEqualTo("not-found");
        assertThat(code(served.get(V1 + "/engagements/%00"), 400)).isEqualTo("bad-request");
        // Announced and not sent: who sends at once may find the connection closed before the answer is read.
        var large =
                "POST " + V1 + "/annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                        + (ServeSettings.DEFAULT_MAX_BODY + 1) + "\r\n\r\n";
        assertThat(RawClient.ask(served, large)).startsWith("HTTP/1.1 413").contains("\"too-large\"");
        assertThat(code(served.post(V1 + "/decisions", "application/json", "{\"kind\":1}"), 400))
                .isEqualTo("bad-body");
        assertThat(code(served.post(V1 + "/add", "application/json", "[]"), 400))
                .isEqualTo("bad-body");
    }

    private static String code(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return Json.of(response.body()).get("code").asText();
    }
}
