package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.archive.Sources.Source;

/** One run from files to tables, stage by stage; each stage that is whole is kept, and not made again by the next run. */
final class ArchiveRun {
    private static final long BYTES_PER_SLICE = 250_000;
    private static final int MOST_SLICES = 20_000;

    private final SparkSession spark;
    private final Request request;
    private final Consumer<String> progress;

    /** What came of it. */
    record Summary(long reports, long known, long copies, long entries, long items, Map<String, Long> refused) {
        boolean hasRefused() {
            return !refused.isEmpty();
        }

        /** "12 reports, 3 of them twice, 2 refused (record.no-text 2); 5 entries, 7 items". */
        String line() {
            long errors = refused.values().stream().mapToLong(Long::longValue).sum();
            var codes = refused.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
            return reports + (reports == 1 ? " report" : " reports")
                    + (known == 0 ? "" : ", " + known + " met again")
                    + (copies == 0 ? "" : ", " + copies + " near-copies")
                    + (errors == 0 ? "" : ", " + errors + " refused (" + codes + ")")
                    + "; " + entries + (entries == 1 ? " entry" : " entries")
                    + ", " + items + (items == 1 ? " item" : " items") + " of the ledgers";
        }
    }

    /** @param progress is told a line for each stage */
    ArchiveRun(SparkSession spark, Request request, Consumer<String> progress) {
        this.spark = spark;
        this.request = request;
        this.progress = progress;
    }

    Summary run() throws IOException {
        var loaded = Loaded.of(request.knowledge(), request.parser());
        var sources = Sources.find(request.inputs(), Work.configuration(spark));
        int slices = request.slices().orElseGet(() -> slices(sources));
        var work = Work.open(spark, request.output(), Manifest.of(request, sources, slices, loaded), request.restart());

        if (work.has("read/round=0")) progress.accept("going on from what an earlier run has done");
        progress.accept("reading " + sources.size() + (sources.size() == 1 ? " file" : " files"));
        var read = new ReadStage(spark, work).read(sources);
        var texts = TextsStage.keep(work, read, slices);
        var copies = CopiesStage.find(work, texts);
        var taken = request.onlyFirst() ? texts.join(copies, versionKey(), "left_anti") : texts;
        progress.accept("annotating " + texts.count() + " reports");
        var broadcast = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(loaded);
        var filings = new AnnotateStage(spark, work, broadcast)
                .annotate(taken.select(texts.columns()[0], rest(texts)), slices, this::annotated);
        progress.accept("laying accounts to each other");
        var linking = new LinkStage(spark, work);
        var accounts = linking.accounts(filings);
        var dossiers = new SettleStage(spark, work).settle(filings, accounts, linking.groups(accounts));
        var ledger = new LedgerStage(work).settle(filings, dossiers);
        progress.accept("writing entries, items and reports");
        var results = new Results(work, filings, texts);
        results.entries(dossiers);
        results.items(ledger);
        ReportsTable.write(work, filings, texts, copies, dossiers);
        var refusals = Refusals.write(work, read, filings);
        var summary = new Summary(
                texts.count(),
                read.where(col("code").isNull()).count() - texts.count(),
                copies.count(),
                dossiers.count(),
                ledger.count(),
                counts(refusals));
        work.publish(summary.line() + "\n");
        if (!request.keepWork()) work.drop();
        return summary;
    }

    private static String[] versionKey() {
        return new String[] {"id", "hash"};
    }

    /** A join puts its key first: the columns in the order that rows are read by. */
    private static String[] rest(Dataset<Row> table) {
        var columns = table.columns();
        return java.util.Arrays.copyOfRange(columns, 1, columns.length);
    }

    private void annotated(int done, int of) {
        if (of > 1) progress.accept("annotated " + done + " of " + of + " rounds");
    }

    private static int slices(Iterable<Source> sources) {
        long bytes = 0;
        for (var source : sources) bytes += source.length();
        return (int) Math.min(MOST_SLICES, 8 + bytes / BYTES_PER_SLICE);
    }

    private static Map<String, Long> counts(Dataset<Row> refusals) {
        var counts = new TreeMap<String, Long>();
        for (var row : refusals.groupBy("code").agg(count(lit(1))).collectAsList())
            counts.put(row.getString(0), row.getLong(1));
        return counts;
    }
}
