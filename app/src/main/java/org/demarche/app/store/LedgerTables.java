package org.demarche.app.store;

import static org.demarche.app.store.LedgerSchema.*;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.demarche.register.Deed;
import org.demarche.register.Dossier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Writes the deeds of filings, and says which of their keys are to be settled anew. */
final class LedgerTables {
    private final Database database;

    LedgerTables(Database database) {
        this.database = database;
    }

    void take(DSLContext sql, long report, List<Deed> deeds) {
        if (deeds.isEmpty()) return;
        var rows = database.numbers(sql, "deed", deeds.size());
        var told = new ArrayList<Object[]>();
        var byKey = new ArrayList<Object[]>();
        for (int i = 0; i < rows.size(); i++) {
            var deed = deeds.get(i);
            told.add(new Object[] {rows.get(i), report, i, Documents.write(deed)});
            for (var key : deed.keys())
                byKey.add(new Object[] {Term.storable(key), deed.telling().opens() ? 1 : 0, rows.get(i)});
        }
        Database.each(
                sql,
                sql.insertInto(DEED, DEED_ROW, DEED_REPORT, DEED_PLACE, DEED_DOCUMENT)
                        .values((Long) null, null, null, null),
                told);
        Database.each(
                sql,
                sql.insertInto(DEED_KEY, DEED_KEY_KEY, DEED_KEY_OPENS, DEED_KEY_DEED)
                        .values((String) null, null, null),
                byKey);
        unsettle(sql, List.of(report));
    }

    /** The keys of those reports wait, where something that can be settled stands under them. */
    static void unsettle(DSLContext sql, Collection<Long> reports) {
        var opener = DEED_KEY.as("opener");
        var keys = DSL.selectDistinct(DEED_KEY_KEY)
                .from(DEED_KEY)
                .join(DEED)
                .on(DEED_ROW.eq(DEED_KEY_DEED))
                .where(DEED_REPORT.in(reports))
                .and(exists(selectOne()
                        .from(opener)
                        .where(of(opener, DEED_KEY_KEY).eq(DEED_KEY_KEY))
                        .and(of(opener, DEED_KEY_OPENS).eq(1))));
        wait(sql, keys);
    }

    /** The column of the table under its other name, which a table without a list of columns does not know by itself. */
    private static <T> Field<T> of(Table<?> other, Field<T> column) {
        return DSL.field(DSL.name(other.getName(), column.getName()), column.getType());
    }

    private static void wait(DSLContext sql, Select<Record1<String>> keys) {
        // Read first: two databases disagree on an insert from a query with "on conflict".
        var found = sql.fetch(keys).map(r -> new Object[] {r.value1()});
        Database.each(
                sql,
                sql.insertInto(UNSETTLED, UNSETTLED_KEY).values((String) null).onConflictDoNothing(),
                found);
    }

    /** Expectations of these entries, and of others with their sides, wait. */
    static void changed(DSLContext sql, Collection<Dossier> dossiers) {
        var keys = new LinkedHashSet<String>();
        for (var dossier : dossiers) {
            dossier.accounts().forEach(a -> keys.add(Deed.onKey(a.key())));
            keys.add(Term.storable(Deed.withKey(dossier.engagement())));
        }
        for (var part : Parts.of(keys))
            wait(
                    sql,
                    DSL.selectDistinct(DEED_KEY_KEY).from(DEED_KEY).where(DEED_KEY_KEY.in(part), DEED_KEY_OPENS.eq(1)));
    }

    static List<Deed> of(DSLContext sql, long report) {
        return sql
                .select(DEED_DOCUMENT)
                .from(DEED)
                .where(DEED_REPORT.eq(report))
                .orderBy(DEED_PLACE)
                .fetch(DEED_DOCUMENT)
                .stream()
                .map(d -> Documents.read(d, Deed.class))
                .toList();
    }
}
