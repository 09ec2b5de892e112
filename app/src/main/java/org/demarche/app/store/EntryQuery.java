package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.app.store.Archive.Mark;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.demarche.register.Query;
import org.demarche.register.Query.Sort;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * Finds the rows of entries as a {@link Query} asks, as core's {@code Answers} does for registers in memory.
 *
 * <p>What is looked up by words becomes sets of terms of which an entry must have one. The rarest leads: a single term has
 * its entries in the order of their days on the index, a few of several terms are gathered and sorted. Where even the
 * rarest is common, entries are walked in the order asked for. Skipping to a far page walks over what lies before it, on
 * the index alone.
 */
final class EntryQuery implements FoundEntries {
    private static final Comparator<AskedTerms> RAREST =
            Comparator.comparing(AskedTerms::entries).thenComparing(a -> !a.isOne());

    private final DSLContext sql;
    private final Query query;
    private final List<AskedTerms> asked;
    private final List<Condition> own;
    private final Optional<Mark> mark;

    EntryQuery(DSLContext sql, Query query) {
        this(sql, query, Optional.empty());
    }

    /** @param after the entry behind which the page begins; then the query's offset is left out of account */
    EntryQuery(DSLContext sql, Query query, Optional<Mark> after) {
        this.sql = sql;
        this.query = query;
        mark = after;
        asked = AskedTerms.of(sql, query).stream().sorted(RAREST).toList();
        own = own(query, query.unconfirmed() ? Reports.newest(sql) : Optional.empty());
    }

    @Override
    public List<Long> rows() {
        if (isHopeless() || query.limit() <= 0) return List.of();
        return page().fetch(0, Long.class);
    }

    @Override
    public long[] all() {
        if (isHopeless()) return new long[0];
        return Database.numbers(asked.isEmpty() ? entries(ENTRY_ROW) : entries(ENTRY_ROW).and(others()));
    }

    /** What is looked up by words, for those who walk over entries. */
    private Condition others() {
        return asked.get(0).isCommon()
                ? rest(asked, ENTRY_ROW)
                : ENTRY_ROW.in(gathered(asked.get(0), ENTRY_ROW));
    }

    private Select<Record1<Long>> page() {
        boolean latestFirst = query.sort() == Sort.DATE && query.descending();
        if (asked.isEmpty()) return cut(behind(entries(ENTRY_ROW)), order());
        var lead = asked.get(0);
        if (lead.isOne() && latestFirst)
            return cut(
                    led(lead, ENTRY_TERM_ENTRY).and(behind(ENTRY_TERM_DOWN, true, ENTRY_TERM_KEY)),
                    List.of(ENTRY_TERM_DOWN.asc(), ENTRY_TERM_KEY.asc()));
        if (lead.isCommon()) return cut(behind(entries(ENTRY_ROW).and(rest(asked, ENTRY_ROW))), order());
        return cut(behind(gathered(lead, ENTRY_ROW)), order());
    }

    private SelectConditionStep<Record1<Long>> behind(SelectConditionStep<Record1<Long>> select) {
        return select.and(behind(sorted(), isUpward(), ENTRY_KEY));
    }

    /** What comes after the mark in the order of the two; the first half is what an index is entered by. */
    private <T extends Number> Condition behind(Field<T> sorted, boolean upward, Field<String> key) {
        if (mark.isEmpty()) return DSL.noCondition();
        var value = DSL.val(mark.get().value(), sorted.getDataType());
        var later = key.gt(mark.get().key());
        return upward
                ? sorted.ge(value).and(sorted.gt(value).or(later))
                : sorted.le(value).and(sorted.lt(value).or(later));
    }

    @Override
    public Mark mark(long row) {
        return sql.select(sorted(), ENTRY_KEY)
                .from(ENTRY)
                .where(ENTRY_ROW.eq(row))
                .fetchSingle(r -> new Mark(r.get(0, Long.class), r.get(1, String.class)));
    }

    @Override
    public Archive.Days days() {
        var counts = new TreeMap<LocalDate, Integer>();
        int undated = 0;
        if (isHopeless()) return new Archive.Days(counts, undated);
        var rows = asked.isEmpty() ? DSL.noCondition() : others();
        for (var row : sql.select(ENTRY_FIRST, DSL.count())
                .from(ENTRY)
                .where(shown(ENTRY_SHOWN), DSL.and(own), rows)
                .groupBy(ENTRY_FIRST)
                .fetch()) {
            var day = row.value1();
            if (day == null || day == LocalDate.MIN.toEpochDay()) undated += row.value2();
            else counts.put(LocalDate.ofEpochDay(day), row.value2());
        }
        return new Archive.Days(counts, undated);
    }

    private Select<Record1<Long>> cut(SelectConditionStep<Record1<Long>> select, List<SortField<?>> order) {
        return select.orderBy(order).limit(query.limit()).offset(mark.isPresent() ? 0 : query.offset());
    }

    @Override
    public long count() {
        if (isHopeless()) return 0;
        var count = DSL.count();
        if (asked.isEmpty()) return entries(count).fetchSingle(count);
        var lead = asked.get(0);
        return (lead.isOne() ? led(lead, count) : gathered(lead, count)).fetchSingle(count);
    }

