package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the interface for programs does, over a real server and a real store. */
class ApiTest {
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

    @Test
    void pagesHoldEveryEntryOnceThoughOthersAreAddedBetween() {
        var before = served.keys();
        for (var sort : List.of("date", "reported", "level", "sources"))
            for (var order : List.of("asc", "desc")) {
                var seen = new ArrayList<String>();
                var address = V1 + "/engagements?limit=2&sort=" + sort + "&order=" + order;
                var page = Json.of(served.get(address).body());
                if (seen.isEmpty() && sort.equals("date") && order.equals("asc")) add(VISIT);
                while (true) {
                    seen.addAll(Json.texts(page, "items", "key"));
                    if (!page.has("next")) break;
                    page = Json.of(
                            served.get(address + "&cursor=" + page.get("next").asText())
                                    .body());
                }
                assertThat(seen).as(sort + order).doesNotHaveDuplicates().containsAll(before);
            }
    }

    private void add(String record) {
        var answer = served.post(V1 + "/add", "application/json", record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void reportsNameTheEntriesThatEachOfThemSupports() {
        var all = Json.of(served.get(V1 + "/reports?limit=500").body()).get("items");
        int some = 0;
        for (var report : all) {
            var id = report.get("report").asText();
            var named = new ArrayList<String>();
            report.get("engagements").forEach(e -> named.add(e.asText()));
            assertThat(named)
                    .as(id)
                    .isEqualTo(served.register().supports(id).values().stream()
                            .distinct()
                            .sorted()
                            .toList());
            some += named.isEmpty() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(5);
    }

    @Test
    void addedReportsAreThereAtOnceAndOnlyOnce() {
        int before = served.keys().size();
        var answer = Json.of(served.post(V1 + "/add", "application/json", VISIT).body());
        assertThat(answer.get("added").asInt()).isEqualTo(1);
        var key = answer.get("reports").get(0).get("engagements").get(0).asText();
        assertThat(Json.of(served.get(V1 + "/engagements/" + key).body())
                        .get("type")
                        .asText())
                .isEqualTo("visit");
        assertThat(served.keys()).hasSize(before + 1);
        var again = Json.of(served.post(V1 + "/add", "application/x-ndjson", VISIT + "\n{\"no\":1}\n")
                .body());
        assertThat(again.get("known").asInt()).isEqualTo(1);
        assertThat(again.get("refusals").get(0).get("place").asText()).isEqualTo("the request:2");
        assertThat(served.post(V1 + "/add", "application/jsonl", "rubbish\n").statusCode())
                .isEqualTo(422);
    }

    @Test
    void mergedKeyLeadsOnAndUndoingPartsThem() {
        var keys = served.keys();
        var made = decide("\"kind\":\"merge\",\"keys\":[\"" + keys.get(0) + "\",\"" + keys.get(1) + "\"]");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue(V1 + "/decisions/1");
        var left = Json.of(made.body()).get("engagements").get(0).get("key").asText();
        var gone = keys.get(0).equals(left) ? keys.get(1) : keys.get(0);
        for (var below : List.of("", "/explain", "/history")) {
            var moved = served.get(V1 + "/engagements/" + gone + below);
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).hasValue(V1 + "/engagements/" + left + below);
            assertThat(Json.of(moved.body()).get("forwardedTo").asText()).isEqualTo(left);
        }
        assertThat(served.get(V1 + "/engagements/" + left + "/explain").body()).contains("Why they are one");
        assertThat(decide("\"kind\":\"undo\",\"undoes\":1").statusCode()).isEqualTo(201);
        assertThat(served.keys()).containsAll(keys);
        var list = Json.of(served.get(V1 + "/decisions").body());
        assertThat(list.get("items").get(0).get("undone").asBoolean()).isTrue();
    }

    private HttpResponse<String> decide(String what) {
        return served.post(
                V1 + "/decisions", "application/json", "{" + what + ",\"author\":\"Ada\",\"reason\":\"a trial\"}");
    }

    @Test
    void correctionsAreKeptWithTheirReasonsOrRefusedWithTheRemedy() {
        var key = served.keys().get(0);
        var made = decide("\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"date\":\"2013-07-08\"}");
        assertThat(Json.of(made.body()).get("engagements").get(0).get("date").asText())
                .isEqualTo("2013-07-08");
        var unfit = decide("\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"date\":\"soon\"}");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(Json.of(unfit.body()).get("code").asText()).isEqualTo("unfit-decision");
        assertThat(decide("\"kind\":\"hide\",\"key\":\"" + key + "\",\"keys\":[]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(decide("\"kind\":\"hide\",\"key\":\"" + key + "\"").statusCode())
                .isEqualTo(201);
        assertThat(served.keys()).doesNotContain(key);
        assertThat(served.get(V1 + "/engagements?hidden=true").body()).contains(key);
    }

    @Test
    void reportIsReadWithWhereEachFactStands() {
        var report = Json.of(served.get(V1 + "/reports/wire-0520").body());
        var text = report.get("text").asText();
        for (var list : List.of("engagements", "statements", "expectations"))
            for (var fact : report.get(list)) {
                var evidence =
                        fact.get("evidence").isArray() ? fact.get("evidence").get(0) : fact.get("evidence");
                int start = text.offsetByCodePoints(0, evidence.get("start").asInt());
                int end = text.offsetByCodePoints(0, evidence.get("end").asInt());
                assertThat(text.substring(start, end))
                        .isEqualTo(evidence.get("text").asText());
            }
        assertThat(report.get("paragraphs")).isNotEmpty();
        assertThat(report.get("engagements").get(0).get("key").asText()).isIn(served.keys());
        assertThat(served.get(V1 + "/report?id=wire-0520").body())
                .isEqualTo(served.get(V1 + "/reports/wire-0520").body());
        assertThat(served.get(V1 + "/reports/none").statusCode()).isEqualTo(404);
    }

    @Test
    void reportsThatAddressesNameAreAskedForByTheirAddress() {
        add(VISIT.replace("late-1", "https://example.org/late?a=1"));
        var answer = served.get(V1 + "/report?id=https%3A%2F%2Fexample.org%2Flate%3Fa%3D1");
        assertThat(Json.of(answer.body()).get("outlet").asText()).isEqualTo("Example Late");
        assertThat(served.get(V1 + "/reports/https%3A%2F%2Fexample.org%2Flate%3Fa%3D1")
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void textAndPagesAreReadAndPrivateAddressesAreNot() {
        var text = "Norway's Foreign Minister Espen Barth Eide will meet John Baird in Ottawa on Thursday.";
        var plain = Json.of(served.post(V1 + "/annotate?published=2013-03-26", "text/plain; charset=utf-8", text)
                .body());
        assertThat(plain.get("engagements").get(0).get("date").asText()).isEqualTo("2013-03-28");
        assertThat(plain.get("text").asText()).isEqualTo(text);
        var page = served.post(
                V1 + "/annotate",
                "text/html",
                "<html><body><article><h1>Talks</h1><p>" + text + "</p><p>" + text + "</p></article></body></html>");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        int before = served.keys().size();
        for (var address : List.of(
                "http://127.0.0.1:" + served.server().port() + "/healthz",
                "http://[::1]/",
                "http://169.254.169.254/",
                "file:///etc/passwd",
                "http://10.0.0.1/")) {
            var refused = served.post(V1 + "/annotate", "application/json", "{\"url\":\"" + address + "\"}");
            assertThat(refused.statusCode()).as(address).isEqualTo(422);
            assertThat(Json.of(refused.body()).get("code").asText()).startsWith("fetch.");
        }
        assertThat(served.keys()).hasSize(before);
    }

    @Test
    void everyFormOfExportIsServedPacked() throws IOException {
        for (var form : Json.of(served.get(V1 + "/export").body()).get("items")) {
            var address = V1 + "/export/" + form.get("form").asText();
            var answer = served.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isNotEmpty();
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("demarche.");
            for (var part : form.get("parts"))
                assertThat(served.get(address + "?part=" + part.asText()).statusCode())
                        .isEqualTo(200);
        }
        var plain = served.get(V1 + "/export/jsonl").body();
        try (var client = new Closing(HttpClient.newHttpClient())) {
            var packed = client.send(HttpRequest.newBuilder(served.at(V1 + "/export/jsonl"))
                    .header("Accept-Encoding", "gzip")
                    .build());
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(plain.lines()).hasSameSizeAs(new HashSet<>(plain.lines().toList()));
    }

    /** Java's client cannot be closed before 21. */
    private record Closing(HttpClient client) implements AutoCloseable {
        HttpResponse<byte[]> send(HttpRequest request) throws IOException {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void timelineCountsAllAndShowsSome() {
        var line = Json.of(served.get(V1 + "/timeline?unit=year&limit=2").body());
        int counted = line.get("undated").asInt();
        for (var period : line.get("counts")) counted += period.get("count").asInt();
        assertThat(counted)
                .isEqualTo(line.get("total").asInt())
                .isEqualTo(served.keys().size());
        assertThat(line.get("items")).hasSize(2);
        var filtered = Json.of(served.get(V1 + "/timeline?side=Norway&limit=0").body());
        assertThat(filtered.get("total").asLong())
                .isEqualTo(Json.of(served.get(V1 + "/engagements?side=Norway").body())
                        .get("total")
                        .asLong());
        assertThat(filtered.get("items")).isEmpty();
    }

    @Test
    void pairsPersonsAndPlacesAreTold() {
        var pair = Json.of(served.get(V1 + "/between?side=Norway&side=Canada").body());
        assertThat(pair.get("lastMet").get("status").asText()).isEqualTo("held");
        assertThat(served.get(V1 + "/between?side=Norway").statusCode()).isEqualTo(400);
        var person = Json.of(served.get(V1 + "/participants/Merkel").body());
        assertThat(person.get("total").asInt())
                .isEqualTo(person.get("dealings").size())
                .isPositive();
        assertThat(person.get("offices").get("history")).isNotEmpty();
        assertThat(served.get(V1 + "/participants/Nobody%20Nowhere").statusCode())
                .isEqualTo(404);
        var places = Json.of(served.get(V1 + "/places").body());
        assertThat(places.get("items").get(0).has("latitude")).isTrue();
        assertThat(Json.texts(Json.of(served.get(V1 + "/participants?q=tusk").body()), "items", "name"))
                .containsExactly("Donald Tusk");
    }

    @Test
    void reviewForgetsWhatPeopleHaveDecided() {
        var queue = Json.of(served.get(V1 + "/review?kind=conflict").body());
        var key = queue.get("items").get(0).get("key").asText();
        assertThat(decide("\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"date\":\"2013-05-02\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(served.get(V1 + "/review?kind=conflict").body()).doesNotContain(key);
        var doubts = new ArrayList<Double>();
        Json.of(served.get(V1 + "/review").body())
                .get("items")
                .forEach(d -> doubts.add(d.get("doubt").asDouble()));
        assertThat(doubts).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
