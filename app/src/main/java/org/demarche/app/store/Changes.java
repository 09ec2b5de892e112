package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What has changed in a store, whoever changed it: an entry that is made anew gets a row of its own, with a higher number. */
final class Changes {
    private Changes() {}

    /** A few words that are others as soon as anything was filed, settled or decided; cheap to ask for. */
    static String state(DSLContext sql) {
        return List.of(
                        last(sql, REPORT, REPORT_ROW),
                        last(sql, ENTRY, ENTRY_ROW),
                        last(sql, DECISION, DECISION_ROW),
                        last(sql, LedgerSchema.ITEM, LedgerSchema.ITEM_ROW),
                        (long) sql.fetchCount(REPORT),
                        (long) sql.fetchCount(ENTRY))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }

    static long last(DSLContext sql) {
        return last(sql, ENTRY, ENTRY_ROW);
    }

    static long lastReport(DSLContext sql) {
        return last(sql, REPORT, REPORT_ROW);
    }

    /** Whether a report behind that row is a version of one that was there. */
    static boolean isRefiled(DSLContext sql, long row) {
        var earlier = REPORT.as("earlier");
        return sql.fetchExists(DSL.selectOne()
                .from(REPORT)
                .where(REPORT_ROW.gt(row))
                .and(DSL.exists(DSL.selectOne()
                        .from(earlier)
                        .where(
                                DSL.field(DSL.name("earlier", "report_id"), String.class)
                                        .eq(REPORT_ID),
                                DSL.field(DSL.name("earlier", "id"), Long.class).lt(REPORT_ROW)))));
    }

    private static long last(DSLContext sql, Table<Record> table, Field<Long> row) {
        return sql.select(DSL.coalesce(DSL.max(row), DSL.inline(0L)))
                .from(table)
                .fetchSingle(0, Long.class);
    }

    static List<Archive.Change> after(DSLContext sql, long row, int most) {
        return sql.select(ENTRY_ROW, ENTRY_KEY)
                .from(ENTRY)
                .where(ENTRY_ROW.gt(row))
                .orderBy(ENTRY_ROW)
                .limit(most)
                .fetch(r -> new Archive.Change(r.value1(), r.value2()));
    }

    static List<String> keys(DSLContext sql) {
        return sql.select(ENTRY_KEY).from(ENTRY).orderBy(ENTRY_KEY).fetch(ENTRY_KEY);
    }
}
