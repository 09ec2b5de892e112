package org.demarche.archive;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes what was refused, with its place. They are kept as rows and counted at the end, since a task that is run twice would
 * count what it refuses twice.
 */
final class Refusals {
    private static final String REFUSED = "place string, code string, detail string, id string";

    private Refusals() {}

    static Dataset<Row> write(Work work, Dataset<Row> read, Dataset<Row> filings) {
        return work.kept(
                Tables.REFUSALS, REFUSED, () -> of(read).union(of(filings)).coalesce(1));
    }

    private static Dataset<Row> of(Dataset<Row> table) {
        return table.where(col("code").isNotNull())
                .select("file", "at", "story", "place", "code", "detail", "id")
                .orderBy("file", "at", "story")
                .select("place", "code", "detail", "id");
    }
}
