package org.demarche.enter.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of several values that contradict each other is shown: what is said for a side concerned before what others say, what is
 * told after it took place before what was planned, of plans the latest, then what more independent outlets say, then the
 * latest, then the first.
 */
final class Weighing<T> {
    /** A value and those who say it. */
    record Candidate<T>(T value, List<Voice<T>> voices) {}

    /** The value chosen, and by what rule in words. */
    record Chosen<T>(Candidate<T> candidate, String why) {}

    private List<Candidate<T>> left;
    private String why = "";

    private Weighing(List<Candidate<T>> candidates) {
        left = candidates;
    }

    /** The chosen of at least two candidates in the order in which they were told. */
    static <T> Chosen<T> choose(List<Candidate<T>> candidates) {
        var weighing = new Weighing<>(candidates);
        weighing.keep(Voice::official, "said for a side concerned");
        weighing.keep(Voice::isAfterwards, "told after it took place");
        boolean plans = weighing.left.stream().flatMap(c -> c.voices().stream()).noneMatch(Voice::isAfterwards);
        if (plans) weighing.keepLatest();
        weighing.keepMost();
        weighing.keepLatest();
        if (weighing.left.size() > 1) weighing.narrow(List.of(weighing.left.get(0)), "told first");
        var chosen = weighing.left.get(0);
        return new Chosen<>(chosen, weighing.why + ", by " + tellers(chosen.voices()));
    }

    /** Leaves those values that somebody tells so, with only these voices; all of them where nobody does. */
    private void keep(Predicate<Voice<T>> kind, String reason) {
        var kept = new ArrayList<Candidate<T>>();
        for (var candidate : left) {
            var voices = candidate.voices().stream().filter(kind).toList();
            if (!voices.isEmpty()) kept.add(new Candidate<>(candidate.value(), voices));
        }
        if (!kept.isEmpty()) narrow(kept, reason);
    }

    private void keepLatest() {
        keepMost(
                c -> c.voices().stream()
                        .map(Voice::day)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN),
                "told last");
    }

    private void keepMost() {
        keepMost(c -> c.voices().stream().map(Voice::outlet).distinct().count(), "told by more outlets");
    }

    private <V extends Comparable<? super V>> void keepMost(Function<Candidate<T>, V> measure, String reason) {
        var most = left.stream().map(measure).max(Comparator.naturalOrder()).orElseThrow();
        narrow(left.stream().filter(c -> measure.apply(c).compareTo(most) == 0).toList(), reason);
    }

    /** The reason is the one that left a single value. */
    private void narrow(List<Candidate<T>> kept, String reason) {
        if (left.size() > 1 && kept.size() < left.size()) why = reason;
        left = kept;
    }

    /** "Interfax", "both Interfax and TASS", "Interfax, TASS and 3 others". */
    static <T> String tellers(List<Voice<T>> voices) {
        var names = new LinkedHashSet<String>();
        for (var voice : voices) names.add(voice.teller());
        var list = List.copyOf(names);
        if (list.size() == 1) return list.get(0);
        if (list.size() == 2) return "both " + list.get(0) + " and " + list.get(1);
        if (list.size() == 3) return list.get(0) + ", " + list.get(1) + " and " + list.get(2);
        return list.get(0) + ", " + list.get(1) + " and " + (list.size() - 2) + " others";
    }
}
