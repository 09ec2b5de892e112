package org.demarche.archive;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What an archive's tables hold, read back by Spark. */
final class Archived {
    private Archived() {}

    static Embedded.Answers of(SparkSession spark, String output) {
        return new Embedded.Answers(records(spark, output + "/entries"), records(spark, output + "/items"));
    }

    private static List<String> records(SparkSession spark, String table) {
        return spark.read().parquet(table).select("record").collectAsList().stream()
                .map(r -> r.getString(0))
                .sorted()
                .toList();
    }

    /** Prints the records of an archive: {@code OUTDIR}. */
    public static void main(String[] args) throws java.io.IOException {
        try (var spark = Sessions.start(1, java.util.Optional.of(2))) {
            var answers = of(spark, args[0]);
            answers.entries().forEach(System.out::println);
            answers.items().forEach(System.out::println);
        }
    }
}
