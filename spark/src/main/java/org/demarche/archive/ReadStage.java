package org.demarche.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
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
        var files = sources.stream().filter(s -> !s.table()).toList();
        int round = 0;
        for (int i = 0; i < files.size(); i += filesPerRound) {
            var some = files.subList(i, Math.min(i + filesPerRound, files.size()));
            work.kept(STAGE + "/round=" + round++, Tables.READ, () -> files(some));
        }
        // Each in a round of its own: one that is broken is then known, and leaves the others as they are.
        for (var source : sources) if (source.table()) table(source, STAGE + "/round=" + round++);
        return work.table(STAGE, Tables.READ);
    }

    private void table(Source source, String stage) {
        try {
            work.kept(stage, Tables.READ, () -> ParquetInput.rows(spark, source));
        } catch (Exception fault) {
            var why = ParquetInput.findFault(fault);
            if (why.isEmpty()) throw fault;
            work.kept(stage, Tables.READ, () -> ParquetInput.refused(spark, source, why.get()));
        }
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
