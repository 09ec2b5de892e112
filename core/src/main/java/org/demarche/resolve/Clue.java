package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.demarche.finding.Findings;

/**
 * One thing in a report that tells on which days it may have been written: what it names, as days, and how that lies to
 * the report.
 *
 * @param stretches the days that are named, in order, none overlapping another
 * @param weight the power to which its odds count: less than 1 where several clues say much the same
 * @param why the reason in words, for an answer around a year ("Oct. 8 is a Monday in 2007, 2012, 2018")
 */
public record Clue(Relation relation, List<Stretch> stretches, double weight, IntFunction<String> why) {
    /** Days on end, both included. */
    public record Stretch(LocalDate first, LocalDate last) {
        static Stretch of(LocalDate day) {
            return new Stretch(day, day);
        }
    }

    /** Looks for one kind of clue. */
    interface Finder {
        List<Clue> find(Findings findings);
    }

    public Clue {
        stretches = ordered(stretches);
    }

    boolean near() {
        return relation.near();
    }

    /** Days from the nearest stretch to {@code day}, negative before it, 0 within; the one before wins a draw. */
    public int distance(LocalDate day) {
        var distance = new int[1];
        distances(day, day, d -> distance[0] = d);
        return distance[0];
    }

    /** The distance of each day from {@code from} to {@code to}, in order. */
    public void distances(LocalDate from, LocalDate to, IntConsumer each) {
        int next = 0;
        for (long day = from.toEpochDay(); day <= to.toEpochDay(); day++) {
            while (next < stretches.size() && stretches.get(next).first().toEpochDay() <= day) next++;
            long since = next == 0
                    ? Integer.MAX_VALUE
                    : Math.max(0, day - stretches.get(next - 1).last().toEpochDay());
            long until = next == stretches.size()
                    ? Integer.MAX_VALUE
                    : stretches.get(next).first().toEpochDay() - day;
            each.accept((int) (since <= until ? since : -until));
        }
    }

    private static List<Stretch> ordered(List<Stretch> stretches) {
        var sorted = stretches.stream()
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .toList();
        var joined = new ArrayList<Stretch>();
        for (var stretch : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || stretch.first().isAfter(last.last())) joined.add(stretch);
            else if (stretch.last().isAfter(last.last()))
                joined.set(joined.size() - 1, new Stretch(last.first(), stretch.last()));
        }
        return List.copyOf(joined);
    }
}
