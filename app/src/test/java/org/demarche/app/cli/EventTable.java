package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads event data as their users do: lines parted at tabs, nothing quoted, columns known by their places alone. Knows the formats
 * from {@code layouts/*.tsv}, which were written from their descriptions, and nothing of what writes them.
 */
final class EventTable {
    private static final Map<String, Pattern> CELLS = Map.ofEntries(
            Map.entry("int", Pattern.compile("\\d{1,16}")),
            Map.entry("count", Pattern.compile("[1-9]\\d*")),
            Map.entry("offset", Pattern.compile("-1|\\d+")),
            Map.entry("bit", Pattern.compile("[01]")),
            Map.entry("zero", Pattern.compile("0")),
            Map.entry("empty", Pattern.compile("")),
            Map.entry("str", Pattern.compile("[^\"\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*\\S")),
            Map.entry("capitals", Pattern.compile("[^\\p{Ll}\"\\p{Cntrl}]+")),
            Map.entry("float", Pattern.compile("-?\\d{1,3}(\\.\\d+)?(E-\\d+)?")),
            Map.entry("score", Pattern.compile("-?(10|\\d)(\\.\\d)?")),
            Map.entry("day", Pattern.compile("\\d{8}")),
            Map.entry("month", Pattern.compile("\\d{6}")),
            Map.entry("year", Pattern.compile("\\d{4}")),
            Map.entry("fraction", Pattern.compile("\\d{4}\\.\\d{4}")),
            Map.entry("stamp", Pattern.compile("\\d{8}000000")),
            Map.entry("date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d")),
            Map.entry("actor", Pattern.compile("([A-Z]{3}){1,5}")),
            Map.entry("three", Pattern.compile("[A-Z]{3}")),
            Map.entry("threes", Pattern.compile("[A-Z]{3}(;[A-Z]{3})*")),
            Map.entry("numbers", Pattern.compile("\\d{1,3}(;\\d{1,3})*")),
            Map.entry("fips", Pattern.compile("[A-Z]{2}")),
            Map.entry("adm1", Pattern.compile("[A-Z]{2}([A-Z]{2})?")),
            Map.entry("geotype", Pattern.compile("[0-5]")),
            Map.entry("mentiontype", Pattern.compile("[12]")),
            Map.entry("cameo", Pattern.compile("(0[1-9]|1\\d|20)\\d{1,2}")),
            Map.entry("base", Pattern.compile("(0[1-9]|1\\d|20)\\d")),
            Map.entry("root", Pattern.compile("0[1-9]|1\\d|20")),
            Map.entry("quad", Pattern.compile("[1-4]")),
            Map.entry("phoenixquad", Pattern.compile("[0-4]")),
            Map.entry("phoenixid", Pattern.compile("\\d+_v\\d+\\.\\d+\\.\\d+")),
            Map.entry("phoenixrole", Pattern.compile("GOV|MIL|REB|OPP|PTY|COP|JUD|SPY|MED|EDU|BUS|CRM|CVL")),
            Map.entry("ploverstates", Pattern.compile("[A-Z]{3}(;[A-Z]{3})*")),
            Map.entry("plover", Pattern.compile("AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT"
                    + "|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT")),
            Map.entry("mode", Pattern.compile("[a-z-]+")),
            Map.entry("context", Pattern.compile("[a-z_]+(;[a-z_]+)*")),
            Map.entry("quadwords", Pattern.compile("(VERBAL|MATERIAL) (COOPERATION|CONFLICT)")));

    /** The cells of one row, by their columns' names. */
    record Row(Map<String, String> cells) {
        /** What stands in that column. */
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private final Map<String, String> columns = new LinkedHashMap<>();

    private EventTable(String layout) {
        try (var in = Objects.requireNonNull(EventTable.class.getResourceAsStream("/layouts/" + layout + ".tsv"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                var cells = line.split("\t", -1);
                if (!line.startsWith("#")) columns.put(cells[0], cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventTable of(String layout) {
        return new EventTable(layout);
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The rows by their columns' names; every cell is what its column may hold. */
    List<Row> read(String text, boolean heading) {
        assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
        var rows = new ArrayList<Row>();
        var lines = List.of(text.split("\n", -1));
        lines = lines.subList(0, lines.size() - 1);
        if (heading) assertThat(lines.get(0).split("\t", -1)).containsExactlyElementsOf(columns());
        for (var line : lines.subList(heading ? 1 : 0, lines.size())) rows.add(row(line));
        return rows;
    }

    private Row row(String line) {
        var cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(columns.size());
        var row = new LinkedHashMap<String, String>();
        int at = 0;
        for (var column : columns.entrySet()) {
            var cell = cells[at++];
            check(column.getKey(), column.getValue(), cell, line);
            row.put(column.getKey(), cell);
        }
        return new Row(row);
    }

    private static void check(String column, String kind, String cell, String line) {
        boolean optional = kind.endsWith("?");
        var name = optional ? kind.substring(0, kind.length() - 1) : kind;
        if (optional && cell.isEmpty()) return;
        assertThat(cell).as(column + " in " + line).matches(Objects.requireNonNull(CELLS.get(name), name));
        // Throws where there is no such day.
        if (name.equals("day")) LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE);
        if (name.equals("stamp")) LocalDate.parse(cell.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        if (name.equals("date")) LocalDate.parse(cell);
    }
}
