package org.demarche.app.store;

import static org.demarche.app.store.LedgerSchema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.register.Deed;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.Ledger;
import org.demarche.register.ReportHead;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The ledgers of a {@link SqlRegister}; each call is one transaction, or part of the one around it. Safe for many threads. */
final class SqlLedger implements Ledger {
    private final Database database;
    private final Reports reports;
    private final Terms terms;

    SqlLedger(Database database, Reports reports, Terms terms) {
        this.database = database;
        this.reports = reports;
        this.terms = terms;
    }

    @Override
    public List<String> waiting(int most) {
        return database.read(sql -> sql.select(UNSETTLED_KEY)
                .from(UNSETTLED)
                .orderBy(UNSETTLED_KEY)
                .limit(most)
                .fetch(UNSETTLED_KEY));
    }

    @Override
    public List<Deed.Told> told(Collection<String> keys) {
        return database.read(sql -> {
            var byRow = new LinkedHashMap<Long, Deed>();
            var reportByRow = new HashMap<Long, Long>();
            for (var part : Parts.of(stored(keys)))
                for (var row : sql.selectDistinct(DEED_ROW, DEED_REPORT, DEED_DOCUMENT)
                        .from(DEED_KEY)
                        .join(DEED)
                        .on(DEED_ROW.eq(DEED_KEY_DEED))
                        .where(DEED_KEY_KEY.in(part))
                        .fetch()) {
                    byRow.put(row.value1(), Documents.read(row.value3(), Deed.class));
                    reportByRow.put(row.value1(), row.value2());
                }
            var heads = reports.heads(sql, new HashSet<>(reportByRow.values()));
            var told = new ArrayList<Deed.Told>();
            byRow.forEach((row, deed) -> told.add(new Deed.Told(head(heads, reportByRow.get(row)), deed)));
            return told.stream().distinct().sorted(Deed.Told.ORDER).toList();
        });
    }

    private static List<String> stored(Collection<String> keys) {
        return keys.stream().map(Term::storable).distinct().toList();
    }

    private static ReportHead head(Map<Long, ReportHead> heads, @Nullable Long row) {
        return Optional.ofNullable(row)
                .map(heads::get)
                .orElseThrow(() -> new IllegalStateException("a deed without its report"));
    }

    @Override
    public void settle(String key, List<Item> items) {
        database.write(sql -> {
            var matter = Term.storable(key);
            sql.deleteFrom(ITEM).where(ITEM_MATTER.eq(matter)).execute();
            sql.deleteFrom(UNSETTLED).where(UNSETTLED_KEY.eq(matter)).execute();
            for (var item : items) add(sql, matter, item);
            return key;
        });
    }

    private void add(DSLContext sql, String matter, Item item) {
        var person = item.by().name().map(Term::person);
        var number = person.flatMap(
                p -> Optional.ofNullable(terms.numbers(sql, List.of(p)).get(p)));
        sql.insertInto(ITEM)
                .set(ITEM_KEY, item.key())
                .set(ITEM_MATTER, matter)
                .set(ITEM_KIND, item.kind().code())
                .set(ITEM_SIDE, plain(item.side()))
                .set(ITEM_OFFICE, item.by().office().map(SqlLedger::plain).orElse(null))
                .set(ITEM_PERSON, number.orElse(null))
                .set(ITEM_ACCOUNT, item.account().orElse(null))
                .set(ITEM_DAY, item.made().map(LocalDate::toEpochDay).orElse(null))
                .set(ITEM_DOWN, down(item.made()))
                .set(ITEM_STATUS, item.status())
                .set(
                        ITEM_LAPSE_DAY,
                        item.lapse().map(l -> l.after().toEpochDay()).orElse(null))
                .set(ITEM_LAPSE_STATUS, item.lapse().map(l -> l.step().status()).orElse(null))
                .set(ITEM_DUE, item.due().map(d -> d.last().toEpochDay()).orElse(null))
                .set(ITEM_DOCUMENT, Documents.write(item))
                .execute();
    }

