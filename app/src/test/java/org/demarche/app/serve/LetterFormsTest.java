package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks with letters and marks as two characters each finds what one finds who asks with them as one; reports are read alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterFormsTest {
    /** An identifier is a file's name, as some systems hand it over. */
    private static final String APART = "Ko\u0308ln";

    private static final String REPORT = "Turkish Prime Minister António Çelík met Slovak Foreign Minister Zdeňka"
            + " Křížová in Köln on Monday to discuss the Åland Islands and a réservoir. \"The talks were useful,\" Křížová"
            + " said. Çelík promised to send two ships to Malmö by December.";

    private Served served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(Stores.open(folder.resolve("forms.db").toString(), Access.WRITE));
        add(APART, REPORT, "Gazette d’Été");
        add(
                "apart",
                Normalizer.normalize(
                        "Slovak Foreign Minister Zdeňka Křížová will visit Malmö on May 3, 2019.", Normalizer.Form.NFD),
                Normalizer.normalize("Gazette d’Été", Normalizer.Form.NFD));
    }

    private void add(String id, String text, String outlet) {
        var record = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("text", text)
                .put("outlet", outlet)
                .put("published", "2018-10-10");
        var answer = served.post("/api/v1/add", "application/json; charset=utf-8", record.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagements?person=Zdeňka Křížová",
                "engagements?person=Křížová",
                "engagements?person=Křížová&person=Çelík",
                "engagements?side=Türkiye",
                "engagements?place=Köln",
                "engagements?outlet=Été",
                "engagements?topic=réservoir",
                "timeline?person=Çelík",
                "participants?q=Křížová",
                "participants/Zdeňka Křížová",
                "sides?q=Türkiye",
                "between?side=Türkiye&side=Slovakia",
                "statements?by=Křížová",
                "commitments?by=Çelík",
                "commitments?side=Türkiye",
                "search?q=Křížová",
                "search?q=\"Åland Islands\"",
            })
    void whatIsAskedIsFoundInEitherForm(String question) {
        var together = answer(question);
        assertThat(together.path("total").asInt()).as(question).isPositive();
        assertThat(answer(Normalizer.normalize(question, Normalizer.Form.NFD))).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where?person=Křížová&on=2018-10-08", "who?q=Türkiye", "network?person=Křížová&by=persons"})
    void whatHasNoTotalIsTheSameInEitherForm(String question) {
        var together = answer(question);
        assertThat(together.toString()).containsAnyOf("K\u00F6ln", "TUR", "\u010Cel\u00EDk", "\u00C7el\u00EDk");
        var apart = answer(Normalizer.normalize(question, Normalizer.Form.NFD));
        assertThat(apart).isEqualTo(together);
    }

    @Test
    void aReportIsReadAlikeInEitherForm() {
        // Both visits and meetings of hers, one told in each form, are those of one person.
        assertThat(answer("engagements?person=Zdeňka Křížová").path("total").asInt())
                .isEqualTo(2);
        assertThat(answer("engagements?place=Malmö").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void anIdentifierIsTakenToTheLetter() {
        assertThat(answer("report?id=" + APART).path("report").asText()).isEqualTo(APART);
        var other = served.get("/api/v1/report?id=" + Attempt.encoded("K\u00F6ln"));
        assertThat(other.statusCode()).isEqualTo(404);
    }

    private com.fasterxml.jackson.databind.JsonNode answer(String question) {
        var encoded = Attempt.encoded(question)
                .replace("%3F", "?")
                .replace("%3D", "=")
                .replace("%26", "&")
                .replace("%2F", "/");
        var answer = served.get("/api/v1/" + encoded);
        assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
        return Json.of(answer.body());
    }
}
