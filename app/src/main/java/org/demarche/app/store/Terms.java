package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.app.store.Term.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * The numbers of terms. Remembers those it has given, for this thread's transaction only until that is done: others do not see the
 * rows before, and never will when it is undone.
 */
final class Terms {
    private final Cache<Term, Long> known =
            Caffeine.newBuilder().maximumSize(200_000).build();

    // One for each store, as the transactions of a thread on two stores are two.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Map<Term, Long>> given = ThreadLocal.withInitial(HashMap::new);

    /** What this thread was given holds for all. */
    void keep() {
        known.putAll(given.get());
        given.remove();
    }

    /** What this thread was given does not hold. */
    void forget() {
        given.remove();
    }

    /** The terms' numbers, new ones for those that have none yet; only within a transaction that writes. */
    Map<Term, Long> numbers(DSLContext sql, Collection<Term> terms) {
        var numbers = new HashMap<Term, Long>(known.getAllPresent(new LinkedHashSet<>(terms)));
        var own = given.get();
        for (var term : terms) {
            var number = own.get(term);
            if (number != null) numbers.put(term, number);
        }
        var missing =
                terms.stream().filter(t -> !numbers.containsKey(t)).distinct().toList();
        if (missing.isEmpty()) return numbers;
        find(sql, missing, numbers);
        // Always in the same order, so that two writers do not wait for each other.
        var fresh = missing.stream()
                .filter(t -> !numbers.containsKey(t))
                .sorted(Comparator.comparing(Term::kind).thenComparing(Term::text))
                .toList();
        if (!fresh.isEmpty()) add(sql, fresh, numbers);
        for (var term : missing) own.put(term, Objects.requireNonNull(numbers.get(term)));
        return numbers;
    }

    private static void find(DSLContext sql, List<Term> terms, Map<Term, Long> numbers) {
        var byKind = terms.stream().collect(Collectors.groupingBy(Term::kind));
        byKind.forEach((kind, some) -> {
            for (var part : Parts.of(some))
                for (var row : sql.select(TERM_TEXT, TERM_ROW)
                        .from(TERM)
                        .where(
                                TERM_KIND.eq(kind.code()),
                                TERM_TEXT.in(part.stream().map(Term::text).toList()))
                        .fetch()) numbers.put(new Term(kind, row.value1()), row.value2());
        });
    }

    private static void add(DSLContext sql, List<Term> fresh, Map<Term, Long> numbers) {
        Database.each(
                sql,
                sql.insertInto(TERM, TERM_KIND, TERM_TEXT)
                        .values((String) null, null)
                        .onConflictDoNothing(),
                fresh.stream()
                        .map(t -> new Object[] {t.kind().code(), t.text()})
                        .toList());
        find(sql, fresh, numbers);
        var forms = new ArrayList<Object[]>();
        for (var term : fresh) {
            if (term.kind() != Kind.PERSON) continue;
            var number = numbers.get(term);
            forms.add(new Object[] {term.text(), 1, number});
            for (var part : new LinkedHashSet<>(term.shortened()))
                if (!part.equals(term.text())) forms.add(new Object[] {part, 0, number});
        }
        Database.each(
                sql,
                sql.insertInto(FORM, FORM_TEXT, FORM_WHOLE, FORM_TERM)
                        .values((String) null, null, null)
                        .onConflictDoNothing(),
                forms);
    }

    /** Persons who may be meant by a name: full names and shortened ones, as {@code Participant.isSameName} compares. */
    static Select<Record1<Long>> persons(String name) {
        var term = Term.person(name);
        var fuller = FORM_TEXT.eq(term.text());
        var parts = term.shortened();
        var meant = parts.isEmpty()
                ? fuller
                : fuller.or(FORM_WHOLE
                        .eq(1)
                        .and(FORM_TEXT.in(parts.stream().distinct().toList())));
        return DSL.selectDistinct(FORM_TERM).from(FORM).where(meant);
    }

    /** The term, where there is one. */
    static Select<Record1<Long>> exactly(Term term) {
        return DSL.select(TERM_ROW).from(TERM).where(is(term));
    }

    /** Terms of the kind whose text holds that of the part. */
    static Select<Record1<Long>> holding(Term part) {
        return DSL.select(TERM_ROW).from(TERM).where(holds(part));
    }

    /** Places by a part of their names, and countries by their codes. */
    static Select<Record1<Long>> places(String asked) {
        return DSL.select(TERM_ROW).from(TERM).where(holds(Term.place(asked)).or(is(Term.country(asked))));
    }

    private static Condition is(Term term) {
        return TERM_KIND.eq(term.kind().code()).and(TERM_TEXT.eq(term.text()));
    }

    private static Condition holds(Term part) {
        return TERM_KIND
                .eq(part.kind().code())
                .and(DSL.position(TERM_TEXT, part.text()).gt(0));
    }
}
