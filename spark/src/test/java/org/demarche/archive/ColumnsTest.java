package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of archives have the columns that exports have, by the month. */
class ColumnsTest {
    @TempDir
    Path folder;

    @Test
    void entriesAreWrittenByTheMonthOfTheirDay() throws IOException {
        var input = Files.write(folder.resolve("made.jsonl"), TestReports.versionsAndCorrections());
        Local.run(folder.resolve("out"), input);

        var entries = Local.SPARK.read().parquet(folder.resolve("out/entries").toString());
        assertThat(entries.columns()).contains("key", "first_day", "participants", "record", "month");
        assertThat(Arrays.asList(entries.columns())).last().isEqualTo("month");
        assertThat(entries.where("first_day is not null and date_format(first_day, 'yyyy-MM') <> month")
                        .count())
                .isZero();
        assertThat(entries.where("array_contains(sides, 'FIN')")
                        .selectExpr("participants.actor_code[0]")
                        .first()
                        .getString(0))
                .isNotBlank();
        assertThat(folder.resolve("out/entries/month=2013-05")).isDirectory();
    }
}
