package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.app.export.CsvExport;
import org.demarche.app.export.ParquetExport;
import org.demarche.register.Dossier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as tables, read back cell by cell: CSV by RFC 4180's own grammar, Parquet by its schema and not by our records. */
class TableExportTest {
    @TempDir
    Path folder;

    @Test
    void everyCellComesBackAsTheRegisterHasIt() {
        var rows = csv(Filled.ask("export", "--to", "csv").out());
        var dossiers = Exported.spring();
        assertThat(rows).hasSize(dossiers.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var dossier = dossiers.get(i);
            var engagement = dossier.engagement();
            assertThat(row).containsEntry("key", dossier.key());
            assertThat(row)
                    .containsEntry("date", engagement.date().map(d -> d.value()).orElse(""));
            assertThat(row)
                    .containsEntry(
                            "first",
                            engagement.date().map(d -> d.first().toString()).orElse(""));
            assertThat(row).containsEntry("status", engagement.status().code());
            assertThat(row).containsEntry("level", engagement.level().code());
            assertThat(row)
                    .containsEntry(
                            "place", engagement.place().map(p -> p.name()).orElse(""));
            assertThat(row)
                    .containsEntry(
                            "longitude",
                            engagement
                                    .place()
                                    .map(p -> Double.toString(
                                            p.point().orElseThrow().longitude()))
                                    .orElse(""));
            assertThat(row)
                    .containsEntry(
                            "participants",
                            String.join(
                                    "; ",
                                    engagement.participants().stream()
                                            .map(p -> p.name().orElseThrow())
                                            .toList()));
            assertThat(row).containsEntry("sources", Integer.toString(dossier.sources()));
            assertThat(row)
                    .containsEntry("retracted", "false")
                    .containsEntry("hidden", "false")
                    .containsEntry("partOf", "");
        }
        assertThat(Filled.ask("export", "--to", "csv", "--place", "Ottawa").out())
                .isEqualTo(Filled.ask("list", "--format", "csv", "--place", "Ottawa")
                        .out());
    }

