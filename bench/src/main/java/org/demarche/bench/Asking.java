package org.demarche.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.register.Query;
import org.demarche.register.Query.Sort;

/** The questions of {@link RegisterBench}: what they differ in, on the way to a {@link Query}. */
record Asking(
        List<String> persons,
        List<String> sides,
        Optional<String> topic,
        Set<Status> statuses,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean unconfirmed,
        Sort sort,
        int limit,
        int offset) {
    private static final Asking ALL = new Asking(
            List.of(),
            List.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            Sort.DATE,
            50,
            0);

    static Query page(int limit, int offset) {
        return new Asking(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Sort.DATE,
                        limit,
                        offset)
                .query();
    }

    static Query sides(String... sides) {
        return sides(Sort.DATE, sides);
    }

    static Query sides(Sort sort, String... sides) {
        return new Asking(List.of(), List.of(sides), ALL.topic, ALL.statuses, ALL.from, ALL.to, false, sort, 50, 0)
                .query();
    }

    static Query person(String name) {
        return new Asking(List.of(name), ALL.sides, ALL.topic, ALL.statuses, ALL.from, ALL.to, false, Sort.DATE, 50, 0)
                .query();
    }

    static Query topic(String words) {
        return new Asking(
                        ALL.persons,
                        ALL.sides,
                        Optional.of(words),
                        ALL.statuses,
                        ALL.from,
                        ALL.to,
                        false,
                        Sort.DATE,
                        50,
                        0)
                .query();
    }

    static Query month(LocalDate first) {
        return new Asking(
                        ALL.persons,
                        ALL.sides,
                        ALL.topic,
                        ALL.statuses,
                        Optional.of(first),
                        Optional.of(first.plusMonths(1)),
                        false,
                        Sort.DATE,
                        50,
                        0)
                .query();
    }

    static Query status(Status status) {
        return new Asking(ALL.persons, ALL.sides, ALL.topic, Set.of(status), ALL.from, ALL.to, false, Sort.DATE, 50, 0)
                .query();
    }

    static Query unconfirmedPlans() {
        return new Asking(ALL.persons, ALL.sides, ALL.topic, ALL.statuses, ALL.from, ALL.to, true, Sort.DATE, 50, 0)
                .query();
    }

    private Query query() {
        return new Query(
                persons,
                sides,
                Set.of(),
                Optional.empty(),
                topic,
                statuses,
                Set.of(),
                from,
                to,
                Optional.empty(),
                unconfirmed,
                false,
                false,
                false,
                sort,
                true,
                limit,
                offset);
    }
}