    private static String plain(String text) {
        return Term.storable(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Page page(ItemQuery query, Optional<Mark> after) {
        return database.read(sql -> {
            var newest = Reports.newest(sql);
            var asked = sql.select(ITEM_DOCUMENT, ITEM_MATTER)
                    .from(ITEM)
                    .where(asked(sql, query, newest))
                    .orderBy(order(query));
            // One more, by which it is seen whether there are others.
            long most = query.limit() + 1L;
            var found = after.isPresent()
                    ? asked.seek(place(query, after.get())).limit(most).fetch()
                    : asked.limit(most).offset(query.offset()).fetch();
            boolean more = found.size() > query.limit();
            var items = found.stream()
                    .limit(query.limit())
                    .map(row -> Documents.read(row.value1(), Item.class))
                    .toList();
            var next = more
                    ? Optional.of(Mark.of(
                            items.get(items.size() - 1),
                            found.get(items.size() - 1).value2()))
                    : Optional.<Mark>empty();
            return new Page(items.stream().map(i -> i.asOf(newest)).toList(), next);
        });
    }

    private static List<OrderField<?>> order(ItemQuery query) {
        // What never falls due comes last on every database.
        return query.due().isFirst()
                ? List.of(DSL.coalesce(ITEM_DUE, DSL.inline(Long.MAX_VALUE)), ITEM_DOWN, ITEM_KEY, ITEM_MATTER)
                : List.of(ITEM_DOWN, ITEM_KEY, ITEM_MATTER);
    }

    /** The place as the columns of the order have it. */
    private static Object[] place(ItemQuery query, Mark mark) {
        long due = mark.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long down = down(mark.made());
        return query.due().isFirst()
                ? new Object[] {due, down, mark.key(), mark.matter()}
                : new Object[] {down, mark.key(), mark.matter()};
    }

    /** Days by which the latest comes first, what has none last. */
    private static long down(Optional<LocalDate> made) {
        return made.map(d -> -d.toEpochDay()).orElse(Long.MAX_VALUE);
    }

    @Override
    public long count(ItemQuery query) {
        return database.read(sql ->
                (long) sql.fetchCount(DSL.selectOne().from(ITEM).where(asked(sql, query, Reports.newest(sql)))));
    }

    @Override
    public Map<String, Long> record(ItemQuery query) {
        return database.read(sql -> {
            var newest = Reports.newest(sql);
            var status = status(newest);
            var counts = new TreeMap<String, Long>();
            for (var row : sql.select(status, DSL.count())
                    .from(ITEM)
                    .where(asked(sql, query, newest))
                    .groupBy(status)
                    .fetch()) counts.put(row.value1(), (long) row.value2());
            return counts;
        });
    }

    /** As of the day of the newest report. */
    private static Field<String> status(Optional<LocalDate> newest) {
        if (newest.isEmpty()) return ITEM_STATUS;
        return DSL.when(ITEM_LAPSE_DAY.lt(DSL.inline(newest.get().toEpochDay())), ITEM_LAPSE_STATUS)
                .otherwise(ITEM_STATUS);
    }

    /** By name or by office; asked beforehand which of the two it is, since databases look through everything for "or". */
    private static Condition speaks(DSLContext sql, String speaker) {
        var persons = sql.fetch(Terms.persons(speaker)).map(r -> r.value1());
        var office = ITEM_OFFICE.eq(plain(speaker));
        if (persons.isEmpty()) return office;
        var named = ITEM_PERSON.in(persons);
        return sql.fetchExists(ITEM, office) ? named.or(office) : named;
    }

    private static Condition asked(DSLContext sql, ItemQuery query, Optional<LocalDate> newest) {
        var asked = new ArrayList<Condition>();
        asked.add(ITEM_KIND.eq(query.kind().code()));
        query.speaker().ifPresent(s -> asked.add(speaks(sql, s)));
        query.side().ifPresent(s -> asked.add(ITEM_SIDE.eq(plain(s))));
        if (!query.statuses().isEmpty()) asked.add(status(newest).in(query.statuses()));
        if (!query.accounts().isEmpty()) asked.add(ITEM_ACCOUNT.in(query.accounts()));
        query.from().ifPresent(d -> asked.add(ITEM_DAY.ge(d.toEpochDay())));
        query.to().ifPresent(d -> asked.add(ITEM_DAY.le(d.toEpochDay())));
        query.due().from().ifPresent(d -> asked.add(ITEM_DUE.ge(d.toEpochDay())));
        query.due().to().ifPresent(d -> asked.add(ITEM_DUE.le(d.toEpochDay())));
        return DSL.and(asked);
    }
}
