package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.demarche.app.store.Documents;
import org.demarche.enter.match.Shingles;
import org.demarche.register.Signature;
import org.demarche.text.ReportDate;

/**
 * Finds the reports that say the same in the same words as an earlier one, over all partitions: signatures are cut into bands
 * (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4), and only reports that have a band in common are
 * compared. Of two that share {@code s} of their shingles one band in {@value #BANDS} is equal with a chance of 1 − (1 − s²)^16:
 * 94 of 100 at 0.4, where two texts begin to be one, and all but one in 40,000 at 0.7.
 */
final class CopiesStage {
    private static final int BANDS = 16;
    private static final int ROWS = 2;

    /** Texts with one band in common that are no copies of each other: of so many the earliest are looked at. */
    private static final int MOST_FIRSTS = 500;

    private static final String BANDED = "band bigint, day bigint, hash string, id string, signature binary";
    private static final String PAIRS = "id string, hash string, day bigint, first_hash string, first string";

    private CopiesStage() {}

    static Dataset<Row> find(Work work, Dataset<Row> texts) {
        return work.kept("copies", Tables.COPIES, () -> copies(texts));
    }

    private static Dataset<Row> copies(Dataset<Row> texts) {
        return texts.select("id", "hash", "published", "text")
                .flatMap((FlatMapFunction<Row, Row>) CopiesStage::banded, Tables.rows(BANDED))
                .repartition(col("band"))
                .sortWithinPartitions("band", "day", "hash", "id")
                .mapPartitions((MapPartitionsFunction<Row, Row>) CopiesStage::pairs, Tables.rows(PAIRS))
                .groupBy("id", "hash")
                .agg(min(struct(col("day"), col("first_hash"), col("first"))).as("earliest"))
                .select(col("id"), col("hash"), col("earliest.first").as("copy_of"))
                .where(col("copy_of").notEqual(lit("")));
    }

    private static Iterator<Row> banded(Row report) {
        var signature = Shingles.signature(report.getString(3)).values();
        var rows = new ArrayList<Row>();
        long day = report.isNullAt(2)
                ? Long.MAX_VALUE
                : Documents.read(report.getString(2), ReportDate.class).day().toEpochDay();
        var bytes = ByteBuffer.allocate(signature.length * Integer.BYTES);
        bytes.asIntBuffer().put(signature);
        for (int i = 0; i + ROWS <= Math.min(signature.length, BANDS * ROWS); i += ROWS)
            rows.add(RowFactory.create(
                    band(i, signature[i], signature[i + 1]),
                    day,
                    report.getString(1),
                    report.getString(0),
                    bytes.array()));
        return rows.iterator();
    }

    /** One number for a band and what stands in it; that two differing ones fall together costs a comparison. */
    private static long band(int place, int first, int second) {
        long both = ((long) first << Integer.SIZE) | Integer.toUnsignedLong(second);
        return (both ^ place * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    }

    /** One report of a band. */
    private record Signed(long day, String hash, String id, Signature signature) implements Serializable {
        static Signed of(Row row) {
            byte[] bytes = row.getAs(4);
            var values = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(values);
            return new Signed(row.getLong(1), row.getString(2), row.getString(3), new Signature(values));
        }
    }

    private static Iterator<Row> pairs(Iterator<Row> sorted) {
        return new Runs<>(sorted, row -> row.getLong(0), CopiesStage::pairsOfBand);
    }

    private static Iterator<Row> pairsOfBand(Iterator<Row> run) {
        var firsts = new ArrayList<Signed>();
        var pairs = new ArrayList<Row>();
        var first = run.next();
        // Nearly all bands are of one report alone.
        if (!run.hasNext()) return pairs.iterator();
        firsts.add(Signed.of(first));
        while (run.hasNext()) {
            var next = Signed.of(run.next());
            var original = original(firsts, next);
            if (original != null)
                pairs.add(RowFactory.create(next.id(), next.hash(), original.day(), original.hash(), original.id()));
            else if (firsts.size() < MOST_FIRSTS) firsts.add(next);
        }
        return pairs.iterator();
    }

    /** Versions of one report are no copies of it. */
    private static @org.jspecify.annotations.Nullable Signed original(List<Signed> firsts, Signed next) {
        for (var first : firsts)
            if (!first.id().equals(next.id())
                    && (first.hash().equals(next.hash()) || first.signature().isOfCopy(next.signature()))) return first;
        return null;
    }
}
