package org.demarche.knowledge.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.knowledge.table.OfficesInOne;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** Who holds an office on a day, or held it ever. Immutable. */
final class Holders {
    static final String STATE = "head-of-state";
    static final String GOVERNMENT = "head-of-government";
    static final String ORGANISATION = "organisation-head";
    static final String MONARCH = "monarch";
    private static final String SUPREME = "supreme-leader";
    private static final Comparator<TermRow> BY_START = Comparator.<TermRow, LocalDate>comparing(
                    t -> t.start().first())
            .thenComparing(TermRow::lastDay)
            .thenComparing(TermRow::person);

    private final Tables tables;
    private final OfficesInOne inOne;
    private final Map<String, List<TermRow>> termsByPlace = new HashMap<>();

    Holders(Tables tables) {
        this.tables = tables;
        inOne = new OfficesInOne(tables);
        for (var term : tables.terms())
            termsByPlace.computeIfAbsent(term.place(), p -> new ArrayList<>()).add(term);
        for (var terms : termsByPlace.values()) terms.sort(BY_START);
    }

    /** All terms of a place, by their start. */
    List<TermRow> at(String place) {
        return termsByPlace.getOrDefault(place, List.of());
    }

    /** Everybody who ever held what is sought, by start. */
    List<TermRow> ever(Sought sought, String place) {
        return switch (sought.sense()) {
            case NAMED -> named(sought, place);
            case HEAD_OF_STATE -> of(place, Set.of(STATE, MONARCH, SUPREME));
            case HEAD_OF_GOVERNMENT ->
                with(
                        of(place, Set.of(GOVERNMENT)),
                        place,
                        Set.of(STATE, MONARCH),
                        t -> inOne.holding(GOVERNMENT, place, t.start().last())
                                .filter(t.office()::equals)
                                .isPresent());
            case LEADER -> of(place, Set.of(SUPREME, MONARCH, STATE, GOVERNMENT, ORGANISATION));
        };
    }

    /** Those who hold it on {@code day}, with what must be said beside the row. */
    List<Post> on(Sought sought, String place, LocalDate day) {
        return switch (sought.sense()) {
            case NAMED -> {
                var holders = posts(onDay(named(sought, place), day), "");
                yield holders.isEmpty() && sought.offices().contains(GOVERNMENT) ? government(place, day) : holders;
            }
            case HEAD_OF_STATE -> state(place, day);
            case HEAD_OF_GOVERNMENT -> government(place, day);
            case LEADER -> posts(onDay(ever(sought, place), day), "");
        };
    }

    private List<Post> state(String place, LocalDate day) {
        var other = inOne.holding(STATE, place, day);
        if (other.isPresent()) return posts(onDay(of(place, Set.of(other.get())), day), "is the head of state");
        for (var office : List.of(MONARCH, STATE, SUPREME)) {
            var holders = onDay(of(place, Set.of(office)), day);
            if (!holders.isEmpty()) return posts(holders, office.equals(STATE) ? "" : "is the head of state");
        }
        return List.of();
    }

    private List<Post> government(String place, LocalDate day) {
        var holders = onDay(of(place, Set.of(GOVERNMENT)), day);
        if (!holders.isEmpty()) return posts(holders, "");
        var other = inOne.holding(GOVERNMENT, place, day);
        if (other.isEmpty()) return List.of();
        return posts(
                onDay(of(place, Set.of(other.get())), day),
                "heads the government too: " + name(place) + " has no such office of its own");
    }

    private List<TermRow> of(String place, Set<String> offices) {
        return at(place).stream().filter(t -> offices.contains(t.office())).toList();
    }

    private List<TermRow> with(List<TermRow> own, String place, Set<String> offices, Predicate<TermRow> also) {
        var all = new ArrayList<>(own);
        of(place, offices).stream().filter(also).forEach(all::add);
        all.sort(BY_START);
        return all;
    }

    /** By the office's id; where several hold it, or nobody does, those whose title has the most words of the question. */
    private List<TermRow> named(Sought sought, String place) {
        boolean organisation = place.length() != 3;
        var byId = organisation
                        && (sought.offices().contains(STATE) || sought.offices().contains(GOVERNMENT))
                ? of(place, Set.of(ORGANISATION))
                : of(place, sought.offices());
        if (byId.isEmpty()) {
            return at(place).stream()
                    .filter(t -> Words.contain(Words.fold(t.title()), sought.words()))
                    .toList();
        }
        boolean one = byId.stream().allMatch(t -> tables.hasOneHolder(t.office())) && !organisation;
        if (one) return byId;
        long most = byId.stream().mapToLong(t -> common(sought, t)).max().orElse(0);
        return byId.stream().filter(t -> common(sought, t) == most).toList();
    }

    private static long common(Sought sought, TermRow term) {
        var title = Words.fold(term.title());
        return Words.of(sought.words()).stream()
                .filter(w -> Words.contain(title, w))
                .count();
    }

    /** Those who hold on the day. A year or month as an edge leaves it open: who surely holds goes before who may. */
    private List<TermRow> onDay(List<TermRow> terms, LocalDate day) {
        var may = terms.stream().filter(t -> t.holdsOn(day)).toList();
        return may.stream()
                .filter(t -> isSure(t, day) || mayHoldBeside(t, may, day))
                .toList();
    }

    private boolean mayHoldBeside(TermRow term, List<TermRow> holders, LocalDate day) {
        return !tables.hasOneHolder(term.office())
                || holders.stream().noneMatch(t -> isSameSeat(term, t) && isSure(t, day));
    }

    private static boolean isSure(TermRow term, LocalDate day) {
        return !day.isBefore(term.start().last()) && !day.isAfter(term.sureLastDay());
    }

    List<Post> posts(List<TermRow> terms, String remark) {
        return terms.stream().map(t -> post(t).withRemark(remark)).toList();
    }

    Post post(TermRow term) {
        var seat = at(term.place()).stream()
                .filter(t -> isSameSeat(t, term) && !t.person().equals(term.person()))
                .toList();
        // Not those in office at the same time: captains regent and co-princes hold it together.
        var former = seat.stream()
                .filter(t -> t.start().first().isBefore(term.start().first()))
                .filter(t -> !t.lastDay().isAfter(term.start().last()))
                .reduce((a, b) -> b);
        var next = seat.stream()
                .filter(t -> t.start().first().isAfter(term.start().first()))
                .filter(t -> !t.start().last().isBefore(term.sureLastDay()))
                .findFirst();
        return new Post(term, name(term.place()), former, next, "");
    }

    private boolean isSameSeat(TermRow one, TermRow other) {
        boolean byTitle = !tables.hasOneHolder(one.office()) || one.office().equals(ORGANISATION);
        return one.place().equals(other.place())
                && one.office().equals(other.office())
                && (!byTitle || one.title().equals(other.title()));
    }

    String name(String place) {
        return tables.placeName(place).orElse(place);
    }
}
