package org.demarche.enter.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.enter.weigh.Weighing.Candidate;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement.Conflict;

/**
 * What several accounts say of one field, and what is shown of it.
 *
 * @param name in records, such as {@code date}
 * @param text a value as records write it
 * @param covers whether the first only says less exactly what the second says
 * @param contradicts whether two values, none of which covers the other, cannot both be so
 * @param settles whether a value, told after it took place, leaves no question to what was planned before
 */
record Field<T>(
        String name,
        Function<T, String> text,
        BiPredicate<T, T> covers,
        BiPredicate<T, T> contradicts,
        Predicate<T> settles) {

    /** The shown value with the voice that gives it best, how it was chosen, what contradicts it, and whether others differ. */
    record Outcome<T>(Voice<T> voice, Choice choice, Optional<Conflict> conflict, boolean isChosen) {}

    /** What all say in their order; empty where nobody says anything. */
    Optional<Outcome<T>> settle(List<Voice<T>> voices) {
        if (voices.isEmpty()) return Optional.empty();
        var exact = exact(candidates(voices));
        if (exact.size() == 1) return Optional.of(agreed(exact.get(0), voices));
        var moved = withoutChangedPlans(lastMoved(exact));
        var chosen = moved.size() == 1
                ? new Weighing.Chosen<>(moved.get(0), whyAlone(moved.get(0)))
                : Weighing.choose(moved);
        var value = chosen.candidate().value();
        var other = moved.stream().filter(c -> c.value() != value).toList();
        boolean disputed = other.stream().anyMatch(c -> contradicts.test(c.value(), value));
        var choice = new Choice(name, text.apply(value), chosen.why() + others(exact, value));
        return Optional.of(new Outcome<>(
                best(chosen.candidate()), choice, disputed ? Optional.of(conflict(moved)) : Optional.empty(), true));
    }

    private static <T> String whyAlone(Candidate<T> candidate) {
        return candidate.voices().stream().anyMatch(Voice::isAfterwards)
                ? "told after it took place, by " + Weighing.tellers(afterwards(candidate))
                : "told since it was moved, by " + Weighing.tellers(last(candidate.voices()));
    }

    private static <T> List<Voice<T>> afterwards(Candidate<T> candidate) {
        return candidate.voices().stream().filter(Voice::isAfterwards).toList();
    }

    /** What was planned first and held otherwise is a plan that was changed, and no contradiction. */
    private List<Candidate<T>> withoutChangedPlans(List<Candidate<T>> candidates) {
        return candidates.stream()
                .filter(p -> candidates.stream()
                        .noneMatch(h -> !h.equals(p) && settles.test(h.value()) && isChangedPlan(p, h)))
                .toList();
    }

    /** Only planned, before anybody told what it then came to. */
    private static <T> boolean isChangedPlan(Candidate<T> planned, Candidate<T> held) {
        var lastPlanned = planned.voices().stream().map(Voice::day).max(Comparator.naturalOrder());
        var firstHeld = held.voices().stream().map(Voice::day).min(Comparator.naturalOrder());
        return planned.voices().stream().noneMatch(Voice::isAfterwards)
                && held.voices().stream().anyMatch(Voice::isAfterwards)
                && lastPlanned.orElseThrow().isBefore(firstHeld.orElseThrow());
    }

    private List<Candidate<T>> candidates(List<Voice<T>> voices) {
        Map<String, List<Voice<T>>> byText = new LinkedHashMap<>();
        for (var voice : voices)
            byText.computeIfAbsent(text.apply(voice.value()), t -> new ArrayList<>())
                    .add(voice);
        return byText.values().stream()
                .map(v -> new Candidate<>(v.get(0).value(), v))
                .toList();
    }

    /** The values of which no other says the same more exactly. */
    private List<Candidate<T>> exact(List<Candidate<T>> candidates) {
        var exact = candidates.stream()
                .filter(c -> candidates.stream().noneMatch(o -> !o.equals(c) && covers.test(c.value(), o.value())))
                .toList();
        // Values that cover each other in a circle say the same.
        return exact.isEmpty() ? candidates.subList(0, 1) : exact;
    }

    private Outcome<T> agreed(Candidate<T> candidate, List<Voice<T>> voices) {
        var less = voices.stream()
                .filter(v -> !text.apply(v.value()).equals(text.apply(candidate.value())))
                .toList();
        var why = "told by " + Weighing.tellers(candidate.voices())
                + (less.isEmpty() ? "" : ", more exact than " + values(less));
        return new Outcome<>(
                best(candidate),
                new Choice(name, text.apply(candidate.value()), why),
                Optional.empty(),
                !less.isEmpty());
    }

    /** Of values told before and after it was moved, those that were told after. */
    private static <T> List<Candidate<T>> lastMoved(List<Candidate<T>> candidates) {
        int last = candidates.stream()
                .flatMap(c -> c.voices().stream())
                .mapToInt(Voice::epoch)
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(c -> c.voices().stream().anyMatch(v -> v.epoch() == last))
                .toList();
    }

    private static <T> List<Voice<T>> last(List<Voice<T>> voices) {
        int last = voices.stream().mapToInt(Voice::epoch).max().orElse(0);
        return voices.stream().filter(v -> v.epoch() == last).toList();
    }

    private static <T> Voice<T> best(Candidate<T> candidate) {
        return candidate.voices().stream()
                .filter(Voice::official)
                .findFirst()
                .orElse(candidate.voices().get(0));
    }

    private String others(List<Candidate<T>> candidates, T value) {
        var others = candidates.stream()
                .filter(c -> c.value() != value)
                .flatMap(c -> c.voices().stream())
                .toList();
        return others.isEmpty() ? "" : "; " + values(others);
    }

    private String values(List<Voice<T>> voices) {
        return candidates(voices).stream()
                .map(c -> text.apply(c.value()) + " by " + Weighing.tellers(c.voices()))
                .collect(Collectors.joining("; "));
    }

    /** Every value with each source that gives it, once; copies are the source that they copy. */
    private Conflict conflict(List<Candidate<T>> candidates) {
        var values = new ArrayList<Conflict.Value>();
        for (var candidate : candidates) {
            var tellers = new LinkedHashSet<String>();
            for (var voice : candidate.voices())
                if (!isEchoed(voice, candidate.voices()) && tellers.add(voice.teller()))
                    values.add(voice.as(text.apply(candidate.value())));
        }
        return new Conflict(name, values);
    }

    /** Whether the report of which it is a copy gives the value too, or an earlier copy of that. */
    private static <T> boolean isEchoed(Voice<T> voice, List<Voice<T>> voices) {
        return voices.subList(0, voices.indexOf(voice)).stream()
                .anyMatch(v -> v.origin().equals(voice.origin()) && v.source().equals(voice.source()));
    }
}
