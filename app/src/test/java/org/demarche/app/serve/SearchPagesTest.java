package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever leafs through what was searched for goes on in the order of the first page, though what is added turns the ranks of reports. */
class SearchPagesTest {
    private static final String SEARCH = "/api/v1/search?limit=4&q=harbour%20treaty";
    private static final int FOUND = 30;

    @TempDir
    Path folder;

    private Archive open(String kind) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(),
                Access.WRITE);
    }

    private static void file(Archive register, String id, String text) {
        register.file(new Filing(
                MadeUp.report(id, "2018-10-08", "Post"),
                Optional.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    /** Some say the one word often and some the other, in texts of all lengths. */
    private static void fill(Archive register) {
        register.atOnce(r -> {
            for (int i = 0; i < FOUND; i++)
                file(
                        register,
                        "found" + i,
                        "The harbour treaty." + " The harbour.".repeat(i % 2 * i / 2)
                                + " The treaty.".repeat((i + 1) % 2 * i / 2)
                                + " They spoke about fish.".repeat(i * 7 % 13));
            for (int i = 0; i < 3 * FOUND; i++) file(register, "other" + i, "They spoke about ships.");
        });
    }

    /** What is not found: one of the words becomes common, and texts long. Found as well: one a time. */
    private static void change(Served served, int number) {
        var register = served.register();
        register.atOnce(r -> {
            for (int i = 0; i < 12; i++)
                file(
                        register,
                        "harbour" + number + "-" + i,
                        "A harbour." + " They spoke about fish and ships.".repeat(20));
            file(register, "later" + number, "The harbour treaty. The treaty. The treaty.");
            register.withdraw("found" + (number * 3 - 2));
        });
        served.awaitSeen();
    }

    private static List<String> ranked(Archive register) {
        return register.search("harbour treaty", 500, 0).stream()
                .map(h -> h.report().id())
                .toList();
    }

    private static List<String> staying(List<String> reports) {
        var gone = IntStream.rangeClosed(1, FOUND / 3)
                .mapToObj(n -> "found" + (n * 3 - 2))
                .toList();
        return reports.stream()
                .filter(id -> id.startsWith("found") && !gone.contains(id))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void laterPagesKeepTheOrderOfTheFirst(String kind) {
        var register = open(kind);
        fill(register);
        try (var served = new Served(register)) {
            var before = ranked(register);
            var met = new ArrayList<String>();
            var page = Json.of(served.get(SEARCH).body());
            for (int number = 1; ; number++) {
                met.addAll(Json.texts(page, "items", "report"));
                if (!page.has("next")) break;
                if (number <= FOUND / 3) change(served, number);
                page = Json.of(served.get(SEARCH + "&cursor=" + page.get("next").asText())
                        .body());
                assertThat(page.get("total").asLong()).isEqualTo(register.found("harbour treaty"));
            }
            // With SQLite it is a trial only where the ranks did turn; with PostgreSQL a rank depends on its report
            // alone.
            if (kind.equals("sqlite")) assertThat(staying(ranked(register))).isNotEqualTo(staying(before));
            assertThat(met).doesNotHaveDuplicates();
            assertThat(staying(met)).isEqualTo(staying(before));
            assertThat(met).as("what was added comes last").contains("later1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void anotherServerGoesOnBehindTheLastReport(String kind) {
        var register = open(kind);
        fill(register);
        try (var served = new Served(register);
                var other = new Served(register)) {
            var all = ranked(register);
            var first = Json.of(served.get(SEARCH).body());
            var address = SEARCH + "&cursor=" + first.get("next").asText();
            assertThat(Json.texts(Json.of(other.get(address).body()), "items", "report"))
                    .isEqualTo(all.subList(4, 8));
            // The last report of the page is gone: as many are passed as were, without it.
            register.withdraw(all.get(3));
            other.awaitSeen();
            assertThat(Json.texts(Json.of(served.get(address).body()), "items", "report"))
                    .isEqualTo(all.subList(4, 8));
            var gone = Json.texts(Json.of(other.get(address).body()), "items", "report");
            assertThat(gone).hasSize(4).doesNotContainAnyElementsOf(all.subList(0, 4));
        }
    }
}
