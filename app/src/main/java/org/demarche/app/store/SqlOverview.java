package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.register.Query;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** What a register in a database tells of itself from afar: pages, counts, light rows, and what has changed. Safe for many threads. */
abstract class SqlOverview implements Archive {
    static final int EXPORT_STEP = 500;

    final Database database;
    final Terms terms = new Terms();
    final Reports reports = new Reports();
    final Accounts accounts = new Accounts(reports);
    final Entries entries;

    SqlOverview(Database database) {
        this.database = database;
        entries = new Entries(database, terms, accounts);
    }

    @Override
    public Page page(Query query, Optional<Mark> after) {
        return database.read(sql -> {
            int limit = query.limit();
            var asked = new EntryQuery(sql, Limited.to(query, limit + 1), after);
            var rows = asked.rows();
            if (rows.size() <= limit) return new Page(entries.of(sql, rows), Optional.empty());
            var here = rows.subList(0, limit);
            return new Page(entries.of(sql, here), Optional.of(asked.mark(here.get(limit - 1))));
        });
    }

    @Override
    public List<Sketch> sketches(Query query) {
        return database.read(sql -> Entries.sketches(sql, new EntryQuery(sql, query).rows()));
    }

    @Override
    public void sketch(Query query, Consumer<Sketch> each) {
        database.read(sql -> {
            var asked = new EntryQuery(sql, query);
            var last = "";
            while (true) {
                var step = asked.after(last, EXPORT_STEP);
                if (step.isEmpty()) return last;
                Entries.sketches(sql, step.getValues(ENTRY_ROW)).forEach(each);
                last = step.get(step.size() - 1).value2();
            }
        });
    }

    @Override
    public Days days(Query query) {
        return database.read(sql -> new EntryQuery(sql, query).days());
    }

    @Override
    public ReportQuery.Page reports(ReportQuery query) {
        return database.read(sql -> query.find(sql, reports));
    }

    @Override
    public long count(ReportQuery query) {
        return database.read(query::count);
    }

    @Override
    public String state() {
        return database.read(Changes::state);
    }

    @Override
    public List<Change> changes(long after, int most) {
        return database.read(sql -> Changes.after(sql, after, most));
    }

    @Override
    public long lastChange() {
        return database.read(Changes::last);
    }

    @Override
    public List<String> keys() {
        return database.read(Changes::keys);
    }

    @Override
    public Map<String, String> supports(String reportId) {
        return database.read(sql -> sql.select(ACCOUNT_KEY, ENTRY_KEY)
                .from(ACCOUNT)
                .join(REPORT)
                .on(REPORT_ROW.eq(ACCOUNT_REPORT))
                .join(ENTRY)
                .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                .where(REPORT_ID.eq(Term.storable(reportId)))
                .orderBy(ACCOUNT_KEY)
                .fetchMap(ACCOUNT_KEY, ENTRY_KEY));
    }

    @Override
    public Map<String, String> entriesOf(Collection<String> accounts) {
        return database.read(sql -> {
            var entries = new HashMap<String, String>();
            for (var part : Parts.of(List.copyOf(accounts)))
                entries.putAll(sql.select(ACCOUNT_KEY, ENTRY_KEY)
                        .from(ACCOUNT)
                        .join(ENTRY)
                        .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                        .where(ACCOUNT_KEY.in(part))
                        .fetchMap(ACCOUNT_KEY, ENTRY_KEY));
            return entries;
        });
    }

    @Override
    public List<Doubt> doubts(int most) {
        return database.read(sql -> Links.doubts(sql, most));
    }

    @Override
    public Stats stats() {
        return database.read(sql -> new Stats(
                count(sql, REPORT), sql.fetchCount(ACCOUNT, COUNTED), count(sql, ENTRY), count(sql, WAITING)));
    }

    private static long count(DSLContext sql, Table<Record> table) {
        return sql.fetchCount(table);
    }
}
