package org.demarche.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.Level;

/** What a {@link Query} means, entry by entry; stores that ask a database answer as this does. */
final class Answers {
    private static final List<Level> RANKS = List.of(Level.values());

    private final Query query;
    private final Optional<LocalDate> newest;

    Answers(Query query, Optional<LocalDate> newest) {
        this.query = query;
        this.newest = newest;
    }

    /** Those asked for, in the order asked for. */
    Stream<Dossier> of(Collection<Dossier> dossiers) {
        return dossiers.stream().filter(this::fits).sorted(order());
    }

    private boolean fits(Dossier dossier) {
        var engagement = dossier.engagement();
        var people = engagement.participants();
        return (query.hidden() || !dossier.hidden())
                && (query.background() || !engagement.background())
                && query.persons().stream()
                        .allMatch(n -> people.stream()
                                .flatMap(p -> p.name().stream())
                                .anyMatch(m -> Participant.isSameName(n, m)))
                && query.sides().stream()
                        .allMatch(s -> people.stream().anyMatch(p -> p.side().equalsIgnoreCase(s)))
                && fits(query.levels(), engagement.level())
                && fits(query.statuses(), engagement.status())
                && fits(query.types(), engagement.type())
                && query.place()
                        .map(p -> engagement.place().stream()
                                .anyMatch(l -> contains(l.name(), p)
                                        || l.country()
                                                .filter(p::equalsIgnoreCase)
                                                .isPresent()))
                        .orElse(true)
                && query.topic()
                        .map(t -> engagement.topics().stream().anyMatch(x -> contains(x.text(), t)))
                        .orElse(true)
                && query.outlet()
                        .map(o -> dossier.accounts().stream()
                                .anyMatch(a -> a.report().outlet().stream().anyMatch(n -> contains(n, o))))
                        .orElse(true)
                && (!query.conflicting() || !engagement.conflicts().isEmpty())
                && (!query.unconfirmed() || dossier.isUnconfirmed(newest))
                && inTime(engagement.date());
    }

    private static <T> boolean fits(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private boolean inTime(Optional<Edtf> date) {
        if (query.from().isEmpty() && query.to().isEmpty()) return true;
        return date.filter(d -> query.from().filter(d.last()::isBefore).isEmpty()
                        && query.to().filter(d.first()::isAfter).isEmpty())
                .isPresent();
    }

    /** Entries without the value come last, whichever way the others are ordered. */
    private Comparator<Dossier> order() {
        var order = switch (query.sort()) {
            case DATE -> by(d -> d.engagement().date().map(Edtf::first));
            case REPORTED ->
                by(d -> d.accounts().stream()
                        .flatMap(a -> a.report().day().stream())
                        .max(Comparator.naturalOrder()));
            case LEVEL ->
                by(d -> Optional.of(
                        Level.values().length - RANKS.indexOf(d.engagement().level())));
            case SOURCES -> by(d -> Optional.of(d.sources()));
        };
        return order.thenComparing(Dossier::key);
    }

    private <T extends Comparable<? super T>> Comparator<Dossier> by(
            java.util.function.Function<Dossier, Optional<T>> value) {
        Comparator<T> values = query.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Dossier d) -> value.apply(d).orElse(null), Comparator.nullsLast(values));
    }
}
