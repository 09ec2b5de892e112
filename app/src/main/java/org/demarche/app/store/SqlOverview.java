package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    final Sketches sketches = new Sketches();
    private final AtHand atHand = new AtHand();

    SqlOverview(Database database) {
        this.database = database;
        entries = new Entries(database, terms, accounts);
    }

    @Override
    public void keepAtHand() {
        database.read(sql -> {
            atHand.want(sql);
            return sketches.of(sql, Database.numbers(sql.select(ENTRY_ROW).from(ENTRY)));
        });
    }

    /** What is written but not yet for all to see is asked of the database: it may be undone. */
    final FoundEntries find(DSLContext sql, Query query, Optional<Mark> after) {
        return database.isWriting() ? new EntryQuery(sql, query, after) : atHand.find(sql, query, after);
    }

    @Override
    public Page page(Query query, Optional<Mark> after) {
        return database.read(sql -> {
            int limit = query.limit();
            var asked = find(sql, Limited.to(query, oneMore(limit)), after);
            var rows = asked.rows();
            if (rows.size() <= limit) return new Page(entries.of(sql, rows), Optional.empty());
            var here = rows.subList(0, limit);
            return new Page(entries.of(sql, here), Optional.of(asked.mark(here.get(limit - 1))));
        });
    }

    @Override
    public <T> Told<T> tell(Query query, Optional<Mark> after, Telling<T> telling) {
        return database.read(sql -> {
            int limit = query.limit();
            var asked = find(sql, Limited.to(query, oneMore(limit)), after);
            var rows = asked.rows();
            boolean more = rows.size() > limit;
            var here = more ? rows.subList(0, limit) : rows;
            var known = new HashMap<Long, T>();
            for (var row : here) telling.known(row).ifPresent(t -> known.put(row, t));
            var missing = here.stream().filter(r -> !known.containsKey(r)).toList();
            var dossiers = entries.of(sql, missing);
            for (int i = 0; i < missing.size(); i++)
                known.put(missing.get(i), telling.tell(missing.get(i), dossiers.get(i)));
            var next = more ? Optional.of(asked.mark(here.get(limit - 1))) : Optional.<Mark>empty();
            return new Told<>(asked.count(), here.stream().map(known::get).toList(), next);
        });
    }

    /** By which it is seen whether there are more. */
    private static int oneMore(int limit) {
        return limit == Integer.MAX_VALUE ? limit : limit + 1;
    }

    @Override
    public List<Sketch> sketches(Query query) {
        return database.read(sql -> sketches.of(
                sql,
                find(sql, query, Optional.empty()).rows().stream()
                        .mapToLong(Long::longValue)
                        .toArray()));
    }

    @Override
    public void sketch(Query query, Consumer<Sketch> each) {
        var found = database.read(sql -> {
            var rows = find(sql, query, Optional.empty()).all();
            Arrays.sort(rows);
            var told = sketches.of(sql, rows);
            // Those that are gone are let go before they are a tenth of what is held.
            long there = sql.fetchCount(ENTRY);
            if (sketches.size() > there + there / 10 + EXPORT_STEP)
                sketches.retain(Database.numbers(sql.select(ENTRY_ROW).from(ENTRY)));
            return told;
        });
        found.forEach(each);
    }

    @Override
    public Days days(Query query) {
        return database.read(sql -> find(sql, query, Optional.empty()).days());
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
    public boolean isRefiled(long report) {
        return database.read(sql -> Changes.isRefiled(sql, report));
    }

    @Override
    public long lastReport() {
        return database.read(Changes::lastReport);
    }

    @Override
    public List<String> keys() {
        return database.read(Changes::keys);
    }

    @Override
    public Map<String, String> supports(String reportId) {
        return supports(List.of(reportId)).getOrDefault(Term.storable(reportId), Map.of());
    }

    @Override
    public Map<String, Map<String, String>> supports(Collection<String> reportIds) {
        return database.read(sql -> {
            var supported = new HashMap<String, Map<String, String>>();
            for (var part :
                    Parts.of(reportIds.stream().map(Term::storable).distinct().toList()))
                for (var row : sql.select(REPORT_ID, ACCOUNT_KEY, ENTRY_KEY)
                        .from(ACCOUNT)
                        .join(REPORT)
                        .on(REPORT_ROW.eq(ACCOUNT_REPORT))
                        .join(ENTRY)
                        .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                        .where(REPORT_ID.in(part))
                        .orderBy(ACCOUNT_KEY)
                        .fetch())
                    supported
                            .computeIfAbsent(row.value1(), id -> new LinkedHashMap<>())
                            .put(row.value2(), row.value3());
            return supported;
        });
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

    @Override
    public Checkpoints checkpoints() {
        return new SqlCheckpoints(database);
    }

    @Override
    public AccessTokens tokens() {
        return new SqlAccessTokens(database);
    }

    @Override
    public AuditTrail audit() {
        return new SqlAuditTrail(database);
    }

    private static long count(DSLContext sql, Table<Record> table) {
        return sql.fetchCount(table);
    }
}
