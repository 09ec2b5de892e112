package org.demarche.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.demarche.archive.Sources.Source;

/** Reads files into the table of all reports, a round of files at a time; what one round has read is kept. */
final class ReadStage {
    private static final String STAGE = "read";

    private final SparkSession spark;
    private final Work work;
    private final int filesPerRound;

    ReadStage(SparkSession spark, Work work) {
        this.spark = spark;
        this.work = work;
        this.filesPerRound = Math.max(16, 8 * spark.sparkContext().defaultParallelism());
    }

    /** All reports, and all refusals. */
    Dataset<Row> read(List<Source> sources) {
        int round = 0;
        for (int i = 0; i < sources.size(); i += filesPerRound) {
            var files = sources.subList(i, Math.min(i + filesPerRound, sources.size()));
            work.kept(STAGE + "/round=" + round++, Tables.READ, () -> rows(files));
        }
        return work.table(STAGE, Tables.READ);
    }

    private Dataset<Row> rows(List<Source> sources) {
        var tables = sources.stream().filter(Source::table).toList();
        var files = sources.stream().filter(s -> !s.table()).toList();
        var parts = new ArrayList<Dataset<Row>>();
        if (!files.isEmpty()) parts.add(files(files));
        for (var table : tables) parts.add(ParquetInput.rows(spark, table));
        return parts.stream().reduce(Dataset::union).orElseThrow();
    }

    private Dataset<Row> files(List<Source> sources) {
        var configuration = SerializableConfiguration.broadcast(spark.sparkContext());
        var read = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(new ArrayList<>(sources), sources.size())
                .flatMap(new Reading(configuration));
        return spark.createDataFrame(read, Tables.schema(Tables.READ));
    }

    /** One file, on whatever machine has the time for it. */
    private record Reading(Broadcast<SerializableConfiguration> configuration) implements FlatMapFunction<Source, Row> {
        @Override
        public Iterator<Row> call(Source source) {
            return FileReports.open(source, configuration.value().value());
        }
    }
}
