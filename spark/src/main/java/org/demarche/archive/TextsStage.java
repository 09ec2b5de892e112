package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps each version of each report once, the first that was read, and cuts all of them into slices that are annotated one by
 * one. A report is known by its identifier and the hash of its text, as a register knows it.
 */
final class TextsStage {
    private static final String STAGE = "texts";

    private TextsStage() {}

    static Dataset<Row> keep(Work work, Dataset<Row> read, int slices) {
        if (!work.has(STAGE))
            firsts(read, slices).write().mode("overwrite").partitionBy("slice").parquet(work.place(STAGE));
        return work.table(STAGE, Tables.TEXTS);
    }

    private static Dataset<Row> firsts(Dataset<Row> read, int slices) {
        var kept = read.where(col("code").isNull()).drop("code", "detail");
        return kept.repartition(slices, col("id"), col("hash"))
                .sortWithinPartitions("id", "hash", "file", "at", "story")
                .mapPartitions((MapPartitionsFunction<Row, Row>) TextsStage::first, kept.encoder())
                .withColumn("slice", spark_partition_id());
    }

    private static Iterator<Row> first(Iterator<Row> sorted) {
        return new Runs<>(
                sorted,
                row -> List.of(row.getString(4), row.getString(5)),
                run -> Collections.singleton(run.next()).iterator());
    }
}
