package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotateCommandTest {
    private static List<JsonNode> records(Shell shell) throws IOException {
        var records = new ArrayList<JsonNode>();
        for (var line : shell.out().lines().toList()) records.add(new ObjectMapper().readTree(line));
        return records;
    }

    @Test
    void answersComeInTheOrderOfTheLinesWhateverThreadsDo() throws IOException {
        var in = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            in.append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"published\":\"2014-03-0")
                    .append(1 + i % 9)
                    .append("\",\"text\":\"");
            in.append("The Polish foreign minister will visit Riga on Friday. ".repeat(1 + i % 7))
                    .append("\"}\n");
        }
        var records = records(Shell.run(in.toString(), "annotate", "--threads", "4"));
        assertThat(records).hasSize(300);
        for (int i = 0; i < 300; i++)
            assertThat(records.get(i).path("id").asText()).isEqualTo("r" + i);
    }

    @Test
    void oneOrManyThreadsGiveTheSameBytes() {
        var in = "{\"id\":\"a\",\"text\":\"Spain and Portugal held talks in Lisbon on 3 May 2011.\"}\n".repeat(40);
        assertThat(Shell.run(in, "annotate", "--threads", "1").out())
                .isEqualTo(Shell.run(in, "annotate", "--threads", "4").out());
    }

    @Test
    void aBadLineIsAnsweredInItsPlaceAndTheRunGoesOn() throws IOException {
        var shell = Shell.run(
                "{\"id\":\"a\",\"text\":\"One.\"}\nno json\n{\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n",
                "annotate");
        var records = records(shell);
        assertThat(shell.status()).isEqualTo(1);
        assertThat(records).hasSize(4);
        assertThat(records.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(records.get(1).path("error").path("code").asText()).isEqualTo("record.not-json");
        assertThat(records.get(2).path("error").path("code").asText()).isEqualTo("record.no-id");
        assertThat(records.get(3).path("id").asText()).isEqualTo("b");
        assertThat(shell.err()).contains("2 reports annotated, 2 lines refused");
    }

    @Test
    void whomNothingDecidesIsSaidToBeOpen() throws IOException {
        var record = records(Shell.run(
                        "{\"id\":\"a\",\"text\":\"George Bush met the Danish foreign minister in London.\"}\n",
                        "annotate"))
                .get(0);
        var name = record.path("names").get(0);
        assertThat(name.has("entity")).isFalse();
        assertThat(name.path("either").toString()).isEqualTo("[\"george-h-w-bush@USA\",\"george-w-bush@USA\"]");
        var refusal = record.path("refusals").get(0);
        assertThat(refusal.path("code").asText()).isEqualTo("who.undecided");
        assertThat(refusal.path("detail").asText()).isEqualTo("undecided: George H. W. Bush or George W. Bush");
        assertThat(refusal.path("start").asInt()).isZero();
        assertThat(refusal.path("end").asInt()).isEqualTo("George Bush".length());
    }

    @Test
    void everyLayerIsThere() throws IOException {
        var text =
                "\\u201CWe meet on Monday,\\u201D said Peruvian Foreign Minister Rafael Roncagliolo, who will visit Quito on 5 June 2012.";
        var record = records(Shell.run("{\"id\":\"a\",\"text\":\"" + text + "\"}", "annotate"))
                .get(0);
        for (var layer : List.of("sentences", "names", "dates", "quotes", "events", "engagements", "statements"))
            assertThat(record.path(layer)).as(layer).isNotEmpty();
    }
}