    @Test
    void noCellIsAFormulaOrEndsItsRow() {
        var hostile = Exported.hostile();
        var rows = csv(new String(Exported.bytes(new CsvExport(), hostile), StandardCharsets.UTF_8));
        assertThat(rows).hasSize(hostile.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).values()).noneMatch(c -> c.matches("(?s)[=+@\\-].*") && !c.matches("-?[\\d.]+"));
            var name = Exported.HOSTILE_NAMES.get(i).replace('\uD800', '?');
            assertThat(rows.get(i)).containsEntry("place", i < 2 ? "'" + name : name);
        }
    }

    /** Rows by RFC 4180: fields between quotation marks hold anything, with these marks doubled; CR LF ends a row. */
    private static List<Map<String, String>> csv(String text) {
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.append(c);
            else if (c == ',' || c == '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == ',') continue;
                assertThat(text.charAt(++i)).isEqualTo('\n');
                records.add(List.copyOf(cells));
                cells.clear();
            } else cell.append(c);
        }
        assertThat(quoted).isFalse();
        assertThat(cells).isEmpty();
        var rows = new ArrayList<Map<String, String>>();
        for (var record : records.subList(1, records.size())) {
            assertThat(record).hasSameSizeAs(records.get(0));
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < record.size(); i++) row.put(records.get(0).get(i), record.get(i));
            rows.add(row);
        }
        return rows;
    }

    private Path parquet(String... words) {
        var file = folder.resolve("table.parquet");
        var all = new ArrayList<>(List.of("export", "--to", "parquet", "-o", file.toString()));
        all.addAll(List.of(words));
        var answer = Filled.ask(all.toArray(String[]::new));
        assertThat(answer.status()).isZero();
        assertThat(answer.err()).isEmpty();
        return file;
    }

    @Test
    void everyRowHasWhatTheRecordHas() throws IOException {
        var rows = new ParquetRows(Files.readAllBytes(parquet()));
        var records = Filled.ask("export").out().lines().toList();
        assertThat(rows.all()).hasSize(records.size());
        for (int i = 0; i < records.size(); i++) {
            var record = new ObjectMapper().readTree(records.get(i));
            var row = rows.all().get(i);
            same("", record, row);
        }
    }

    /** Every field of the record stands in the column of its name, whatever else the row has. */
    private static void same(String path, JsonNode record, @Nullable Object cell) {
        assertThat(cell).as(path).isNotNull();
        Objects.requireNonNull(cell);
        if (record.isObject()) {
            record.properties().forEach(field -> {
                var column = field.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
                var value = ((Map<?, ?>) cell).get(column);
                boolean words = column.equals("topics") || column.equals("outcome");
                if (words) same(path + "." + column, texts(field.getValue()), value);
                else same(path + "." + column, field.getValue(), value);
            });
        } else if (record.isArray()) {
            assertThat((List<?>) cell).as(path).hasSize(record.size());
            for (int i = 0; i < record.size(); i++) same(path + "[" + i + "]", record.get(i), ((List<?>) cell).get(i));
        } else if (record.isNumber())
            assertThat(((Number) cell).doubleValue()).as(path).isEqualTo(record.asDouble());
        else if (record.isBoolean()) assertThat(cell).as(path).isEqualTo(record.asBoolean());
        else assertThat(cell).as(path).isEqualTo(record.asText());
    }

    private static JsonNode texts(JsonNode excerpts) {
        var words = new ObjectMapper().createArrayNode();
        excerpts.forEach(e -> words.add(e.path("text").asText()));
        return words;
    }

    @Test
    void columnsAreThoseThatAreWrittenDown() throws IOException {
        var entries = new ParquetRows(Files.readAllBytes(parquet()));
        assertThat(entries.schema())
                .contains("required binary key (STRING)")
                .contains("optional int32 first_day (DATE)")
                .contains("optional binary actor_code (STRING)")
                .contains("required int32 sources");
        var documented = Files.readString(Path.of("..", "docs", "exports-other.md"));
        for (var column : entries.columns()) assertThat(documented).contains("`" + column + "`");
        for (var column : new ParquetRows(Files.readAllBytes(parquet("--accounts"))).columns())
            assertThat(documented).contains("`" + column + "`");
    }

    @Test
    void daysAreDays() throws IOException {
        var july = new ParquetRows(Files.readAllBytes(parquet("--place", "Warsaw"))).all();
        assertThat(july).hasSize(1);
        assertThat(july.get(0))
                .containsEntry("date", "2013-07")
                .containsEntry("first_day", (int) LocalDate.of(2013, 7, 1).toEpochDay())
                .containsEntry("last_day", (int) LocalDate.of(2013, 7, 31).toEpochDay())
                .containsEntry("first_reported", (int) LocalDate.of(2013, 5, 20).toEpochDay());
    }

    @Test
    void everyReportIsARowOfTheOtherTable() throws IOException {
        var rows = new ParquetRows(Files.readAllBytes(parquet("--accounts"))).all();
        assertThat(rows).hasSize(10);
        var byReport = new LinkedHashMap<Object, Map<String, Object>>();
        rows.forEach(r -> byReport.put(r.get("report"), r));
        for (var dossier : Exported.spring())
            for (var account : dossier.accounts()) {
                var row = Exported.at(byReport, account.report().id());
                assertThat(row)
                        .containsEntry("title", account.report().title().orElseThrow())
                        .containsEntry("outlet", account.report().outlet().orElseThrow())
                        .containsEntry("hash", account.report().hash())
                        .containsEntry("date_from", "given")
                        .containsEntry("first_day", (int)
                                account.report().day().orElseThrow().toEpochDay());
                assertThat(tellings(row))
                        .anySatisfy(t -> assertThat(t)
                                .containsEntry("key", account.key())
                                .containsEntry("entry", dossier.key())
                                .containsEntry(
                                        "status", account.engagement().status().code()));
            }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> tellings(Map<String, Object> row) {
        return (List<Map<String, Object>>) Exported.at(row, "accounts");
    }

    @Test
    void hostileNamesComeBackAsTheyAre() throws IOException {
        var hostile = Exported.hostile();
        var rows = new ParquetRows(Exported.bytes(new ParquetExport(), hostile)).all();
        assertThat(rows).hasSize(hostile.size());
        for (int i = 0; i < rows.size(); i++)
            assertThat(((Map<?, ?>) Exported.at(rows.get(i), "place")).get("name"))
                    .isEqualTo(Exported.HOSTILE_NAMES.get(i).replace('\uD800', '?'));
    }

    @Test
    void thousandsOfRowsComeBackInTheirOrder() throws IOException {
        var many = new ArrayList<Dossier>();
        for (int i = 0; i < 300; i++) many.addAll(Exported.hostile());
        var rows = new ParquetRows(Exported.bytes(new ParquetExport(), many)).all();
        assertThat(rows).hasSize(many.size());
        for (int i = 0; i < rows.size(); i++)
            assertThat(rows.get(i)).containsEntry("key", many.get(i).key());
    }

    @Test
    void anEmptyRegisterIsATableWithoutRows() throws IOException {
        assertThat(new ParquetRows(Exported.bytes(new ParquetExport(), List.of())).all())
                .isEmpty();
    }
}
