package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.demarche.app.store.Documents;
import org.demarche.archive.Expected.Held;
import org.demarche.enter.Ledgers;
import org.demarche.register.Deed;
import org.demarche.register.Dossier;
import org.demarche.register.Item;

/**
 * Settles the ledgers: matters under their keys, expectations of engagements entry by entry, with what was held between the
 * same sides beside them.
 */
final class LedgerStage {
    private static final String DEEDS = "key string, opens boolean, head string, deed string";
    private static final String BY_ACCOUNT = "account string, entry string";
    private static final String ASKED = "pair string, kind int, doc string, heads array<string>, deeds array<string>";
    private static final String ON = "on:";
    private static final int HELD = 0;
    private static final int ASKING = 1;

    private final Work work;

    LedgerStage(Work work) {
        this.work = work;
    }

    Dataset<Row> settle(Dataset<Row> filings, Dataset<Row> dossiers) {
        return work.kept("ledger", Tables.LEDGER, () -> {
            var deeds = filings.where(col("code").isNull().and(col("deeds").isNotNull()))
                    .select("head", "deeds")
                    .flatMap((FlatMapFunction<Row, Row>) LedgerStage::deeds, Tables.rows(DEEDS));
            return matters(deeds).union(expectations(deeds, dossiers));
        });
    }

    private static Iterator<Row> deeds(Row filing) {
        var head = Documents.write(Kept.unsigned(Kept.head(filing.getString(0))));
        var rows = new ArrayList<Row>();
        for (var deed : Documents.read(filing.getString(1), Kept.Deeds.class).told())
            for (var key : deed.keys())
                // What stands under its sides stands under its account too.
                if (!key.startsWith("with:"))
                    rows.add(RowFactory.create(key, deed.telling().opens(), head, Documents.write(deed)));
        return rows.iterator();
    }

    /** Only matters under which something is undertaken, expected or claimed come to anything. */
    private static Dataset<Row> matters(Dataset<Row> deeds) {
        var matters = deeds.where(col("key").startsWith(ON).equalTo(false));
        var open = matters.where(col("opens")).select("key").distinct();
        return matters.join(open, "key")
                .repartition(col("key"))
                .sortWithinPartitions("key")
                .select("key", "opens", "head", "deed")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new Runs<>(sorted, row -> row.getString(0), LedgerStage::matter),
                        Tables.rows(Tables.LEDGER));
    }

    private static Iterator<Row> matter(Iterator<Row> run) {
        var told = new ArrayList<Deed.Told>();
        while (run.hasNext()) {
            var row = run.next();
            told.add(told(row.getString(2), row.getString(3)));
        }
        return rows(Ledgers.items(
                        told.stream().distinct().sorted(Deed.Told.ORDER).toList()))
                .iterator();
    }

    private static Deed.Told told(String head, String deed) {
        return new Deed.Told(Kept.head(head), Documents.read(deed, Deed.class));
    }

    private static List<Row> rows(List<Item> items) {
        var rows = new ArrayList<Row>();
        for (var item : items) rows.add(RowFactory.create(item.key(), Documents.write(item)));
        return rows;
    }

    private static Dataset<Row> expectations(Dataset<Row> deeds, Dataset<Row> dossiers) {
        var byAccount = dossiers.flatMap((FlatMapFunction<Row, Row>) LedgerStage::accounts, Tables.rows(BY_ACCOUNT));
        var told = deeds.where(col("key").startsWith(ON))
                .select(
                        col("key")
                                .substr(lit(ON.length() + 1), lit(Integer.MAX_VALUE))
                                .as("account"),
                        col("head"),
                        col("deed"))
                .join(byAccount, "account")
                .select("entry", "head", "deed");
        var expected = told.select("entry").distinct();
        var asking = dossiers.join(expected, "entry")
                .select(
                        col("entry"),
                        lit(0).as("kind"),
                        col("doc").as("head"),
                        lit(null).cast("string").as("deed"))
                .union(told.select(col("entry"), lit(1).as("kind"), col("head"), col("deed")))
                .repartition(col("entry"))
                .sortWithinPartitions("entry", "kind")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new Runs<>(sorted, row -> row.getString(0), LedgerStage::asking),
                        Tables.rows(ASKED));
        var held = dossiers.flatMap((FlatMapFunction<Row, Row>) LedgerStage::held, Tables.rows(ASKED))
                .join(asking.select("pair").distinct(), "pair");
        return asking.union(held)
                .repartition(col("pair"))
                .sortWithinPartitions("pair", "kind")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                sorted -> new Runs<>(sorted, row -> row.getString(0), LedgerStage::pair),
                        Tables.rows(Tables.LEDGER));
    }

    private static Iterator<Row> accounts(Row entry) {
        var rows = new ArrayList<Row>();
        for (var account : Documents.read(entry.getString(1), Dossier.class).accounts())
            rows.add(RowFactory.create(account.key(), entry.getString(0)));
        return rows.iterator();
    }

    private static Iterator<Row> asking(Iterator<Row> run) {
        var entry = run.next();
        var heads = new ArrayList<String>();
        var deeds = new ArrayList<String>();
        while (run.hasNext()) {
            var row = run.next();
            heads.add(row.getString(2));
            deeds.add(row.getString(3));
        }
        var pair = new Expected(Documents.read(entry.getString(2), Dossier.class), List.of()).pair();
        return Collections.singleton(RowFactory.create(
                        pair.orElse(entry.getString(0)),
                        ASKING,
                        entry.getString(2),
                        heads.toArray(String[]::new),
                        deeds.toArray(String[]::new)))
                .iterator();
    }

    private static Iterator<Row> held(Row entry) {
        var dossier = Documents.read(entry.getString(1), Dossier.class);
        var rows = new ArrayList<Row>();
        Held.of(dossier).ifPresent(h -> {
            var slim = Documents.write(h.slim());
            for (var pair : Expected.pairs(h.sides())) rows.add(RowFactory.create(pair, HELD, slim, null, null));
        });
        return rows.iterator();
    }

    /** All that was held between two sides, then what is expected of them, one after another. */
    private static Iterator<Row> pair(Iterator<Row> run) {
        var held = new ArrayList<Held>();
        var rows = new ArrayList<Row>();
        while (run.hasNext()) {
            var row = run.next();
            var entry = Documents.read(row.getString(2), Dossier.class);
            if (row.getInt(1) == HELD) Optional.of(entry).flatMap(Held::of).ifPresent(held::add);
            else rows.addAll(rows(expected(entry, row).items(held)));
        }
        return rows.iterator();
    }

    private static Expected expected(Dossier entry, Row row) {
        var heads = row.<String>getList(3);
        var deeds = row.<String>getList(4);
        var told = new ArrayList<Deed.Told>();
        for (int i = 0; i < heads.size(); i++) told.add(told(heads.get(i), deeds.get(i)));
        return new Expected(entry, told);
    }
}
