package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People's corrections on a store on disk. */
class DecisionCommandTest {
    @TempDir
    static Path misused;

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        OlderProgram.fill(misused.resolve("store.db"), Access.WRITE);
    }

    private static Shell demarche(Path store, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--store");
        all.add(store.toString());
        return Shell.run("", all.toArray(String[]::new));
    }

    private static List<Dossier> entries(Path store) {
        try (var register = Stores.open(store.toString(), Access.READ)) {
            return register.find(Query.all());
        }
    }

    @Test
    void aCorrectionStandsWithAuthorTimeAndReasonUntilItIsTakenBack() throws IOException {
        var store = folder.resolve("store.db");
        OlderProgram.fill(store, Access.WRITE);
        var key = entries(store).get(0).key();
        var said = demarche(
                store,
                "correct",
                key,
                "--set",
                "status=cancelled",
                "--set",
                "date=2018-11-25",
                "--author",
                "Ada",
                "--reason",
                "the ministry's page");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("decision 1, correct: see demarche show " + key + "\n");
        var corrected = entries(store).get(0).engagement();
        assertThat(corrected.status()).isEqualTo(Status.CANCELLED);
        assertThat(corrected.date().orElseThrow().value()).isEqualTo("2018-11-25");
        var list = new ObjectMapper()
                .readTree(demarche(store, "decisions", "--format", "json").out());
        assertThat(list.at("/decisions/0/author").asText()).isEqualTo("Ada");
        assertThat(list.at("/decisions/0/reason").asText()).isEqualTo("the ministry's page");
        assertThat(list.at("/decisions/0/fields/status").asText()).isEqualTo("cancelled");
        assertThat(list.at("/decisions/0/at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(demarche(store, "undo", "1", "--reason", "wrong page").status())
                .isZero();
        assertThat(entries(store).get(0).engagement().status()).isEqualTo(Status.HELD);
        assertThat(demarche(store, "decisions").out()).contains("(taken back)").contains("wrong page");
    }

    @Test
    void mergedEntriesAreFoundByBothKeysAndHiddenOnesByTheirs() {
        var store = folder.resolve("store.db");
        OlderProgram.fill(store, Access.WRITE);
        var keys = entries(store).stream().map(Dossier::key).toList();
        assertThat(keys).hasSize(2);
        assertThat(demarche(store, "merge", keys.get(0), keys.get(1), "--reason", "one tour")
                        .status())
                .isZero();
        try (var register = Stores.open(store.toString(), Access.READ)) {
            assertThat(register.find(keys.get(0)))
                    .isEqualTo(register.find(keys.get(1)))
                    .isPresent();
        }
        assertThat(demarche(store, "hide", keys.get(0), "--reason", "not ours").status())
                .isZero();
        assertThat(entries(store)).isEmpty();
        assertThat(demarche(store, "hide", keys.get(0), "--reason", "again").err())
                .contains("is hidden already");
    }

    /** Each is refused in one line that says what is allowed, and leaves nothing on the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct",
                "correct KEY",
                "correct KEY --reason x",
                "correct KEY --set --reason x",
                "correct KEY --set date --reason x",
                "correct KEY --set date=soon --reason x",
                "correct KEY --set date=2018-13-01 --reason x",
                "correct KEY --set date=2018-02-30 --reason x",
                "correct KEY --set date=08.10.2018 --reason x",
                "correct KEY --set date=2018-10-10/2018-10-08 --reason x",
                "correct KEY --set status=done --reason x",
                "correct KEY --set status= --reason x",
                "correct KEY --set status=HELD! --reason x",
                "correct KEY --set type=party --reason x",
                "correct KEY --set type= --reason x",
                "correct KEY --set level=king --reason x",
                "correct KEY --set level= --reason x",
                "correct KEY --set background=yes --reason x",
                "correct KEY --set background= --reason x",
                "correct KEY --set colour=red --reason x",
                "correct KEY --set key=e000000000000 --reason x",
                "correct KEY --set Date=2018-10-08 --reason x",
                "correct KEY --set participants=Putin --reason x",
                "correct KEY --set =held --reason x",
                "correct KEY --set status=held",
                "correct KEY --set status=held --reason _",
                "correct KEY --set status=held --reason x --author _",
                "correct e000000000000 --set status=held --reason x",
                "correct nokey --set status=held --reason x",
                "correct a000000000000 --set status=held --reason x",
                "correct KEY KEY --set status=held --reason x",
                "correct KEY --put status=held --reason x",
                "merge --reason x",
                "merge KEY --reason x",
                "merge KEY KEY --reason x",
                "merge KEY e000000000000 --reason x",
                "merge KEY OTHER",
                "merge KEY OTHER --reason _",
                "split KEY --reason x",
                "split KEY --accounts --reason x",
                "split KEY --accounts r9 --reason x",
                "split KEY --accounts a000000000000 --reason x",
                "split KEY --accounts r1,r9 --reason x",
                "split KEY --accounts r3 --reason x",
                "split e000000000000 --accounts r1 --reason x",
                "split KEY --accounts r1",
                "hide --reason x",
                "hide e000000000000 --reason x",
                "hide KEY",
                "hide KEY OTHER --reason x",
                "undo --reason x",
                "undo 7 --reason x",
                "undo 0 --reason x",
                "undo -1 --reason x",
                "undo one --reason x",
                "undo 1",
                "decisions KEY",
                "decisions --format xml",
                "rebuild KEY",
                "rebuild --format csv"
            })
    void misuseIsToldInOneLine(String line) {
        var store = misused.resolve("store.db");
        var keys = entries(store).stream().map(Dossier::key).toList();
        var words = new ArrayList<String>();
        for (var word : line.split(" "))
            words.add(
                    switch (word) {
                        case "KEY" -> keys.get(0);
                        case "OTHER" -> keys.get(1);
                        case "_" -> " ";
                        default -> word;
                    });
        var told = demarche(store, words.toArray(String[]::new));
        assertThat(told.status()).as(told.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(told.isClear()).as(told.err()).isTrue();
        assertThat(told.out()).isEmpty();
        try (var register = Stores.open(store.toString(), Access.READ)) {
            assertThat(register.decisions()).isEmpty();
        }
    }
}
