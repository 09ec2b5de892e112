package org.demarche.archive;

import static org.apache.spark.sql.functions.col;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.demarche.Demarche;
import org.demarche.app.store.Documents;
import org.demarche.enter.Filer;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Filing;

/** Annotates the texts slice by slice, a round of slices at a time; what one round has annotated is kept. */
final class AnnotateStage {
    private static final String STAGE = "filings";
    private static final int SLICES_PER_PROCESSOR = 4;

    private final SparkSession spark;
    private final Work work;
    private final Broadcast<Loaded> loaded;

    AnnotateStage(SparkSession spark, Work work, Broadcast<Loaded> loaded) {
        this.spark = spark;
        this.work = work;
        this.loaded = loaded;
    }

    /** @param progress is told how many rounds of how many are done */
    Dataset<Row> annotate(Dataset<Row> texts, int slices, BiConsumer<Integer, Integer> progress) {
        int perRound = SLICES_PER_PROCESSOR * spark.sparkContext().defaultParallelism();
        int rounds = (slices + perRound - 1) / perRound;
        for (int round = 0; round < rounds; round++) {
            int from = round * perRound;
            int end = Math.min(slices, from + perRound);
            work.kept(STAGE + "/round=" + round, Tables.FILINGS, () -> filings(texts, from, end));
            progress.accept(round + 1, rounds);
        }
        return work.table(STAGE, Tables.FILINGS);
    }

    private Dataset<Row> filings(Dataset<Row> texts, int from, int end) {
        return texts.where(col("slice").geq(from).and(col("slice").lt(end)))
                .repartitionById(end - from, col("slice").minus(from))
                .mapPartitions(new Annotating(loaded), Tables.rows(Tables.FILINGS));
    }

    private record Annotating(Broadcast<Loaded> loaded) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            if (!rows.hasNext()) return Collections.emptyIterator();
            var demarche = loaded.value().demarche();
            return new Runs<>(
                    rows,
                    row -> row,
                    run -> Collections.singleton(annotated(run.next(), demarche))
                            .iterator());
        }

        /** One report that the program fails at is a refusal of that report, and no end of the run. */
        private static Row annotated(Row row, Demarche demarche) {
            var report = ReportRows.report(row);
            try {
                return filed(row, demarche.filing(report));
            } catch (RuntimeException | StackOverflowError fault) {
                return RowFactory.create(
                        row.getInt(0),
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        report.id(),
                        Filer.hash(report),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        RefusalCode.RECORD_FAULT.code(),
                        "internal fault (" + fault.getClass().getSimpleName() + "): please report it");
            }
        }

        private static Row filed(Row row, Filing filing) {
            var head = filing.report();
            return RowFactory.create(
                    row.getInt(0),
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    head.id(),
                    head.hash(),
                    head.day().map(java.time.LocalDate::toEpochDay).orElse(null),
                    head.outletKey().orElse(null),
                    head.correction().isPresent(),
                    Documents.write(head),
                    Documents.write(new Kept.Accounts(
                            filing.accounts().stream().map(Kept.Told::of).toList())),
                    filing.deeds().isEmpty() ? null : Documents.write(new Kept.Deeds(filing.deeds())),
                    null,
                    null);
        }
    }
}
