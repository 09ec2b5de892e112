package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.store.Archive.Said;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Expectation;
import org.demarche.register.Statement;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/** Answers what was said over all reports. */
final class Saids {
    /** Reports without a day come last on every database. */
    private static final Field<Long> DAY = DSL.coalesce(SAYING_DAY, DSL.inline(Long.MIN_VALUE));

    private final Reports reports;

    Saids(Reports reports) {
        this.reports = reports;
    }

    SaidQuery.Page find(DSLContext sql, SaidQuery query) {
        var asked = sql.select(SAYING_ROW, SAYING_REPORT, SAYING_KIND, SAYING_DOCUMENT, DAY)
                .from(SAYING)
                .where(conditions(sql, query))
                .orderBy(DAY.desc(), SAYING_ROW.asc());
        // One more, by which it is seen whether there is more.
        int most = Math.max(0, query.limit()) + 1;
        var found = query.after()
                .map(m -> asked.seek(m.day(), m.row()).limit(most).fetch())
                .orElseGet(() -> asked.limit(most).fetch());
        boolean more = found.size() == most && most > 1;
        var told = found.subList(0, Math.min(found.size(), most - 1));
        var heads = reports.heads(sql, told.stream().map(r -> r.value2()).toList());
        var entries = entries(sql, told.stream().map(r -> r.value1()).toList());
        var said = told.stream()
                .map(row -> {
                    var kind = Saying.Kind.of(row.value3());
                    return new Said(
                            Optional.ofNullable(heads.get(row.value2())).orElseThrow(),
                            kind,
                            Documents.read(row.value4(), type(kind)),
                            entries.getOrDefault(row.value1(), List.of()));
                })
                .toList();
        var last = more
                ? Optional.of(told.get(told.size() - 1))
                : Optional.<Record5<Long, Long, String, String, Long>>empty();
        return new SaidQuery.Page(said, last.map(r -> new SaidQuery.Mark(r.value5(), r.value1())));
    }

    static long count(DSLContext sql, SaidQuery query) {
        return sql.fetchCount(DSL.selectOne().from(SAYING).where(conditions(sql, query)));
    }

    static Class<?> type(Saying.Kind kind) {
        return switch (kind) {
            case STATEMENT -> Statement.class;
            case COMMITMENT -> Commitment.class;
            case EXPECTATION -> Expectation.class;
            case CLAIM -> Claim.class;
        };
    }

    private static List<Condition> conditions(DSLContext sql, SaidQuery query) {
        var conditions = new ArrayList<Condition>();
        if (!query.kinds().isEmpty())
            conditions.add(
                    SAYING_KIND.in(query.kinds().stream().map(Saying.Kind::code).toList()));
        query.speaker()
                .ifPresent(s -> conditions.add(SAYING_ROW.in(DSL.select(SAYING_TERM_SAYING)
                        .from(SAYING_TERM)
                        .where(SAYING_TERM_TERM
                                .in(Terms.persons(s))
                                .or(SAYING_TERM_TERM.in(Terms.exactly(Term.side(s))))))));
        query.entry()
                .ifPresent(key -> conditions.add(SAYING_ROW.in(DSL.select(SAYING_ACCOUNT_SAYING)
                        .from(SAYING_ACCOUNT)
                        .join(ACCOUNT)
                        .on(ACCOUNT_ROW.eq(SAYING_ACCOUNT_ACCOUNT))
                        .where(ACCOUNT_ENTRY.eq(
                                key.isEmpty()
                                        ? -1L
                                        : Entries.known(sql, "a" + key.substring(1))
                                                .orElse(-1L))))));
        query.from().ifPresent(d -> conditions.add(SAYING_DAY.ge(d.toEpochDay())));
        query.to().ifPresent(d -> conditions.add(SAYING_DAY.le(d.toEpochDay())));
        return conditions;
    }

    private static Map<Long, List<String>> entries(DSLContext sql, Collection<Long> sayings) {
        var entries = new HashMap<Long, List<String>>();
        for (var part : Parts.of(sayings))
            for (var row : sql.selectDistinct(SAYING_ACCOUNT_SAYING, ENTRY_KEY)
                    .from(SAYING_ACCOUNT)
                    .join(ACCOUNT)
                    .on(ACCOUNT_ROW.eq(SAYING_ACCOUNT_ACCOUNT))
                    .join(ENTRY)
                    .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                    .where(SAYING_ACCOUNT_SAYING.in(part))
                    .orderBy(ENTRY_KEY)
                    .fetch())
                entries.computeIfAbsent(row.value1(), r -> new ArrayList<>()).add(row.value2());
        return entries;
    }
}
