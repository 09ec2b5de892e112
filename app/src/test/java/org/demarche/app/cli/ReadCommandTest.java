package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
    private static final String EXAMPLE = "../examples/talks-held.txt";
    private static final String TEXT =
            "The Chilean president\u2019s visit to Oslo was \u201Cuseful\u201D, he said. Chilean President Ricardo Lagos met Norwegian Prime Minister Kjell Magne Bondevik in Oslo on May 4, 2004.";

    @TempDir
    private Path folder = Path.of(".");

    private static JsonNode json(Shell shell) throws IOException {
        return new ObjectMapper().readTree(shell.out());
    }

    @Test
    void theTerminalViewShowsDateStatusPeopleAndThePlaceOfEachSentence() {
        var shell = Shell.run("", "read", EXAMPLE, "--published", "2013-05-22");
        assertThat(shell.status()).isZero();
        assertThat(shell.out())
                .contains("2013-05-21  held  Meeting, bilateral, level minister")
                .contains("Didier Burkhalter, Minister of Foreign Affairs, CHE")
                .contains("at Bern, CHE (city)")
                .contains("[sentence 3, paragraph 2, line 3]")
                .doesNotContain("\u001B[");
    }

    @Test
    void coloursComeWhereTheyAreAskedFor() {
        assertThat(Shell.run("", "read", EXAMPLE, "--color", "always").out()).contains("\u001B[32mheld");
    }

    @Test
    void jsonHasTheRecordsAndItsOffsetsCountCodePoints() throws IOException {
        var text = "\uD83D\uDE00 Chinese President Hu Jintao visited Moscow on June 14, 2011.";
        var shell =
                Shell.run(text, "read", "-", "--format", "json", "--published", "2011-06-15", "--title", "A \"title\"");
        var engagement = json(shell).path("engagements").get(0);
        assertThat(json(shell).path("report").path("title").asText()).isEqualTo("A \"title\"");
        assertThat(engagement.path("date").asText()).isEqualTo("2011-06-14");
        assertThat(engagement.path("participants").get(0).path("name").asText()).isEqualTo("Hu Jintao");
        var evidence = engagement.path("evidence").get(0);
        int start = text.offsetByCodePoints(0, evidence.path("start").asInt());
        int end = text.offsetByCodePoints(0, evidence.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(evidence.path("text").asText());
        assertThat(shell.out()).doesNotContain("null");
    }

    @Test
    void theCalendarIsReadBackByAnotherReader() {
        var shell = Shell.run(
                "", "read", "../examples/visit-cancelled.txt", "--published", "2013-10-11", "--format", "ics");
        var events = Biweekly.parse(shell.out()).first().getEvents();
        assertThat(events).hasSize(2);
        assertThat(events)
                .extracting(e -> e.getStatus().getValue())
                .containsExactlyInAnyOrder("CANCELLED", "CONFIRMED");
        assertThat(shell.out()).contains("DTSTART;VALUE=DATE:20131016").contains("@demarche");
    }

    @Test
    void aHostileReportCannotWriteIntoThePage() {
        var hostile =
                "<script>alert(1)</script> & <img src=x onerror=alert(2)> The president of France visited Berlin on Monday.";
        var shell = Shell.run(
                hostile, "read", "-", "--format", "html", "--published", "2011-06-15", "--title", "</title><script>x");
        assertThat(shell.out())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img")
                .doesNotContain("<script>alert")
                .doesNotContain("</title><script>x")
                .contains("default-src 'none'")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingsAreDetected(String encoding) throws IOException {
        var shell = Shell.run(TEXT.getBytes(Charset.forName(encoding)), "read", "-", "--format", "json");
        assertThat(shell.status()).isZero();
        assertThat(json(shell).path("engagements").toString())
                .contains("Ricardo Lagos")
                .contains("2004-05-04");
    }

    @Test
    void softHyphensNoBreakSpacesAndCrLfAreAtHome() throws IOException {
        var text =
                "Chil\u00ADean President Ricardo\u00A0Lagos met Norwegian Prime\r\nMinister Kjell Magne Bondevik in Oslo on May\u00A04, 2004.\r\n";
        var engagements = json(Shell.run(text, "read", "-", "--format", "json"))
                .path("engagements")
                .toString();
        assertThat(engagements).contains("Ricardo Lagos").contains("NOR").contains("2004-05-04");
    }

    @Test
    void badInputEndsWithStatusTwoAndOneLine() throws IOException {
        var binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, 0, 0, 9, 127, 0, 0});
        var empty = Files.write(folder.resolve("empty"), new byte[0]);
        var german = Files.writeString(
                folder.resolve("german"),
                "Der Bundeskanzler hat am Montag in Berlin mit dem Präsidenten gesprochen, und die beiden sind sich einig, dass die Gespräche nicht ohne die anderen Länder fortgesetzt werden können.");
        var large = Files.writeString(folder.resolve("large"), "word ".repeat(1000));
        for (var args : new String[][] {
            {"read", folder.resolve("none").toString()},
            {"read", folder.toString()},
            {"read", binary.toString()},
            {"read", empty.toString()},
            {"read", german.toString()},
            {"read", large.toString(), "--max-size", "1k"},
            {"read", EXAMPLE, "--published", "2018-13-40"},
            {"read", EXAMPLE, "--format", "pdf"},
            {"read"},
            {"nonsense"},
            {"read", EXAMPLE, "--knowledge", "nowhere"},
            {"annotate", folder.resolve("none").toString()},
            {"annotate", "--threads", "0"}
        }) {
            var shell = Shell.run("", args);
            assertThat(shell.status()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(shell.err().strip().lines()).as(String.join(" ", args)).hasSize(1);
            assertThat(shell.isClear()).isTrue();
        }
    }

    @Test
    void aFaultyTableOfOnesOwnIsNamedWithItsRemedy(@TempDir Path folder) throws IOException {
        var places = folder.resolve("places.tsv");
        Files.writeString(
                places, "name\tcountry\tprecision\tlatitude\tlongitude\tsource\nFooville\tFRA\tcity\tabc\t5\town\n");
        var wrong = Shell.run("", "read", EXAMPLE, "--knowledge", folder.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("Fooville").contains("write degrees as 48.21");
        Files.delete(places);
        Files.writeString(folder.resolve("regions.tsv"), "name\tplace\nFooland\tx\n");
        wrong = Shell.run("", "read", EXAMPLE, "--knowledge", folder.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("regions.tsv has the columns 'name place'")
                .contains("begin it with");
        assertThat(wrong.isClear()).isTrue();
    }

    @Test
    void aSettingThatIsWrongIsNamedWithItsRemedy() {
        assertThat(Shell.run("", "read", EXAMPLE, "--published", "yesterday").err())
                .isEqualToIgnoringNewLines("demarche: --published is 'yesterday': use a date such as 2018-10-08\n");
    }

    @Test
    void aTextInUtf8StaysAsItIs() {
        assertThat(new String(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
        assertThat(Shell.run(TEXT, "read", "-", "--format", "html").out()).contains("president\u2019s visit");
    }
}
