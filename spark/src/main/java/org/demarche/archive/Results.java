package org.demarche.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.EntryRow;
import org.demarche.app.export.LedgerRecords;
import org.demarche.app.export.Rows;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Documents;
import org.demarche.register.Dossier;
import org.demarche.register.Item;
import org.demarche.text.Evidence;

/** Writes entries and items as users get them: a row of columns and the whole record, by the month. */
final class Results {
    static final StructType ENTRY =
            RecordColumns.schema(EntryRow.class).add("record", "string").add("month", "string");
    static final StructType ITEM =
            RecordColumns.schema(ItemRow.class).add("record", "string").add("month", "string");

    private static final String ASKED = "key string, id string";
    private static final String UNDATED = "undated";
    private static final int TEXT = 0;
    private static final int RECORD = 1;

    private final Work work;
    private final Dataset<Row> newestTexts;
    private final Optional<LocalDate> newest;

    Results(Work work, Dataset<Row> filings, Dataset<Row> texts) {
        this.work = work;
        this.newest = newest(filings);
        this.newestTexts = newestTexts(filings, texts);
    }

    /** The day of the newest report. */
    static Optional<LocalDate> newest(Dataset<Row> filings) {
        var day = filings.agg(max("day")).first();
        return day.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day.getLong(0)));
    }

    /** The text of the newest version of each report, newest as core orders them. */
    private static Dataset<Row> newestTexts(Dataset<Row> filings, Dataset<Row> texts) {
        var versions = filings.where(col("code").isNull())
                .groupBy("id")
                .agg(max(struct(coalesce(col("day"), lit(Long.MAX_VALUE)), col("corrects"), col("hash")))
                        .as("newest"))
                .select(col("id"), col("newest.hash").as("hash"));
        return versions.join(texts.select("id", "hash", "text"), versionKey()).select("id", "text");
    }

    private static String[] versionKey() {
        return new String[] {"id", "hash"};
    }

    void entries(Dataset<Row> dossiers) {
        var day = newest.map(LocalDate::toEpochDay).orElse(null);
        write(
                Tables.ENTRIES,
                dossiers.select(col("entry").as("key"), col("doc")),
                Results::reportsOfEntry,
                new Shown(ENTRY, day, Results::entry));
    }

    void items(Dataset<Row> ledger) {
        var day = newest.map(LocalDate::toEpochDay).orElse(null);
        write(
                Tables.ITEMS,
                ledger.select(col("item").as("key"), col("doc")),
                Results::reportsOfItem,
                new Shown(ITEM, day, Results::item));
    }

    /** Lays the texts that are asked for beside each document, and makes of both what is shown. */
    private void write(String table, Dataset<Row> documents, FlatMapFunction<Row, Row> asked, Shown shown) {
        if (work.has(table)) return;
        var texts = documents
                .flatMap(asked, Tables.rows(ASKED))
                .join(newestTexts, "id")
                .select(col("key"), lit(TEXT).as("kind"), col("id"), col("text").as("value"));
        var rows = documents
                .select(
                        col("key"),
                        lit(RECORD).as("kind"),
                        lit("").as("id"),
                        col("doc").as("value"))
                .union(texts)
                .repartition(col("key"))
                .sortWithinPartitions("key", "kind")
                .mapPartitions(shown, Encoders.row(shown.schema()));
        work.keepByMonth(table, documents.isEmpty(), rows, "key");
    }

    private static Iterator<Row> reportsOfEntry(Row entry) {
        var dossier = Documents.read(entry.getString(1), Dossier.class);
        var ids = new TreeSet<String>();
        for (var account : dossier.accounts()) ids.add(account.report().id());
        for (var evidence : dossier.engagement().evidence()) ids.add(evidence.reportId());
        return asked(entry.getString(0), ids);
    }

    private static Iterator<Row> reportsOfItem(Row row) {
        var item = Documents.read(row.getString(1), Item.class);
        var ids = new TreeSet<String>();
        item.evidence().stream().map(Evidence::reportId).forEach(ids::add);
        for (var step : item.history()) step.evidence().map(Evidence::reportId).ifPresent(ids::add);
        // What has not come to pass yet may, when the newest day is looked at.
        item.lapse().flatMap(l -> l.step().evidence()).map(Evidence::reportId).ifPresent(ids::add);
        return asked(row.getString(0), ids);
    }

    private static Iterator<Row> asked(String key, Iterable<String> ids) {
        var rows = new ArrayList<Row>();
        for (var id : ids) rows.add(RowFactory.create(key, id));
        return rows.iterator();
    }

    /** Makes a row of a document and the texts beside it. */
    private interface Making extends java.io.Serializable {
        Row row(String document, Texts texts, Optional<LocalDate> newest);
    }

    private record Shown(
            StructType schema,
            @org.jspecify.annotations.Nullable Long newest,
            Making making) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> sorted) {
            return new Runs<>(sorted, row -> row.getString(0), this::shown);
        }

        private Iterator<Row> shown(Iterator<Row> run) {
            Map<String, String> textById = new HashMap<>();
            var rows = new ArrayList<Row>();
            while (run.hasNext()) {
                var row = run.next();
                if (row.getInt(1) == TEXT) textById.put(row.getString(2), row.getString(3));
                else
                    rows.add(making.row(
                            row.getString(3),
                            new Texts(id -> Optional.ofNullable(textById.get(id))),
                            Optional.ofNullable(newest).map(LocalDate::ofEpochDay)));
            }
            return rows.isEmpty() ? Collections.emptyIterator() : rows.iterator();
        }
    }

    private static Row entry(String document, Texts texts, Optional<LocalDate> newest) {
        var dossier = Documents.read(document, Dossier.class);
        var row = new Rows(texts, newest).row(dossier);
        var day = Optional.ofNullable(row.firstDay()).or(() -> Optional.ofNullable(row.firstReported()));
        return RecordColumns.row(
                row,
                EntryJson.line(new DossierNodes(texts, newest).dossier(dossier)).stripTrailing(),
                month(day));
    }

    private static Row item(String document, Texts texts, Optional<LocalDate> newest) {
        var item = Documents.read(document, Item.class).asOf(newest);
        return RecordColumns.row(
                ItemRow.of(item),
                EntryJson.line(new LedgerRecords(texts).json(item)).stripTrailing(),
                month(item.made()));
    }

    /** A month as {@code 2018-10}; years of more digits than four keep them. */
    static String month(Optional<LocalDate> day) {
        return day.map(d -> d.toString().substring(0, d.toString().length() - "-01".length()))
                .orElse(UNDATED);
    }
}
