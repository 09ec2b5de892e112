package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and identifiers in the letters of the world, and requests whose letters are in disorder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTest {
    private static final String ADDRESS = "http://example.org/a?b=1/2&c=3#x";
    private static final String LONG = "x".repeat(500);
    private Served served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(Stores.open(folder.resolve("letters.db").toString(), Access.WRITE));
        add(
                ADDRESS,
                "French President Fran\u00E7ois Hollande met Polish Prime Minister Donald Tusk in Warsaw on Monday.");
        add("o", "Japanese Foreign Minister T\u014Dru \u014Cta will visit Hanoi on Thursday.");
        add("sp ace %2F +", "Angela Merkel met Donald Tusk in Berlin on Friday.");
        add(LONG, "German Chancellor Angela Merkel visited Oslo on Sunday.");
    }

    private void add(String id, String text) {
        var record = "\uFEFF{\"id\":\"" + id
                + "\",\"published\":\"2014-05-20\",\"outlet\":\"\u0627\u0644\u062C\u0632\u064A\u0631\u0629\",\"text\":\""
                + text + "\"}";
        var answer = served.post("/api/v1/add", "application/json; charset=utf-8", record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fran\u00E7ois Hollande",
                "Franc\u0327ois Hollande",
                "Francois Hollande",
                "HOLLANDE",
                "\u014Cta",
                "O\u0304ta",
                "Ota",
                "toru ota"
            })
    void aNameIsFoundInWhateverLettersItIsTyped(String name) {
        var encoded = Attempt.encoded(name);
        assertThat(total("/api/v1/engagements?person=" + encoded)).as(name).isPositive();
        assertThat(total("/api/v1/participants?q=" + encoded)).as(name).isPositive();
        assertThat(total("/api/v1/participants/" + encoded)).as(name).isPositive();
    }

    @Test
    void anIdentifierMayHaveAnySignInIt() {
        for (var id : List.of(ADDRESS, "o", "sp ace %2F +", LONG))
            for (var address : List.of("/api/v1/reports/", "/api/v1/report?id=")) {
                var answer = served.get(address + Attempt.encoded(id));
                assertThat(answer.statusCode()).as(address + id).isEqualTo(200);
                assertThat(Json.of(answer.body()).path("report").asText()).isEqualTo(id);
            }
        assertThat(total("/api/v1/reports?outlet=" + Attempt.encoded("\u0627\u0644\u062C")))
                .isEqualTo(4);
    }

    @Test
    void wordsAreFoundWhicheverWayTheirLettersArePutTogether() {
        for (var form : Normalizer.Form.values()) {
            var word = Normalizer.normalize("Fran\u00E7ois", form);
            assertThat(total("/api/v1/search?q=" + Attempt.encoded(word)))
                    .as(form.name())
                    .isEqualTo(1);
        }
    }

    @Test
    void aTextIsReadByTheCharsetThatIsNamed() {
        var text = "Fran\u00E7ois Hollande met Donald Tusk.";
        for (var charset : List.of("utf-8", "\"UTF-8\"", "utf-8; x=y")) {
            var answer = served.post("/api/v1/annotate", "text/plain; charset=" + charset, text);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(Json.of(answer.body()).path("text").asText()).isEqualTo(text);
        }
        for (var charset : List.of("nonsense", "%00", "\"\"", "utf-9")) {
            var answer = served.post("/api/v1/annotate", "text/plain; charset=" + charset, text);
            assertThat(answer.statusCode()).as(charset + " " + answer.body()).isEqualTo(415);
            assertThat(answer.body()).contains("send UTF-8");
        }
    }

    @Test
    void aMarkOfByteOrderIsNoPartOfARecord() {
        var record = "\uFEFF{\"id\":\"a\",\"text\":\"Angela Merkel met Donald Tusk in Warsaw on Monday.\"}";
        var answer = served.post("/api/v1/annotate", "application/json", record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.of(answer.body()).path("length").asInt()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"side=%", "side=%zz", "side=%u0041", "%=1", "from=2013&to=%2"})
    void whatIsEncodedWronglyIsNotPassedOver(String query) {
        var answer = RawClient.ask(
                served,
                "GET /api/v1/engagements?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(RawClient.statuses(answer)).as(answer).containsExactly(400);
        assertThat(answer).contains("%25");
    }

    private int total(String address) {
        var answer = served.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.of(answer.body()).path("total").asInt();
    }
}
