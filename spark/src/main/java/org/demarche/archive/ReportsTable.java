package org.demarche.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.demarche.app.export.ReportRow;
import org.demarche.app.export.Rows;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Documents;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;

/** Writes the reports: what is known of each version, what it tells of which entries, and of which other it is a copy. */
final class ReportsTable {
    static final StructType REPORT =
            RecordColumns.schema(ReportRow.class).add("copy_of", "string").add("month", "string");

    private static final String HELD = "id string, hash string, account string, entry string";

    private ReportsTable() {}

    static void write(Work work, Dataset<Row> filings, Dataset<Row> texts, Dataset<Row> copies, Dataset<Row> dossiers) {
        if (work.has(Tables.REPORTS)) return;
        var held = dossiers.flatMap((FlatMapFunction<Row, Row>) ReportsTable::held, Tables.rows(HELD))
                .groupBy("id", "hash")
                .agg(collect_list(struct("account", "entry")).as("held"));
        var version = new String[] {"id", "hash"};
        var known = filings.where(col("code").isNull());
        var rows = known.join(texts.select("id", "hash", "text"), version)
                .join(held, version, "left_outer")
                .join(copies, version, "left_outer")
                .select("head", "accounts", "text", "held", "copy_of")
                .map((MapFunction<Row, Row>) ReportsTable::row, Encoders.row(REPORT));
        work.keepByMonth(Tables.REPORTS, known.isEmpty(), rows, "report");
    }

    private static Iterator<Row> held(Row entry) {
        var rows = new ArrayList<Row>();
        for (var account : Documents.read(entry.getString(1), Dossier.class).accounts())
            rows.add(RowFactory.create(
                    account.report().id(), account.report().hash(), account.key(), entry.getString(0)));
        return rows.iterator();
    }

    private static Row row(Row joined) {
        var head = Kept.head(joined.getString(0));
        var accounts = Documents.read(joined.getString(1), Kept.Accounts.class).told().stream()
                .map(t -> t.account(head))
                .toList();
        var text = joined.getString(2);
        var entries = new HashMap<String, String>();
        if (!joined.isNullAt(3))
            for (var held : joined.<Row>getList(3)) entries.put(held.getString(0), held.getString(1));
        var filing = new Filing(head, Optional.of(text), accounts, List.of(), List.of(), List.of(), List.of());
        var row = new Rows(new Texts(id -> Optional.of(text)), Optional.<LocalDate>empty()).row(filing, entries);
        return RecordColumns.row(row, joined.get(4), Results.month(head.day()));
    }
}
