package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.demarche.app.store.Documents;
import org.demarche.archive.Linking.Placed;
import org.demarche.register.Account;
import org.demarche.register.ReportHead;

/**
 * Finds which accounts are settled together: those that leave a trace in common are laid to each other in blocks, one for each
 * trace and several for a trace that many leave; what hangs together by what is found there is one group.
 */
final class LinkStage {
    /** More accounts than this under one trace are laid to each other in several blocks. */
    private static final int MOST_IN_BLOCK = 4_000;

    private static final String PLACED = "block string, trace string, part int, head string, told string";
    private static final String EDGES = "a bigint, b bigint";

    private final SparkSession spark;
    private final Work work;
    private final int mostInBlock;

    LinkStage(SparkSession spark, Work work) {
        this(spark, work, MOST_IN_BLOCK);
    }

    LinkStage(SparkSession spark, Work work, int mostInBlock) {
        this.spark = spark;
        this.work = work;
        this.mostInBlock = mostInBlock;
    }

    /** All accounts, one a row. */
    Dataset<Row> accounts(Dataset<Row> filings) {
        return work.kept(
                "accounts",
                Tables.ACCOUNTS,
                () -> filings.where(col("code").isNull())
                        .select("id", "hash", "outlet", "day", "head", "accounts")
                        .flatMap((FlatMapFunction<Row, Row>) LinkStage::accounts, Tables.rows(Tables.ACCOUNTS)));
    }

    private static Iterator<Row> accounts(Row filing) {
        var rows = new ArrayList<Row>();
        for (var told : Documents.read(filing.getString(5), Kept.Accounts.class).told())
            rows.add(RowFactory.create(
                    Kept.number(told.engagement().key()),
                    filing.get(0),
                    filing.get(1),
                    filing.get(2),
                    filing.get(3),
                    told.loose(),
                    told.traces().toArray(String[]::new),
                    filing.get(4),
                    Documents.write(told)));
        return rows.iterator();
    }

    /** For each account that is settled with others the least key of its group. */
    Dataset<Row> groups(Dataset<Row> accounts) {
        return work.kept("groups", Tables.GROUPS, () -> groups(accounts, parts(accounts)));
    }

    /** Into how many parts traces are cut that many leave. */
    private Map<String, Integer> parts(Dataset<Row> accounts) {
        var counts = accounts.select(explode(col("traces")).as("trace"))
                .select(regexp_replace(col("trace"), "^" + Account.LOOSE, "").as("trace"))
                .groupBy("trace")
                .agg(count(lit(1)).as("count"))
                .where(col("count").gt(mostInBlock));
        var parts = new HashMap<String, Integer>();
        for (var row : counts.collectAsList())
            parts.put(row.getString(0), (int) (row.getLong(1) / ((mostInBlock + 1) / 2)) + 1);
        return parts;
    }

    private Dataset<Row> groups(Dataset<Row> accounts, Map<String, Integer> parts) {
        var broadcast = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(parts);
        int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        return accounts.select("traces", "account", "head", "told")
                .flatMap(new Placing(broadcast), Tables.rows(PLACED))
                .repartition(col("block"))
                .sortWithinPartitions("block")
                .mapPartitions((MapPartitionsFunction<Row, Row>) LinkStage::edges, Tables.rows(EDGES))
                .mapPartitions((MapPartitionsFunction<Row, Row>) LinkStage::forest, Tables.rows(EDGES))
                .repartition(Math.max(1, tasks / 8))
                .mapPartitions((MapPartitionsFunction<Row, Row>) LinkStage::forest, Tables.rows(EDGES))
                .repartition(1)
                .mapPartitions((MapPartitionsFunction<Row, Row>) LinkStage::labels, Tables.rows(Tables.GROUPS));
    }

    /** Under each of its traces, in each block of it to which it belongs. */
    private record Placing(Broadcast<Map<String, Integer>> parts) implements FlatMapFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Row account) {
            var rows = new ArrayList<Row>();
            for (var left : account.<String>getList(0)) {
                var trace = Linking.plain(left);
                int all = parts.value().getOrDefault(trace, 1);
                int own = Math.floorMod(Long.hashCode(account.getLong(1) * 0x9E3779B97F4A7C15L), all);
                for (int other = 0; other < all; other++) {
                    var block = trace + "\n" + Math.min(own, other) + "\n" + Math.max(own, other);
                    rows.add(RowFactory.create(block, trace, own, account.get(2), account.get(3)));
                }
            }
            return rows.iterator();
        }
    }

    private static Iterator<Row> edges(Iterator<Row> sorted) {
        return new Runs<>(sorted, row -> row.getString(0), LinkStage::edgesOfBlock);
    }

    private static Iterator<Row> edgesOfBlock(Iterator<Row> run) {
        var first = run.next();
        // Most traces are left by one alone.
        if (!run.hasNext()) return Collections.emptyIterator();
        var placed = new ArrayList<Placed>();
        var heads = new HashMap<String, ReportHead>();
        placed.add(placed(first, heads));
        boolean crossed = isCrossed(first);
        while (run.hasNext()) placed.add(placed(run.next(), heads));
        return Linking.edges(first.getString(1), placed, crossed).stream()
                .map(e -> RowFactory.create(e.a(), e.b()))
                .iterator();
    }

    private static boolean isCrossed(Row row) {
        var ends = row.getString(0).split("\n");
        return !ends[ends.length - 1].equals(ends[ends.length - 2]);
    }

    private static Placed placed(Row row, Map<String, ReportHead> heads) {
        var head = heads.computeIfAbsent(row.getString(3), Kept::head);
        return Placed.of(Documents.read(row.getString(4), Kept.Told.class).account(head), row.getInt(2));
    }

    /** The same connections by as few edges as there can be. */
    private static Iterator<Row> forest(Iterator<Row> edges) {
        var union = new LongUnion();
        var kept = new ArrayList<Row>();
        while (edges.hasNext()) {
            var edge = edges.next();
            if (union.join(edge.getLong(0), edge.getLong(1))) kept.add(edge);
        }
        return kept.iterator();
    }

    private static Iterator<Row> labels(Iterator<Row> edges) {
        var union = new LongUnion();
        while (edges.hasNext()) {
            var edge = edges.next();
            union.join(edge.getLong(0), edge.getLong(1));
        }
        return Arrays.stream(union.keys())
                .mapToObj(key -> RowFactory.create(key, union.root(key)))
                .iterator();
    }
}
