package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event data as their users read them, laid beside the register that they were made of. */
class EventExportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> DEED_ROOTS = Set.of("04", "05", "06");
    private static final Set<String> DEED_TYPES = Set.of("CONSULT", "SUPPORT", "COOPERATE");
    private static final Set<String> DEEDS = Set.of("held", "under-way");

    @TempDir
    static Path folder;

    private static List<EventTable.Row> gdelt(String layout) throws IOException {
        var base = folder.resolve("gdelt");
        Exampled.export("gdelt", "-o", base.toString());
        var ending = layout.equals("gdelt-events") ? ".export.CSV" : ".mentions.CSV";
        return EventTable.of(layout).read(Files.readString(folder.resolve("gdelt" + ending)), false);
    }

    private static List<JsonNode> lines(String text) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : text.lines().toList()) nodes.add(MAPPER.readTree(line));
        return nodes;
    }

    /** What the register itself says, but for what it only recalls. */
    private static List<JsonNode> entries() throws IOException {
        return lines(Exampled.export("jsonl")).stream()
                .filter(e -> !e.path("background").asBoolean())
                .toList();
    }

    private static Set<String> sides(JsonNode entry) {
        return StreamSupport.stream(entry.path("participants").spliterator(), false)
                .map(p -> p.path("country").asText(p.path("organization").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean took(JsonNode entry) {
        return DEEDS.contains(entry.path("status").asText());
    }

    @Test
    void everyDatedMeetingOfTheRegisterIsFoundOnItsDay() throws IOException {
        var rows = gdelt("gdelt-events");
        int found = 0;
        for (var entry : entries()) {
            var date = entry.path("date").asText();
            if (!took(entry) || sides(entry).size() < 2 || date.length() != 10) continue;
            assertThat(rows)
                    .as(entry.path("key").asText() + " " + date)
                    .anyMatch(r -> DEED_ROOTS.contains(r.get("EventRootCode"))
                            && r.get("SQLDATE").equals(date.replace("-", ""))
                            && isBetween(r, sides(entry)));
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    private static boolean isBetween(EventTable.Row row, Set<String> sides) {
        return isOf(row.get("Actor1CountryCode"), sides) && isOf(row.get("Actor2CountryCode"), sides);
    }

    /** An organisation has no country. */
    private static boolean isOf(String country, Set<String> sides) {
        return sides.contains(country) || country.isEmpty() && sides.stream().anyMatch(s -> s.length() > 3);
    }

    @Test
    void noPlanIsCodedAsHavingTakenPlace() throws IOException {
        int deeds = 0;
        for (var row : gdelt("gdelt-events")) {
            if (!DEED_ROOTS.contains(row.get("EventRootCode"))) continue;
            deeds++;
            var day = LocalDate.parse(row.get("SQLDATE"), DateTimeFormatter.BASIC_ISO_DATE).toString();
            assertThat(entries())
                    .as(row.toString())
                    .anyMatch(e -> took(e)
                            && e.path("date").asText().startsWith(day)
                            && isBetween(row, sides(e)));
        }
        assertThat(deeds).isGreaterThan(20);
        var byKey = entries().stream().collect(Collectors.toMap(e -> e.path("key").asText(), e -> e));
        for (var event : lines(Exampled.export("plover"))) {
            boolean deed = DEED_TYPES.contains(event.path("event").asText());
            if (deed) assertThat(took(Objects.requireNonNull(byKey.get(event.path("link").asText())))).as(event.toString()).isTrue();
        }
    }

    @Test
    void everyPlanHasARowOnTheDayOnWhichItWasTold() throws IOException {
        var told = lines(Exampled.export("plover")).stream()
                .collect(Collectors.groupingBy(e -> e.path("link").asText()));
        int plans = 0;
        for (var entry : entries()) {
            if (!Set.of("scheduled", "arranged").contains(entry.path("status").asText())) continue;
            if (sides(entry).isEmpty()) continue;
            plans++;
            var last = StreamSupport.stream(entry.path("history").spliterator(), false)
                    .map(h -> h.path("asOf").asText())
                    .collect(Collectors.toSet());
            assertThat(told.get(entry.path("key").asText()))
                    .as(entry.toString())
                    .anyMatch(e -> e.path("event").asText().equals("AGREE")
                            && last.contains(e.path("date").asText()));
        }
        assertThat(plans).isGreaterThan(15);
    }

    @Test
    void theColumnsOfAnEventAgreeWithEachOther() throws IOException {
        var numbers = new HashSet<String>();
        for (var row : gdelt("gdelt-events")) {
            assertThat(numbers.add(row.get("GLOBALEVENTID"))).as(row.toString()).isTrue();
            assertThat(Long.parseLong(row.get("GLOBALEVENTID"))).isLessThan(1L << 53);
            var day = row.get("SQLDATE");
            assertThat(day).startsWith(row.get("MonthYear")).startsWith(row.get("Year"));
            double expected = Integer.parseInt(day.substring(0, 4))
                    + ((Integer.parseInt(day.substring(4, 6)) - 1) * 30 + Integer.parseInt(day.substring(6))) / 365.0;
            assertThat(Double.parseDouble(row.get("FractionDate"))).isCloseTo(expected, within(0.0001));
            assertThat(row.get("EventCode")).startsWith(row.get("EventBaseCode"));
            assertThat(row.get("EventBaseCode")).startsWith(row.get("EventRootCode"));
            int root = Integer.parseInt(row.get("EventRootCode"));
            assertThat(row.get("QuadClass")).isEqualTo(root <= 5 ? "1" : root <= 9 ? "2" : root <= 14 ? "3" : "4");
            assertThat(Integer.parseInt(row.get("NumSources"))).isBetween(1, Integer.parseInt(row.get("NumArticles")));
            for (var actor : List.of("Actor1", "Actor2"))
                assertThat(row.get(actor + "Code"))
                        .startsWith(row.get(actor + "CountryCode"))
                        .contains(row.get(actor + "Type1Code"));
            assertThat(row.get("ActionGeo_Type").equals("0")).isEqualTo(row.get("ActionGeo_FullName").isEmpty());
        }
        assertThat(numbers).hasSizeGreaterThan(60);
    }

    @Test
    void everyMentionIsOfAnEventThatCountsIt() throws IOException {
        var counted = gdelt("gdelt-mentions").stream()
                .collect(Collectors.groupingBy(m -> m.get("GLOBALEVENTID"), Collectors.counting()));
        var events = gdelt("gdelt-events");
        assertThat(counted.keySet())
                .isEqualTo(events.stream().map(e -> e.get("GLOBALEVENTID")).collect(Collectors.toSet()));
        for (var event : events)
            assertThat(event.get("NumMentions"))
                    .isEqualTo(String.valueOf(Objects.requireNonNull(counted.get(event.get("GLOBALEVENTID")))));
    }

    @Test
    void scoresAreThoseOfTheDataSet() throws IOException {
        var file = Path.of("..", "..", "shared", "reference", "cameo.tsv");
        assumeTrue(Files.exists(file), "no shared data beside the project");
        var rows = Files.readAllLines(file).stream()
                .map(l -> l.split("\t", -1))
                .collect(Collectors.toMap(c -> c[0], c -> c));
        for (var event : gdelt("gdelt-events"))
            assertThat(event.get("GoldsteinScale")).isEqualTo(Objects.requireNonNull(rows.get(event.get("EventCode")))[6]);
        for (var event : EventTable.of("icews").read(Exampled.export("icews"), true)) {
            assertThat(event.get("Intensity")).isEqualTo(Objects.requireNonNull(rows.get(event.get("CAMEO Code")))[5]);
            assertThat(event.get("Event Text")).isEqualTo(Objects.requireNonNull(rows.get(event.get("CAMEO Code")))[2]);
        }
        for (var event : EventTable.of("phoenix").read(Exampled.export("phoenix"), false))
            assertThat(event.get("GoldsteinScore")).isEqualTo(Objects.requireNonNull(rows.get(event.get("EventCode")))[5]);
    }

    @Test
    void theFormsOfPairsHoldTheSameEvents() throws IOException {
        var gdelt = gdelt("gdelt-events").stream().map(e -> e.get("GLOBALEVENTID")).toList();
        var icews = EventTable.of("icews").read(Exampled.export("icews"), true);
        assertThat(icews).extracting(e -> e.get("Event ID")).containsExactlyElementsOf(gdelt);
        // Phoenix takes the story's day, so it has those too that have none of their own.
        var phoenix = EventTable.of("phoenix").read(Exampled.export("phoenix"), false);
        assertThat(phoenix).extracting(e -> e.get("EventID").replaceAll("_v.*", "")).containsAll(gdelt);
        assertThat(phoenix.size()).isGreaterThan(gdelt.size());
    }

    @Test
    void theFormsOfOneRecordHoldTheSameEvents() throws IOException {
        var polecat = EventTable.of("polecat").read(Exampled.export("polecat"), true);
        var plover = lines(Exampled.export("plover"));
        assertThat(plover).hasSameSizeAs(polecat).hasSizeGreaterThan(50);
        for (int i = 0; i < plover.size(); i++) {
            var record = plover.get(i);
            var row = polecat.get(i);
            assertThat(record.path("id").asText()).isEqualTo(row.get("Event ID"));
            assertThat(record.path("date").asText()).isEqualTo(row.get("Event Date"));
            assertThat(record.path("event").asText()).isEqualTo(row.get("Event Type"));
            assertThat(record.path("mode").asText()).isEqualTo(row.get("Event Mode"));
            assertThat(record.path("event_scale").asDouble()).isEqualTo(Double.parseDouble(row.get("Intensity")));
            assertThat(record.path("quad_code").asText()).isEqualTo(row.get("Quad Code"));
            assertThat(record.path("actor").size()).isPositive();
            assertThat(record.path("recipient").isEmpty()).isEqualTo(row.get("Recipient Name").equals("None"));
            if (Set.of("COOPERATE", "SANCTION").contains(record.path("event").asText()))
                assertThat(record.path("recipient").isEmpty()).as(record.toString()).isFalse();
            assertThat(record.path("text_info").size()).isEqualTo(record.path("cite_info").size());
        }
    }

    @Test
    void aVisitPutOffAndHeldHasARowForEachOfIts() throws IOException {
        var rows = gdelt("gdelt-events").stream()
                .filter(r -> Set.of(r.get("Actor1Code"), r.get("Actor2Code")).equals(Set.of("NORGOV", "CANGOV"))
                        && r.get("ActionGeo_FullName").equals("Ottawa, Canada"))
                .map(r -> r.get("SQLDATE") + " " + r.get("Actor1Code") + " " + r.get("EventCode"))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "20130304 NORGOV 036",
                        "20130304 CANGOV 036",
                        "20130318 NORGOV 036",
                        "20130318 CANGOV 036",
                        "20130327 NORGOV 042",
                        "20130327 CANGOV 043");
    }

    @Test
    void mentionsPointAtTheWords() throws IOException {
        var event = gdelt("gdelt-events").stream()
                .filter(r -> r.get("EventCode").equals("042") && r.get("Actor1Code").equals("NORGOV"))
                .findFirst()
                .orElseThrow();
        var mentions = gdelt("gdelt-mentions").stream()
                .filter(m -> m.get("GLOBALEVENTID").equals(event.get("GLOBALEVENTID")))
                .toList();
        assertThat(mentions).extracting(m -> m.get("MentionIdentifier") + " " + m.get("SentenceID"))
                .containsExactly(
                        "https://example.org/wire-0328 2",
                        "https://example.org/wire-0328 3",
                        "https://example.org/courier-0328 2");
        var text = Files.readAllLines(Path.of(Filled.REPORTS)).stream()
                .filter(l -> l.contains("wire-0328"))
                .map(l -> read(l).path("text").asText())
                .findFirst()
                .orElseThrow();
        var first = mentions.get(0);
        assertThat(text.substring(Integer.parseInt(first.get("Actor1CharOffset")))).startsWith("Norwegian Foreign");
        assertThat(text.substring(Integer.parseInt(first.get("Actor2CharOffset")))).startsWith("Canadian Foreign");
        assertThat(text.substring(Integer.parseInt(first.get("ActionCharOffset")))).startsWith("Norwegian Foreign");
        assertThat(first.get("MentionDocLen")).isEqualTo(String.valueOf(text.length()));
        assertThat(first.get("MentionSourceName")).isEqualTo("example.org");
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"icews", "polecat", "phoenix", "plover"})
    void theSameReportsGiveTheSameBytesInWhateverOrderTheyCame(String form, @TempDir Path other) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of(Filled.REPORTS)));
        java.util.Collections.reverse(lines);
        var reports = other.resolve("reversed.jsonl");
        Files.write(reports, lines);
        var store = other.resolve("reversed.db").toString();
        assertThat(Shell.run("", "add", reports.toString(), "--store", store).status()).isZero();
        assertThat(Shell.run("", "export", "--to", form, "--store", store).out())
                .isNotEmpty()
                .isEqualTo(Filled.ask("export", "--to", form).out());
    }

    @Test
    void whatIsOnlyRecalledIsThereWhereItIsAskedFor() throws IOException {
        var all = lines(Exampled.export("plover"));
        var recalled = lines(Exampled.export("plover", "--background"));
        assertThat(recalled.size()).isGreaterThan(all.size());
        assertThat(recalled).containsAll(all);
    }

    @Test
    void filtersNarrowAnExport() throws IOException {
        var rows = EventTable.of("icews")
                .read(Exampled.export("icews", "--side", "NOR", "--side", "Canada", "--until", "2013-05"), true);
        assertThat(rows).hasSize(6).allMatch(r -> r.get("City").equals("Ottawa"));
        assertThat(Exampled.export("icews", "--from", "1900", "--until", "1901").lines()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsCounted() {
        var shell = Shell.run("", "export", "--to", "icews", "--store", Exampled.store().toString());
        assertThat(shell.err())
                .contains("2 stages whose day is not known are left out")
                .contains("nobody is named who brought it about");
        assertThat(shell.status()).isEqualTo(ExitStatus.OK);
    }
}
