package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.register.Query;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Terms of which an entry must have one.
 *
 * @param terms their numbers, as far as they fit into one statement
 * @param all how they are found, for where there are more
 * @param entries how many entries have one of them, as far as {@link #MANY}
 */
record AskedTerms(List<Long> terms, Select<Record1<Long>> all, int entries) {
    /** From how many entries on a set of terms is common: rarer ones are better sorted than walked. */
    static final int MANY = 5_000;

    /** What is looked up by words, each in its own terms. */
    static List<AskedTerms> of(DSLContext sql, Query query) {
        return select(query).stream().map(all -> of(sql, all)).toList();
    }

    /** How the terms of each are found. */
    static List<Select<Record1<Long>>> select(Query query) {
        return Stream.of(
                        query.persons().stream().map(Terms::persons),
                        sides(query.sides()).map(Terms::exactly),
                        query.place().stream().map(Terms::places),
                        query.topic().stream().map(t -> Terms.holding(Term.topic(t))),
                        query.outlet().stream().map(o -> Terms.holding(Term.outlet(o))))
                .flatMap(s -> s)
                .toList();
    }

    static AskedTerms of(DSLContext sql, Select<Record1<Long>> all) {
        var terms = sql.selectFrom(all.asTable("asked"))
                .limit(Database.MOST_VALUES + 1)
                .fetch(0, Long.class);
        var asked = new AskedTerms(terms, all, 0);
        int entries = terms.isEmpty()
                ? 0
                : sql.fetchCount(DSL.select(ENTRY_TERM_ENTRY)
                        .from(ENTRY_TERM)
                        .where(asked.holds(ENTRY_TERM_TERM))
                        .limit(MANY));
        return new AskedTerms(terms, all, entries);
    }

    /** Sides in pairs, as far as they go: that two deal with each other is rarer than that each of them deals. */
    private static Stream<Term> sides(List<String> sides) {
        var different = sides.stream().map(Term::side).distinct().toList();
        return different.size() < 2
                ? different.stream()
                : Stream.iterate(1, i -> i < different.size(), i -> i + 1)
                        .map(i -> Term.pair(
                                different.get(i - 1).text(), different.get(i).text()));
    }

    boolean isOne() {
        return terms.size() == 1;
    }

    boolean isCommon() {
        return entries == MANY;
    }

    /** That the column is one of the terms. */
    Condition holds(Field<Long> column) {
        if (isOne()) return column.eq(terms.get(0));
        return terms.size() > Database.MOST_VALUES ? column.in(all) : column.in(terms);
    }
}
