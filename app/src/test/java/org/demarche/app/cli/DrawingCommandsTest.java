package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Time lines, networks and maps: well-formed, self-contained, and showing what the register holds. */
class DrawingCommandsTest {
    @TempDir
    private Path folder = Path.of(".");

    private static Document parsed(String markup) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(markup.replaceFirst("(?i)^<!doctype html>\\s*", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "network", "map"})
    void drawingsAndPagesAreWellFormedAndNeedNothingElse(String command) throws Exception {
        var drawing = Filled.ask(command, "--format", "svg").out();
        assertThat(parsed(drawing).getDocumentElement().getTagName()).isEqualTo("svg");
        var page = Filled.ask(command, "--format", "html").out();
        assertThat(parsed(page).getElementsByTagName("tr").getLength()).isGreaterThan(3);
        assertThat(page).contains("default-src 'none'");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<script");
    }

    @Test
    void eachDatedEntryHasItsBar() throws Exception {
        var bars = parsed(Filled.ask("timeline", "--format", "svg").out()).getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(6);
        assertThat(Filled.ask("timeline").out()).contains("2013-05").contains("1 undated");
    }

    @Test
    void aDealingOfTwoWeighsOne() throws IOException {
        var edges = new ObjectMapper()
                .readTree(Filled.ask("network", "--format", "json").out())
                .path("edges");
        assertThat(edges.get(0).path("from").asText()).isEqualTo("CAN");
        assertThat(edges.get(0).path("to").asText()).isEqualTo("NOR");
        assertThat(edges.get(0).path("weight").asDouble()).isEqualTo(2.0);
        assertThat(edges.get(0).path("last").asText()).isEqualTo("2013-06-20");
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(Filled.ask("network", "--format", "csv").out())) {
            assertThat(rows.stream().toList()).hasSize(edges.size());
        }
    }

    @Test
    void theGraphHasANodeForEachPartyAndAnEdgeForEachTie() throws Exception {
        var graph = parsed(Filled.ask("network", "--format", "graphml").out());
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(10);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(5);
        assertThat(Filled.ask("network", "--by", "persons").out()).contains("John Baird (CAN)");
    }

    @Test
    void theMapHasAPointForEachPlaceAndSaysWhatItLeavesOut() throws Exception {
        var map = Filled.ask("map");
        assertThat(parsed(map.out()).getElementsByTagName("circle").getLength()).isEqualTo(6);
        assertThat(map.out()).contains(">Rabat<").contains("no outline of coasts");
        assertThat(map.err()).contains("6 of 7 entries are drawn");
    }

    @Test
    void aFileIsThereWholeOrNotAtAll() throws IOException {
        var file = folder.resolve("map.svg");
        Filled.ask("map", "-o", file.toString());
        assertThat(Files.readString(file)).endsWith("</svg>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        var nowhere = Filled.ask("map", "-o", folder.resolve("none/map.svg").toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("make it first");
    }

    @Test
    void whatAReportSaysCannotWriteIntoADrawing() {
        var store = folder.resolve("hostile.db").toString();
        var hostile = "{\"id\":\"<b>\",\"outlet\":\"<script>alert(1)</script>\",\"published\":\"2013-05-06\","
                + "\"title\":\"\\u001b[31mred\",\"text\":\"French Foreign Minister Laurent Fabius <script>alert(2)</script> met"
                + " Moroccan Foreign Minister Saad-Eddine El Othmani in Rabat on May 3.\"}";
        assertThat(Shell.run(hostile, "add", "-", "--store", store).status()).isZero();
        for (var command : new String[] {"timeline", "network", "map"})
            assertThat(Shell.run("", command, "--format", "html", "--store", store)
                            .out())
                    .doesNotContain("<script>");
        assertThat(Shell.run("", "search", "Fabius", "--store", store).out()).doesNotContain("\u001b[31m");
    }
}
