package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Spark reads what {@code demarche export --to parquet} writes, and finds in it what the records of the same register say. */
class ExportedTableTest {
    private static final Path EXPORTS = Path.of("../docs/exports");

    @Test
    void theTableSaysWhatTheRecordsSay() throws IOException {
        var mapper = new ObjectMapper();
        var records = new ArrayList<String>();
        for (var line : Files.readAllLines(EXPORTS.resolve("spring-2013.jsonl")))
            records.add(told(mapper.readTree(line)));
        var table = Local.SPARK
                .read()
                .parquet(EXPORTS.resolve("spring-2013.parquet").toString());
        var rows = table
                .selectExpr(
                        "key",
                        "type",
                        "status",
                        "level",
                        "date",
                        "participants.name",
                        "participants.country",
                        "place.name")
                .collectAsList()
                .stream()
                .map(ExportedTableTest::told)
                .toList();
        assertThat(rows).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(records);
    }

    private static String told(Row row) {
        return String.join(
                "|",
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                text(row, 4),
                row.getList(5).toString(),
                row.getList(6).toString(),
                text(row, 7));
    }

    private static String text(Row row, int column) {
        return row.isNullAt(column) ? "" : row.getString(column);
    }

    private static String told(JsonNode record) {
        var names = new ArrayList<String>();
        var countries = new ArrayList<String>();
        for (var participant : record.get("participants")) {
            names.add(participant.path("name").asText(null));
            countries.add(participant.path("country").asText(null));
        }
        return String.join(
                "|",
                record.get("key").asText(),
                record.get("type").asText(),
                record.get("status").asText(),
                record.get("level").asText(),
                record.path("date").asText(""),
                names.toString(),
                countries.toString(),
                record.path("place").path("name").asText(""));
    }
}
