package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that name one side: they join the entry that others make, and are nowhere else to be seen. */
class LooseTest {
    private static final String PLAN = report(
            "plan",
            "2013-03-04",
            "Norwegian Foreign Minister Espen Barth Eide will visit Ottawa on March 20, the Foreign Ministry in Oslo said.");
    private static final String EVE = report(
            "eve",
            "2013-03-19",
            "Norwegian Foreign Minister Espen Barth Eide arrives tomorrow for his first visit, and Canadian fishermen hope"
                    + " for good news.");
    private static final String ALONE = report(
            "alone",
            "2013-06-02",
            "Finnish Foreign Minister Erkki Tuomioja arrives tomorrow for his first visit, and Canadian fishermen hope for"
                    + " good news.");

    @TempDir
    private Path folder = Path.of(".");

    private static String report(String id, String day, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"" + day + "\",\"outlet\":\"Example Wire\",\"text\":\"" + text
                + "\"}\n";
    }

    private Path store(String name, String... reports) throws IOException {
        var store = folder.resolve(name);
        for (var report : reports) {
            var file = Files.writeString(folder.resolve("report.jsonl"), report);
            assertThat(ask(store, "add", file.toString()).status()).isZero();
        }
        return store;
    }

    private static Shell ask(Path store, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", store.toString()));
        return Shell.run("", all.toArray(String[]::new));
    }

    private static JsonNode json(Shell shell) throws IOException {
        return new ObjectMapper().readTree(shell.out());
    }

    @Test
    void theReportThatNamesTheGuestAloneJoinsTheVisitWhicheverCameFirst() throws IOException {
        var store = store("one.db", PLAN, EVE);
        var entries = json(ask(store, "list", "--format", "json")).get("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/sources").asInt()).isEqualTo(2);
        assertThat(ask(store, "explain", entries.at("/0/key").asText()).out())
                .contains("Espen Barth Eide in both", "only Norway is named");
        var other = store("other.db", EVE, PLAN);
        assertThat(ask(other, "export").out()).isEqualTo(ask(store, "export").out());
        assertThat(ask(other, "export", "--accounts").out())
                .isEqualTo(ask(store, "export", "--accounts").out());
    }

    @Test
    void whatFitsNoEntryIsInNoListCountOrExport() throws IOException {
        var store = store("alone.db", ALONE);
        assertThat(json(ask(store, "list", "--format", "json")).get("total").asInt())
                .isZero();
        assertThat(ask(store, "export").out()).isEmpty();
        assertThat(json(ask(store, "export", "--accounts")).get("engagements")).isEmpty();
        assertThat(ask(store, "stats").out()).containsPattern("accounts +0").containsPattern("waiting +0");
    }

    @Test
    void annotatingRefusesItAsBefore() throws IOException {
        var file = Files.writeString(folder.resolve("report.jsonl"), EVE);
        var record = json(Shell.run("", "annotate", "--quiet", file.toString()));
        assertThat(record.get("engagements")).isEmpty();
        assertThat(record.get("refusals").findValuesAsText("code")).contains("act.no-sides");
    }

    @Test
    void readingEverythingAgainChangesNothing() throws IOException {
        var store = store("one.db", PLAN, EVE, ALONE);
        var before = ask(store, "export").out();
        assertThat(json(ask(store, "rebuild", "--format", "json")).get("changes"))
                .isEmpty();
        assertThat(ask(store, "rebuild", "--apply").status()).isZero();
        assertThat(ask(store, "export").out()).isEqualTo(before);
    }
}
