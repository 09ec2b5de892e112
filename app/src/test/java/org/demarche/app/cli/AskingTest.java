package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the asking commands answer, by the program itself on a store on disk. */
class AskingTest {
    private static JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(Filled.ask(args).out());
    }

    @Test
    void theListTellsDateStatusAndWhoTheLatestFirst() {
        var list = Filled.ask("list").out();
        assertThat(list.indexOf("2013-06-20")).isPositive().isLessThan(list.indexOf("2013-05-19"));
        assertThat(list)
                .contains("Visit: John Baird (CAN)")
                .contains("7 entries")
                .doesNotContain("\u001B[");
        assertThat(Filled.ask("list", "--asc").out()).containsSubsequence("2013-02-10", "2013-03-27", "2013-06-20");
    }

    @ParameterizedTest
    @CsvSource({
        "--side Norway, 2",
        "--side NOR --country canada, 2",
        "--person Baird, 2",
        "--person 'Shinzo Abe', 1",
        "--status held, 3",
        "--status held;scheduled, 5",
        "--status unconfirmed, 1",
        "--type call, 1",
        "--level head, 4",
        "--place Oslo, 1",
        "--place Morocco, 1",
        "--from 2013-05 --to 2013-05, 2",
        "--outlet courier, 2",
        "--conflicts, 1",
        "--from 1900 --to 1901, 0",
    })
    void eachFilterNarrows(String filters, int expected) throws IOException {
        var args = new ArrayList<>(List.of("list", "--format", "json"));
        var matcher = java.util.regex.Pattern.compile("'([^']*)'|(\\S+)").matcher(filters.replace(';', ','));
        while (matcher.find()) args.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        assertThat(json(args.toArray(new String[0])).path("total").asInt()).isEqualTo(expected);
    }

    @Test
    void aPlanWhoseDayHasPassedIsNeverShownAsHeld() throws IOException {
        var key = Filled.key("--status", "unconfirmed");
        assertThat(Filled.ask("show", key).out()).contains("expected, unconfirmed (was scheduled)");
        var entry = json("show", key, "--format", "json");
        assertThat(entry.path("unconfirmed").asBoolean()).isTrue();
        assertThat(entry.path("status").asText()).isEqualTo("scheduled");
        assertThat(Filled.ask("list", "--place", "Jakarta").out())
                .contains("unconfirmed")
                .doesNotContain("held");
    }

    @Test
    void pagesSayHowManyThereAre() throws IOException {
        var first = json("list", "--limit", "3", "--format", "json");
        var second = json("list", "--limit", "3", "--page", "2", "--format", "json");
        assertThat(first.path("total").asInt()).isEqualTo(7);
        assertThat(second.path("offset").asInt()).isEqualTo(3);
        assertThat(first.path("entries").findValuesAsText("key"))
                .doesNotContainAnyElementsOf(second.path("entries").findValuesAsText("key"));
        assertThat(Filled.ask("list", "--limit", "3", "--page", "2").out())
                .contains("entries 4 to 6 of 7; more with --page");
        assertThat(Filled.ask("list", "--page", "9").out()).contains("none on this page; there are 7 entries");
    }

    @Test
    void rowsAreReadBackByAnotherReader() throws IOException {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(Filled.ask("list", "--format", "csv").out())) {
            var read = rows.stream().toList();
            assertThat(read).hasSize(7);
            var rabat = read.stream()
                    .filter(r -> r.getField("place").equals("Rabat"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rabat.getField("sides").split("; ")).containsExactlyInAnyOrder("FRA", "MAR");
            assertThat(rabat.getField("conflicts")).isEqualTo("date");
            assertThat(Double.parseDouble(rabat.getField("latitude"))).isBetween(33.0, 35.0);
        }
    }

    @Test
    void theCalendarIsReadBackByAnotherReader() {
        var events = Biweekly.parse(Filled.ask("list", "--format", "ics").out())
                .first()
                .getEvents();
        assertThat(events).hasSize(6);
        assertThat(events).allMatch(e -> e.getUid().getValue().endsWith("@demarche"));
        assertThat(events)
                .anyMatch(e -> e.getCategories().get(0).getValues().contains("expected, unconfirmed (was scheduled)"));
    }

    @Test
    void oneEntryIsShownWithItsHistorySentencesAndReports() {
        var page = Filled.ask("show", Filled.key("--place", "Ottawa")).out();
        assertThat(page)
                .contains("2013-03-27")
                .contains("postponed")
                .contains("from 2013-03-20 to 2013-03-27")
                .contains("[Example Post, 2013-03-18, sentence 2]")
                .contains("Espen Barth Eide, Minister of Foreign Affairs, NOR")
                .contains("Reports (4")
                .contains("https://example.org/post-0318");
    }

    @Test
    void offsetsOfEvidenceLieInTheReportThatItNames() throws IOException {
        var texts = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(Filled.REPORTS))) {
            var report = new ObjectMapper().readTree(line);
            texts.put(report.path("id").asText(), report.path("text").asText());
        }
        int seen = 0;
        for (var entry : json("list", "--format", "json").path("entries"))
            for (var evidence : entry.path("evidence")) {
                var text =
                        Objects.requireNonNull(texts.get(evidence.path("report").asText()));
                int start = text.offsetByCodePoints(0, evidence.path("start").asInt());
                int end = text.offsetByCodePoints(0, evidence.path("end").asInt());
                assertThat(text.substring(start, end))
                        .isEqualTo(evidence.path("text").asText());
                seen++;
            }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void aKeyThatIsNotThereIsOneLineWithAHint() {
        for (var command : List.of("show", "explain")) {
            var unknown = Filled.ask(command, "e000000000000");
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.err().strip().lines()).hasSize(1);
            assertThat(unknown.err()).contains("demarche list --person");
            assertThat(Filled.ask(command, "Lavrov").err()).contains("demarche search Lavrov");
        }
    }

    @Test
    void everyKeyThatAReportGaveLeadsToTheWhole() throws IOException {
        var whole = json("show", Filled.key("--place", "Ottawa"), "--format", "json");
        for (var account : whole.path("accounts")) {
            var old = "e" + account.path("key").asText().substring(1);
            var found = Filled.ask("show", old, "--format", "json");
            assertThat(new ObjectMapper().readTree(found.out()).path("key").asText())
                    .isEqualTo(whole.path("key").asText());
            if (!old.equals(whole.path("key").asText())) assertThat(found.err()).contains("is one with");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norway,Canada", "NOR,CAN", "norwegian,the canadian"})
    void theFirstLineSaysWhenTwoLastMetAndWillMeetNext(String sides) throws IOException {
        var names = sides.split(",");
        var answer = Filled.ask("between", names[0], names[1]).out().replaceAll("\\s+", " ");
        assertThat(answer)
                .startsWith("last met 2013-03-27 at Ottawa")
                .contains("next planned 2013-06-20 at Oslo")
                .contains("said by John Baird");
        var json = json("between", names[0], names[1], "--format", "json");
        assertThat(json.path("lastMet").path("date").asText()).isEqualTo("2013-03-27");
        assertThat(json.path("nextPlanned").path("date").asText()).isEqualTo("2013-06-20");
    }

    @Test
    void aPlanThatNobodyConfirmedIsNoMeeting() {
        var answer = Filled.ask("between", "Japan", "Indonesia").out().replaceAll("\\s+", " ");
        assertThat(answer)
                .startsWith("no meeting of theirs is reported; none is planned; expected 2013-02-10 at Jakarta")
                .contains("no report says that it took place");
    }

    @Test
    void aCallIsADealingButNoMeeting() {
        assertThat(Filled.ask("between", "Germany", "Poland").out())
                .startsWith("no meeting of theirs is reported")
                .contains("Call: Angela Merkel");
    }

    @Test
    void whereSomebodyWasOnADayIsToldWithTheWords() throws IOException {
        var answer = Filled.ask("where", "Espen Barth Eide", "--on", "2013-03-27");
        assertThat(answer.out())
                .startsWith("Espen Barth Eide, 2013-03-27: Ottawa, CAN (city)")
                .contains("[Example ");
        var between = json("where", "Baird", "--on", "2013-04-10", "--format", "json");
        assertThat(between.path("there")).isEmpty();
        assertThat(between.path("before").path("date").asText()).isEqualTo("2013-03-27");
        assertThat(between.path("after").path("date").asText()).isEqualTo("2013-06-20");
    }

    @Test
    void anotherSpellingOfANameFindsThePerson() {
        assertThat(Filled.ask("where", "Shinzo Abe", "--on", "2013-02-10").out())
                .contains("Jakarta");
    }

    @Test
    void whoeverNoReportTellsOfIsAnsweredByOneLine() {
        var nobody = Filled.ask("where", "Fridtjof Nansen", "--on", "2013-04-10");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err().strip().lines()).hasSize(1);
    }

    @Test
    void wordsFindSentencesAndTheEntriesThatTheySupport() throws IOException {
        assertThat(Filled.ask("search", "shipping").out())
                .contains("shipping in the Arctic")
                .contains(Filled.key("--place", "Ottawa"));
        var one = json("search", "shipping", "--limit", "1", "--format", "json");
        assertThat(one.path("hits")).hasSize(1);
        assertThat(one.path("more").asBoolean()).isTrue();
        int all = one.path("total").asInt();
        assertThat(all).isGreaterThan(1);
        assertThat(Filled.ask("search", "shipping").out()).contains("\n" + all + " reports\n");
        assertThat(Filled.ask("search", "shipping", "--limit", "1").out())
                .contains("reports 1 to 1 of " + all + "; more with --page");
        assertThat(Filled.ask("search", "shipping", "--limit", "1", "--page", "9")
                        .out())
                .contains("none on this page; there are " + all + " reports");
        assertThat(Filled.ask("search", "zeppelin").out()).contains("0 reports");
    }

    @Test
    void conflictsShowEveryValueAndWhoSaysIt() {
        assertThat(Filled.ask("conflicts").out())
                .contains("2013-05-02")
                .contains("2013-05-03")
                .contains("Foreign Ministry of Morocco")
                .contains("1 entry");
    }

    @Test
    void reasonsTellWhyReportsAreOne() throws IOException {
        var key = Filled.key("--place", "Ottawa");
        assertThat(Filled.ask("explain", key).out())
                .contains("What each report tells (4)")
                .contains("was laid to")
                .contains("\u2022");
        var links = json("explain", key, "--format", "json").path("links");
        assertThat(links).hasSize(3);
        assertThat(links).allMatch(l -> !l.path("reasons").isEmpty());
    }

    @Test
    void countsAreThoseOfTheStore() throws IOException {
        var stats = json("stats", "--format", "json");
        assertThat(stats.path("reports").asInt()).isEqualTo(10);
        assertThat(stats.path("entries").asInt()).isEqualTo(7);
        assertThat(stats.path("waiting").asInt()).isZero();
        assertThat(stats.path("statuses").path("held").asInt()).isEqualTo(3);
        assertThat(stats.path("newest").asText()).isEqualTo("2013-06-04");
    }

    @Test
    void noLineIsLongerThanEightyColumns() {
        var key = Filled.key("--place", "Ottawa");
        Stream.of(
                        new String[] {"list"},
                        new String[] {"show", key},
                        new String[] {"explain", key},
                        new String[] {"between", "Norway", "Canada"},
                        new String[] {"where", "Baird", "--on", "2013-04-10"},
                        new String[] {"search", "visit"},
                        new String[] {"timeline"},
                        new String[] {"network"},
                        new String[] {"network", "--by", "persons"},
                        new String[] {"conflicts"},
                        new String[] {"stats"},
                        new String[] {"expectations"},
                        new String[] {"commitments"},
                        new String[] {"claims"})
                .forEach(args -> assertThat(Filled.ask(args).out().lines())
                        .as(String.join(" ", args))
                        .isNotEmpty()
                        .allMatch(l -> l.codePointCount(0, l.length()) <= 80));
    }
}