    /** The entries asked for whose keys come after that one, by their keys, at most so many: one walk along the keys for them all. */
    Result<Record2<Long, String>> after(String key, int most) {
        var step = sql.select(ENTRY_ROW, ENTRY_KEY).from(ENTRY);
        return (isHopeless()
                        ? step.where(DSL.falseCondition())
                        : step.where(ENTRY_KEY.gt(key), shown(ENTRY_SHOWN), DSL.and(own), rest(asked, ENTRY_ROW)))
                .orderBy(ENTRY_KEY)
                .limit(most)
                .fetch();
    }

    /** Whether something is asked for that no entry has. */
    private boolean isHopeless() {
        return asked.stream().anyMatch(a -> a.entries() == 0);
    }

    /** From the entries themselves. */
    private <T> SelectConditionStep<Record1<T>> entries(Field<T> what) {
        return sql.select(what).from(ENTRY).where(shown(ENTRY_SHOWN)).and(DSL.and(own));
    }

    /** From those of the leading term, in their order. */
    private <T> SelectConditionStep<Record1<T>> led(AskedTerms lead, Field<T> what) {
        var rest = asked.subList(1, asked.size());
        var select = sql.select(what).from(ENTRY_TERM);
        var terms = lead.holds(ENTRY_TERM_TERM).and(shown(ENTRY_TERM_SHOWN));
        if (own.isEmpty()) return select.where(terms, rest(rest, ENTRY_TERM_ENTRY));
        // A cross join is taken in the order written: from the few of the term to their rows.
        return select.crossJoin(ENTRY)
                .where(terms, ENTRY_ROW.eq(ENTRY_TERM_ENTRY), DSL.and(own), rest(rest, ENTRY_TERM_ENTRY));
    }

    /** From those that have one of the leading terms. */
    private <T> SelectConditionStep<Record1<T>> gathered(AskedTerms lead, Field<T> what) {
        var some = DSL.select(ENTRY_TERM_ENTRY).from(ENTRY_TERM).where(lead.holds(ENTRY_TERM_TERM));
        return entries(what).and(ENTRY_ROW.in(some)).and(rest(asked.subList(1, asked.size()), ENTRY_ROW));
    }

    /** That the entry has one of each of those terms too. */
    private static Condition rest(List<AskedTerms> asked, Field<Long> entry) {
        var other = ENTRY_TERM.as("other");
        var otherTerm = DSL.field(DSL.name("other", "term"), Long.class);
        var otherEntry = DSL.field(DSL.name("other", "entry"), Long.class);
        return DSL.and(asked.stream()
                .map(a -> DSL.exists(DSL.selectOne().from(other).where(otherEntry.eq(entry), a.holds(otherTerm))))
                .toList());
    }

    private Condition shown(Field<Integer> column) {
        // One value alone keeps the order of the index behind it.
        if (!query.background() && !query.hidden()) return column.eq(DSL.inline(0));
        if (query.background() && query.hidden()) return DSL.noCondition();
        return column.in(0, query.background() ? 1 : 2);
    }

    /** What the entry's own columns must say. */
    private static List<Condition> own(Query query, Optional<LocalDate> newest) {
        var conditions = new ArrayList<Condition>();
        if (!query.levels().isEmpty())
            conditions.add(
                    ENTRY_LEVEL.in(query.levels().stream().map(Entries::rank).toList()));
        if (!query.statuses().isEmpty()) conditions.add(status(query.statuses()));
        if (!query.types().isEmpty())
            conditions.add(ENTRY_TYPE.in(
                    query.types().stream().map(EngagementType::code).toList()));
        if (query.conflicting()) conditions.add(ENTRY_CONFLICTS.gt(0));
        if (query.unconfirmed()) {
            conditions.add(status(Query.PLANS));
            conditions.add(newest.map(n -> ENTRY_LAST.lt(n.toEpochDay())).orElse(DSL.falseCondition()));
        }
        query.from().ifPresent(from -> conditions.add(ENTRY_LAST.ge(from.toEpochDay())));
        // The second says the same of the column that the index is ordered by.
        query.to().ifPresent(to -> {
            conditions.add(ENTRY_FIRST.le(to.toEpochDay()));
            conditions.add(ENTRY_DAY_DOWN.ge(-to.toEpochDay()));
        });
        return conditions;
    }

    private static Condition status(Set<Status> statuses) {
        return ENTRY_STATUS.in(statuses.stream().map(Status::code).sorted().toList());
    }

    /** What has no day comes last, whichever way the others are ordered; equals by their keys. */
    private List<SortField<?>> order() {
        return List.of(isUpward() ? sorted().asc() : sorted().desc(), ENTRY_KEY.asc());
    }

    private Field<? extends Number> sorted() {
        boolean down = query.descending();
        return switch (query.sort()) {
            case DATE -> down ? ENTRY_DAY_DOWN : ENTRY_DAY_UP;
            case REPORTED -> down ? ENTRY_REPORTED_DOWN : ENTRY_REPORTED_UP;
            case LEVEL -> ENTRY_LEVEL;
            case SOURCES -> ENTRY_SOURCES;
        };
    }

    /** Days have a column for each way; the others are read backwards. */
    private boolean isUpward() {
        return !query.descending() || query.sort() == Sort.DATE || query.sort() == Sort.REPORTED;
    }
}
