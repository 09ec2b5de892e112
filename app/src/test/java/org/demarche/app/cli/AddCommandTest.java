package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.demarche.Demarche;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.clean.PageText;
import org.demarche.read.JsonlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on their way into a store on disk. */
class AddCommandTest {
    private static final String TALKS = "../examples/talks-held.txt";

    @TempDir
    private Path folder = Path.of(".");

    private String store() {
        return folder.resolve("test.db").toString();
    }

    private Shell add(String in, String... args) {
        var all = new ArrayList<String>();
        all.add("add");
        Collections.addAll(all, args);
        Collections.addAll(all, "--store", store());
        return Shell.run(in, all.toArray(new String[0]));
    }

    private int entries() throws IOException {
        var stats = Shell.run("", "stats", "--format", "json", "--store", store());
        return new ObjectMapper().readTree(stats.out()).path("entries").asInt();
    }

    @Test
    void theSameReportTwiceChangesNothing() {
        assertThat(add("", Filled.REPORTS).err()).contains("10 reports added; 7 entries");
        var again = add("", Filled.REPORTS);
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("0 reports added, 10 already there; 7 entries");
    }

    @Test
    void theOrderOfArrivalAndTheNumberOfRunsChangeNoByteOfTheExport() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of(Filled.REPORTS)));
        var expected = Filled.ask("export").out();
        Collections.shuffle(lines, new Random(7));
        add(String.join("\n", lines.subList(0, 4)), "-");
        add(String.join("\n", lines.subList(4, 10)), "-", "--threads", "1");
        assertThat(Shell.run("", "export", "--store", store()).out())
                .isEqualTo(expected)
                .hasLineCount(7);
    }

    @Test
    void eachReportIsExportedWithTheKeysOfItsEntries() throws IOException {
        var keys = new ArrayList<String>();
        for (var line : Filled.ask("export").out().lines().toList())
            keys.add(new ObjectMapper().readTree(line).path("key").asText());
        var lines = Filled.ask("export", "--accounts").out().lines().toList();
        assertThat(lines).hasSize(10);
        for (var line : lines)
            for (var engagement : new ObjectMapper().readTree(line).path("engagements"))
                assertThat(keys).contains(engagement.path("key").asText());
    }

    @Test
    void aBadLineIsCountedWithItsPlaceAndTheOthersAreTaken() throws IOException {
        var good = Files.readAllLines(Path.of(Filled.REPORTS)).get(0);
        var file = Files.writeString(folder.resolve("mixed.jsonl"), "{\"id\":\"x\"}\n\nnot json\n" + good + "\n");
        var shell = add("", file.toString());
        assertThat(shell.status()).isEqualTo(1);
        assertThat(shell.err())
                .contains("mixed.jsonl:1: record.no-text")
                .contains("mixed.jsonl:3: record.not-json")
                .contains("1 report added, 2 refused (record.not-json 1, record.no-text 1)");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void packedFilesAndPlainTextsAreTold() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(Path.of(Filled.REPORTS)));
        }
        var file = Files.write(folder.resolve("reports.jsonl.gz"), packed.toByteArray());
        var shell = add("", file.toString(), TALKS);
        assertThat(shell.err()).contains("11 reports added");
        assertThat(shell.status()).isZero();
    }

    @Test
    void aPackedFileThatBreaksOffKeepsWhatStoodBefore() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 3; i++)
                for (var line : Files.readAllLines(Path.of(Filled.REPORTS)))
                    out.write((line.replace("\"id\": \"", "\"id\": \"" + new Random(i).nextLong()) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        var broken = Files.write(
                folder.resolve("broken.jsonl.gz"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 9));
        var shell = add("", broken.toString(), "--parser", "fast");
        assertThat(shell.status()).isEqualTo(1);
        assertThat(shell.err()).contains("read.unreadable").contains("breaks off");
        assertThat(shell.isClear()).isTrue();
        assertThat(entries()).isPositive();
    }

    @Test
    void aPlainTextTakesItsDateAndOutletFromTheOptions() {
        add("", TALKS, "--published", "2013-05-22", "--outlet", "Example Gazette");
        assertThat(Shell.run("", "list", "--outlet", "gazette", "--store", store())
                        .out())
                .contains("2013-05-21")
                .contains("2 entries");
    }

    @Test
    void wrongSettingsAreOneLineAndMakeNoStore() throws IOException {
        for (var args : new String[][] {
            {"none.jsonl"},
            {Filled.REPORTS, "--columns", "body=text"},
            {Filled.REPORTS, "--max-size", "0"},
            {Filled.REPORTS, "--max-size", "1g"},
            {Filled.REPORTS, "--published", "2013-05-22"},
            {TALKS, TALKS, "--outlet", "x"},
            {TALKS, "--published", "May"},
            {TALKS, "--threads", "0"},
            {TALKS, "--knowledge", "nowhere"},
            {},
        }) {
            var shell = add("", args);
            assertThat(shell.status()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(shell.err().strip().lines()).as(String.join(" ", args)).hasSize(1);
        }
        assertThat(Files.exists(folder.resolve("test.db"))).isFalse();
    }

    @Test
    void aPromiseOfAReportWithoutEngagementsIsInTheLedgerAtOnce() {
        var told = "{\"id\":\"p\",\"published\":\"2018-07-03\",\"text\":\"Norway pledged on Monday to double its aid to"
                + " Somalia by December.\"}";
        assertThat(add(told, "-").err()).contains("1 report added; 0 entries");
        try (var store = Stores.open(store(), Access.READ)) {
            assertThat(store.ledger().waiting(1)).isEmpty();
        }
        assertThat(Shell.run("", "commitments", "--store", store()).out())
                .contains("to double its aid", "undertaken 1");
    }

    @Test
    void withoutTextsSpansRemainAndWordsDoNot() throws IOException {
        add("", Filled.REPORTS, "--no-text");
        var shown =
                Shell.run("", "list", "--format", "json", "--store", store()).out();
        assertThat(shown).contains("\"sentence\"").doesNotContain("will visit Ottawa");
        assertThat(Shell.run("", "show", "--store", store(), firstKey()).out()).contains("sentence 3]");
    }

    @Test
    void whatAStoppedRunLeftWaitingIsSettledByTheNextQuestion() throws IOException {
        fileWithoutSettling();
        try (var writer = Stores.open(store(), Access.WRITE)) {
            // Nobody else may write now: the answer says what it lacks.
            var reader = Shell.run("", "list", "--store", store());
            assertThat(writer.waiting(10)).isNotEmpty();
            assertThat(reader.out()).isEqualTo("0 entries\n");
            assertThat(reader.err()).contains("accounts of reports wait").contains("run demarche add");
        }
        assertThat(Shell.run("", "list", "--store", store()).out()).contains("7 entries");
        assertThat(Shell.run("", "export", "--store", store()).out())
                .isEqualTo(Filled.ask("export").out());
    }

    private void fileWithoutSettling() throws IOException {
        var demarche = Demarche.load(Optional.empty(), ParserModel.EXACT);
        try (var register = Stores.open(store(), Access.WRITE)) {
            for (var line : Files.readAllLines(Path.of(Filled.REPORTS)))
                new JsonlReader(new PageText()::reports)
                        .read(line.getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .fold(report -> demarche.file(report, register), refusal -> fail(refusal.detail()));
        }
    }

    private String firstKey() {
        var rows = Shell.run("", "list", "--format", "csv", "--limit", "1", "--store", store());
        return rows.out().lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    }
}
