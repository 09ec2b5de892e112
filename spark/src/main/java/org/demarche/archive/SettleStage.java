package org.demarche.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.demarche.app.store.Documents;
import org.demarche.enter.outlet.Corrections;
import org.demarche.register.ReportHead;

/**
 * Settles each group of accounts by itself, in a register in memory and by core's registrar. With a group go the reports that
 * may take back what it tells, whatever they tell themselves. The largest groups are settled first, each in a task of its own.
 */
final class SettleStage {
    /** A group of more accounts than this gets a task of its own. */
    private static final int MOST_BESIDE_OTHERS = 2_000;

    private static final int MOST_ALONE = 1_000;
    private static final int ACCOUNT = 0;
    private static final int HEAD = 1;

    private final SparkSession spark;
    private final Work work;
    private final int mostBesideOthers;

    SettleStage(SparkSession spark, Work work) {
        this(spark, work, MOST_BESIDE_OTHERS);
    }

    SettleStage(SparkSession spark, Work work, int mostBesideOthers) {
        this.spark = spark;
        this.work = work;
        this.mostBesideOthers = mostBesideOthers;
    }

    Dataset<Row> settle(Dataset<Row> filings, Dataset<Row> accounts, Dataset<Row> groups) {
        return work.kept("dossiers", Tables.DOSSIERS, () -> dossiers(filings, accounts, groups));
    }

    private Dataset<Row> dossiers(Dataset<Row> filings, Dataset<Row> accounts, Dataset<Row> groups) {
        // A loose account without a group belongs nowhere.
        var labelled = accounts.join(groups, "account", "left_outer")
                .where(col("label").isNotNull().or(col("loose").equalTo(false)))
                .withColumn("label", coalesce(col("label"), col("account")));
        var members = labelled.select(col("label"), lit(ACCOUNT).as("kind"), col("head"), col("told"))
                .union(versions(filings, labelled))
                .union(corrections(filings, labelled));
        return placed(members, labelled)
                .mapPartitions((MapPartitionsFunction<Row, Row>) SettleStage::settled, Tables.rows(Tables.DOSSIERS));
    }

    /** All versions of the reports that have several. */
    private static Dataset<Row> versions(Dataset<Row> filings, Dataset<Row> labelled) {
        var several = filings.where(col("code").isNull())
                .groupBy("id")
                .agg(collect_set("head").as("heads"))
                .where(size(col("heads")).gt(1))
                .select(col("id"), explode(col("heads")).as("version"));
        return labelled.select("label", "id")
                .join(several, "id")
                .select(
                        col("label"),
                        lit(HEAD).as("kind"),
                        col("version").as("head"),
                        lit(null).cast("string").as("told"))
                .distinct();
    }

    /** What sets reports right or takes them back, of the same outlet within the time that core allows for it. */
    private static Dataset<Row> corrections(Dataset<Row> filings, Dataset<Row> labelled) {
        var corrections = filings.where(
                        col("code").isNull().and(col("corrects")).and(col("day").isNotNull()))
                .select(col("outlet"), col("day").as("later"), col("head").as("correction"));
        var within =
                col("later").geq(col("day")).and(col("later").leq(col("day").plus(ReportHead.CORRECTED_WITHIN_DAYS)));
        return labelled.where(col("day").isNotNull())
                .select("label", "outlet", "day", "head")
                .join(corrections, "outlet")
                .where(within)
                .filter((FilterFunction<Row>) r -> mayTakeBack(r.getAs("head"), r.getAs("correction")))
                .select(
                        col("label"),
                        lit(HEAD).as("kind"),
                        col("correction").as("head"),
                        lit(null).cast("string").as("told"))
                .distinct();
    }

    private static boolean mayTakeBack(String head, String correction) {
        return Corrections.mayTakeBack(Kept.head(head), Kept.head(correction));
    }

    /** Each group in one partition, together in it; large ones first and alone. */
    private Dataset<Row> placed(Dataset<Row> members, Dataset<Row> labelled) {
        int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        var large = new ArrayList<Row>();
        for (var row : labelled.groupBy("label")
                .agg(count(lit(1)).as("count"))
                .where(col("count").gt(mostBesideOthers))
                .orderBy(col("count").desc())
                .limit(MOST_ALONE)
                .collectAsList()) large.add(RowFactory.create(row.getLong(0), large.size()));
        int alone = large.size();
        var placed = members;
        if (alone > 0)
            placed = placed.join(
                    org.apache.spark.sql.functions.broadcast(
                            spark.createDataFrame(large, Tables.schema("label bigint, task int"))),
                    "label",
                    "left_outer");
        else placed = placed.withColumn("task", lit(null).cast("int"));
        return placed.withColumn(
                        "task",
                        coalesce(
                                col("task"),
                                pmod(hash(col("label")), lit(tasks)).plus(alone)))
                .select("label", "kind", "head", "told", "task")
                .repartitionById(alone + tasks, col("task"))
                .sortWithinPartitions("label");
    }

    private static Iterator<Row> settled(Iterator<Row> sorted) {
        return new Runs<>(sorted, row -> row.getLong(0), SettleStage::settledGroup);
    }

    private static Iterator<Row> settledGroup(Iterator<Row> run) {
        var group = new Group();
        while (run.hasNext()) {
            var row = run.next();
            if (row.getInt(1) == HEAD) group.take(Kept.head(row.getString(2)));
            else group.take(Kept.account(row.getString(2), row.getString(3)));
        }
        List<Row> rows = new ArrayList<>();
        for (var dossier : group.settle()) rows.add(RowFactory.create(dossier.key(), Documents.write(dossier)));
        return rows.iterator();
    }
}
