package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.demarche.finding.Level;
import org.demarche.register.Account;
import org.demarche.register.Engagement;
import org.demarche.register.MadeUp;
import org.demarche.register.Participant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubtful leaves the queue for everybody when somebody decides it, and comes back when that is taken back. */
class ReviewTest {
    private static final String V1 = "/api/v1";
    private static final String PLAN =
            """
            {"id":"plan","outlet":"Herald","published":"2016-05-02","text":"OSLO - Norwegian Foreign Minister Borge\
             Brende will visit Lima in May, the Norwegian Foreign Ministry said on Monday."}""";
    private static final String DEED =
            """
            {"id":"deed","outlet":"Post","published":"2016-05-29","text":"LIMA - Norway and Peru held consultations\
             on fisheries in Lima on Friday, officials said."}""";

    @TempDir
    Path folder;

    private Archive open(String kind) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(), Access.WRITE);
    }

    private void over(String kind, BiConsumer<Served, Archive> does) {
        var register = open(kind);
        try (var served = new Served(register)) {
            does.accept(served, register);
        }
    }

    private static JsonNode queue(Served served, String kind) {
        return Json.of(served.get(V1 + "/review?kind=" + kind).body());
    }

    private static HttpResponse<String> decide(Served served, String what) {
        return served.post(
                V1 + "/decisions", "application/json", "{" + what + ",\"author\":\"Ada\",\"reason\":\"looked at\"}");
    }

    private static String number(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Json.of(made.body()).get("decision").get("id").asText();
    }

    /** Someone on nobody's side, between two who are on one. */
    private static Account withSomebody(String key, String... names) {
        var told = MadeUp.engagement(key, "2018-10-08", "/RUS", "/PRK");
        var all = new java.util.ArrayList<>(told.participants());
        for (var name : names)
            all.add(new Participant(
                    Optional.of(name),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Level.UNKNOWN,
                    Participant.Role.PARTY,
                    Optional.empty()));
        Engagement engagement = told.withParticipants(all, told.level(), List.of());
        return MadeUp.account(MadeUp.report("r" + key, "2018-10-08", "Post"), engagement);
    }

    private static void enter(Archive register, Account... accounts) {
        for (var account : accounts) register.file(MadeUp.filing(account.report(), account));
        register.settle(MadeUp.settlement(MadeUp.dossier(accounts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void reportsThatSomebodyFoundOneLeaveTheQueueUntilThatIsTakenBack(String kind) {
        over(kind, (served, register) -> {
            for (var report : List.of(PLAN, DEED))
                assertThat(served.post(V1 + "/add", "application/json", report)
                                .statusCode())
                        .isEqualTo(200);
            var before = queue(served, "merge");
            var doubt = before.get("items").get(0);
            var link = doubt.get("link");
            var made = decide(
                    served,
                    "\"kind\":\"accept\",\"key\":\"" + doubt.get("key").asText() + "\",\"accounts\":["
                            + link.get("account") + "," + link.get("to") + "]");
            assertThat(Json.of(made.body()).get("engagements").get(0).get("key")).isEqualTo(doubt.get("key"));
            assertThat(queue(served, "merge").get("total").asInt())
                    .isEqualTo(before.get("total").asInt() - 1);
            assertThat(queue(served, "merge").toString()).doesNotContain(link.toString());
            var decisions = Json.of(served.get(V1 + "/decisions").body()).get("items");
            assertThat(decisions.get(0).get("kind").asText()).isEqualTo("accept");
            number(decide(served, "\"kind\":\"undo\",\"undoes\":" + number(made)));
            assertThat(queue(served, "merge")).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void namesOnNobodysSideAreAcceptedOrToldApartOneByOne(String kind) {
        over(kind, (served, register) -> {
            enter(register, withSomebody("a1", "Lee", "Petrov"));
            assertThat(queue(served, "undecided").get("items").get(0).get("names")).hasSize(2);
            var meant = decide(
                    served, "\"kind\":\"identify\",\"key\":\"e1\",\"names\":{\"Lee\":\"Lee Sang-min, KOR\"}");
            number(meant);
            assertThat(Json.of(meant.body()).get("engagements").toString())
                    .contains("Lee Sang-min", "KOR")
                    .contains("Lee is Lee Sang-min, KOR");
            assertThat(queue(served, "undecided").get("items").get(0).get("names").toString())
                    .isEqualTo("[\"Petrov\"]");
            assertThat(served.get(V1 + "/engagements?side=KOR").body()).contains("\"e1\"");
            var accepted = number(decide(served, "\"kind\":\"accept\",\"key\":\"e1\",\"doubts\":[\"undecided\"]"));
            assertThat(queue(served, "undecided").get("total").asInt()).isZero();
            number(decide(served, "\"kind\":\"undo\",\"undoes\":" + accepted));
            assertThat(queue(served, "undecided").get("total").asInt()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void anotherNameMakesAnAcceptedEntryDoubtfulAgain(String kind) {
        over(kind, (served, register) -> {
            enter(register, withSomebody("a1", "Lee"));
            number(decide(served, "\"kind\":\"accept\",\"key\":\"e1\",\"doubts\":[\"undecided\"]"));
            enter(register, withSomebody("a1", "Lee", "Petrov"));
            register.settle(MadeUp.settlement(MadeUp.dossier(withSomebody("a1", "Lee", "Petrov"))));
            assertThat(queue(served, "undecided").get("items").get(0).get("names").toString())
                    .isEqualTo("[\"Petrov\"]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void plansThatNobodyTellsTheEndOfLeaveTheQueue(String kind) {
        over(kind, (served, register) -> {
            Served.fill(register);
            var before = queue(served, "unconfirmed");
            var key = before.get("items").get(0).get("key").asText();
            number(decide(served, "\"kind\":\"accept\",\"key\":\"" + key + "\",\"doubts\":[\"unconfirmed\"]"));
            assertThat(queue(served, "unconfirmed").toString()).doesNotContain(key);
            assertThat(queue(served, "unconfirmed").get("total").asInt())
                    .isEqualTo(before.get("total").asInt() - 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void fieldThatIsSetSettlesThisFieldAlone(String kind) {
        over(kind, (served, register) -> {
            Served.fill(register);
            var key = queue(served, "conflict").get("items").get(0).get("key").asText();
            number(decide(served, "\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"level\":\"minister\"}"));
            assertThat(queue(served, "conflict").toString())
                    .as("sources still differ on the date")
                    .contains(key);
            number(decide(served, "\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"date\":\"2013-05-02\"}"));
            assertThat(queue(served, "conflict").toString()).doesNotContain(key);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void valueThatIsShownIsFoundRightAmongThoseTold(String kind) {
        over(kind, (served, register) -> {
            Served.fill(register);
            var key = queue(served, "conflict").get("items").get(0).get("key").asText();
            var before = served.get(V1 + "/engagements/" + key).body();
            var made = decide(served, "\"kind\":\"accept\",\"key\":\"" + key + "\",\"doubts\":[\"conflict\"]");
            assertThat(Json.of(made.body()).at("/decision/fields/conflict").asText())
                    .startsWith("date=2013-")
                    .contains(" or 2013-");
            assertThat(queue(served, "conflict").toString()).doesNotContain(key);
            var after = Json.of(served.get(V1 + "/engagements/" + key).body());
            assertThat(after.get("date")).isEqualTo(Json.of(before).get("date"));
            number(decide(served, "\"kind\":\"undo\",\"undoes\":" + number(made)));
            assertThat(queue(served, "conflict").toString()).contains(key);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite"})
    void whatCannotBeAcceptedIsRefusedWithTheRemedy(String kind) {
        over(kind, (served, register) -> {
            enter(register, withSomebody("a1", "Lee"));
            var refusals = Map.of(
                    "\"kind\":\"accept\",\"key\":\"e1\"", "to accept that accounts are one takes two of them",
                    "\"kind\":\"accept\",\"key\":\"e1\",\"doubts\":[\"all\"]", "doubts holds 'all': use one or more of",
                    "\"kind\":\"accept\",\"key\":\"e1\",\"doubts\":[\"unconfirmed\"]", "e1 has nothing of the kind",
                    "\"kind\":\"accept\",\"key\":\"e1\",\"accounts\":[\"a1\"],\"doubts\":[\"undecided\"]",
                            "accounts and doubts are two decisions",
                    "\"kind\":\"identify\",\"key\":\"e1\",\"names\":{\"Kim\":\"PRK\"}", "nobody in e1 is called 'Kim'",
                    "\"kind\":\"identify\",\"key\":\"e1\",\"names\":[]", "names is no object");
            refusals.forEach((what, told) -> {
                var answer = decide(served, what);
                assertThat(answer.statusCode()).as(what).isIn(400, 422);
                assertThat(Json.of(answer.body()).get("detail").asText()).startsWith(told);
            });
            assertThat(register.decisions()).isEmpty();
        });
    }
}
