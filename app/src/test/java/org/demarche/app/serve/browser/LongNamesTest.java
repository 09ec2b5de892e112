package org.demarche.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names as long as a line, with no space to break them at, push nothing out of a telephone's screen. */
class LongNamesTest {
    private static final String WORD = "Hauptversammlungsgeschäftsordnungsausschuss".repeat(4);
    private static final String REPORT =
            "Sri Lankan President Don Martino Alexander Wijesinghe Mudiyanselage met Malagasy Prime Minister"
                    + " Rajaonarimampianina Andrianantenainarazafindrakotovololona in Colombo on Thursday. He promised to"
                    + " build the transcontinentalinterparliamentaryrailwayadministrationheadquarters by June 2020.";

    @RegisterExtension
    final Visitor visitor = Visitor.alone(Store.SQLITE.changeable());

    @Test
    void everyViewKeepsToTheScreen() {
        var served = visitor.served();
        var added = served.post(
                "/api/v1/add",
                "application/json; charset=utf-8",
                "{\"id\":\"" + WORD + "\",\"published\":\"2020-03-01\",\"outlet\":\"" + WORD + "\",\"title\":\"" + WORD
                        + "\",\"text\":\"" + REPORT + "\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        var key = visitor.asked("/api/v1/engagements?from=2020")
                .get("items")
                .get(0)
                .get("key")
                .asText();
        var decided = served.post(
                "/api/v1/decisions",
                "application/json; charset=utf-8",
                "{\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"place\":\"" + WORD + "\"},\"author\":\""
                        + WORD + "\",\"reason\":\"" + WORD + "\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        visitor.narrow();
        var person = "Rajaonarimampianina%20Andrianantenainarazafindrakotovololona";
        for (var address : List.of(
                "/?from=2020",
                "/engagements/" + key,
                "/timeline?from=2020",
                "/timeline?from=2020&lanes=person",
                "/map?from=2020&spot="
                        + java.net.URLEncoder.encode(WORD + "|", java.nio.charset.StandardCharsets.UTF_8),
                "/network?from=2020&by=persons",
                "/reader",
                "/reports/" + java.net.URLEncoder.encode(WORD, java.nio.charset.StandardCharsets.UTF_8),
                "/reader?q=president",
                "/ledgers?from=2020",
                "/review",
                "/pairs/LKA~MDG",
                "/persons/" + person)) {
            visitor.open(address);
            visitor.namesAreThere();
            assertThat(visitor.fitsTheWidth())
                    .as("%s: %s", address, visitor.beyondTheWidth())
                    .isTrue();
        }
    }
}
