package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How likely each day from 1945 to 2039 is, in parts of whatever sum. Not thread-safe: one for each clue. */
final class DayOdds {
    static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
    static final LocalDate LAST = LocalDate.of(2039, 12, 31);
    private static final int SIZE = index(LAST) + 1;

    /** By so little may two windows differ that are the same but for rounding. */
    private static final double AS_GOOD = 1e-9;

    private static final double IMPOSSIBLE = 0.02;

    private static final int FAR = 10_000_000;

    private final double[] odds = new double[SIZE];

    /** The same odds for every day. */
    DayOdds(double all) {
        Arrays.fill(odds, all);
    }

    /**
     * The odds of each day by its distance from what a clue names. Days are filled bin by bin, as {@link Clue#distances} tells
     * them one by one: reports name many, and each has a century of days.
     *
     * @param oddsByBin the odds of each of the relation's bins
     */
    static DayOdds byDistance(Clue clue, double[] oddsByBin) {
        var odds = new DayOdds(1);
        var relation = clue.relation();
        var stretches = clue.stretches();
        if (stretches.isEmpty()) return odds.fill(relation, oddsByBin, 0, SIZE - 1, Integer.MIN_VALUE / 2);
        odds.fill(
                relation,
                oddsByBin,
                0,
                offset(stretches.get(0).first()) - 1,
                offset(stretches.get(0).first()));
        for (int i = 0; i < stretches.size(); i++) {
            int first = offset(stretches.get(i).first());
            int last = offset(stretches.get(i).last());
            odds.set(first, last, oddsByBin[relation.bin(0)]);
            if (i == stretches.size() - 1) {
                odds.fill(relation, oddsByBin, last + 1, SIZE - 1, last);
                break;
            }
            int next = offset(stretches.get(i + 1).first());
            int middle = Math.floorDiv(last + next, 2);
            odds.fill(relation, oddsByBin, last + 1, middle, last);
            odds.fill(relation, oddsByBin, middle + 1, next - 1, next);
        }
        return odds;
    }

    /** Gives the days between two the odds of their bins, by their distance from {@code anchor}. */
    private DayOdds fill(Relation relation, double[] oddsByBin, int from, int to, int anchor) {
        for (int bin = 0; bin < oddsByBin.length; bin++) {
            int first = bin == 0 ? from : Math.max(from, anchor + relation.edge(bin - 1));
            int last = bin == oddsByBin.length - 1 ? to : Math.min(to, anchor + relation.edge(bin) - 1);
            set(first, last, oddsByBin[bin]);
        }
        return this;
    }

    private void set(int first, int last, double value) {
        int from = Math.max(first, 0);
        int to = Math.min(last, SIZE - 1);
        if (from <= to) Arrays.fill(odds, from, to + 1, value);
    }

    /** A day's place, which may lie before the first or behind the last; open ends lie far away. */
    private static int offset(LocalDate day) {
        long place = day.toEpochDay() - FIRST.toEpochDay();
        return (int) Math.max(-FAR, Math.min(FAR, place));
    }

    /** Days between two, both included, and the share of all that lies there. */
    record Window(LocalDate first, LocalDate last, double share) {}

    private static int index(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    private static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    /** Gives the days from {@code first} to {@code last} these odds; days outside the range are passed over. */
    DayOdds set(LocalDate first, LocalDate last, double value) {
        if (last.isBefore(FIRST) || first.isAfter(LAST)) return this;
        int from = first.isBefore(FIRST) ? 0 : index(first);
        int to = last.isAfter(LAST) ? SIZE - 1 : index(last);
        if (from <= to) Arrays.fill(odds, from, to + 1, value);
        return this;
    }

    /** The better of these odds and those that the day has. */
    void raise(LocalDate day, double value) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) return;
        int at = index(day);
        odds[at] = Math.max(odds[at], value);
    }

    /** Takes in what another clue says, raised to {@code power}; the largest odds are 1 afterwards. */
    void multiply(DayOdds other, double power) {
        double most = 0;
        // Neighbours have the same odds for the most part.
        double before = Double.NaN;
        double raised = 1;
        for (int i = 0; i < SIZE; i++) {
            if (other.odds[i] != before) {
                before = other.odds[i];
                raised = power == 1 ? before : Math.pow(before, power);
            }
            odds[i] *= raised;
            most = Math.max(most, odds[i]);
        }
        if (most > 0) for (int i = 0; i < SIZE; i++) odds[i] /= most;
    }

    /** The best odds between two days, in parts of the best of all. */
    double best(LocalDate first, LocalDate last) {
        double most = Arrays.stream(odds).max().orElse(1);
        double best = 0;
        int to = last.isAfter(LAST) ? SIZE - 1 : index(last);
        for (int i = first.isBefore(FIRST) ? 0 : index(first); i <= to; i++) best = Math.max(best, odds[i]);
        return most == 0 ? 0 : best / most;
    }

    /** The fewest days on end that hold {@code share} of the whole; empty where that takes more than {@code mostDays}. */
    Optional<Window> narrowest(double share, int mostDays) {
        double whole = Arrays.stream(odds).sum();
        double held = 0;
        int from = 0;
        int bestFrom = -1;
        int bestTo = 0;
        double bestHeld = 0;
        for (int to = 0; to < SIZE; to++) {
            held += odds[to];
            while (from < to && held - odds[from] >= share * whole) held -= odds[from++];
            if (held < share * whole) continue;
            int days = to - from;
            boolean better = bestFrom < 0 || days < bestTo - bestFrom || days == bestTo - bestFrom && held > bestHeld;
            if (!better) continue;
            bestFrom = from;
            bestTo = to;
            bestHeld = held;
        }
        if (bestFrom < 0 || bestTo - bestFrom >= mostDays) return Optional.empty();
        return Optional.of(new Window(day(bestFrom), day(bestTo), bestHeld / whole));
    }

    /** From the first to the last day whose odds reach {@code level} of the best. */
    Window reach(double level) {
        double most = Arrays.stream(odds).max().orElse(0);
        int from = 0;
        while (from < SIZE - 1 && odds[from] < level * most) from++;
        int to = SIZE - 1;
        while (to > from && odds[to] < level * most) to--;
        double held = Arrays.stream(odds, from, to + 1).sum();
        return new Window(day(from), day(to), held / Arrays.stream(odds).sum());
    }

    /**
     * The {@code days} on end that hold most, the middle ones of equals, without days at either end that are next to
     * impossible.
     */
    Window fullest(int days) {
        double held = 0;
        double most = -1;
        int firstBest = 0;
        int lastBest = 0;
        for (int to = 0; to < SIZE; to++) {
            held += odds[to];
            if (to >= days) held -= odds[to - days];
            if (to < days - 1) continue;
            if (held > most * (1 + AS_GOOD)) {
                most = held;
                firstBest = to;
                lastBest = to;
            } else if (held >= most * (1 - AS_GOOD)) lastBest = to;
        }
        int to = (firstBest + lastBest) / 2;
        int from = to - days + 1;
        double top = Arrays.stream(odds, from, to + 1).max().orElse(0);
        while (from < to && odds[from] < IMPOSSIBLE * top) from++;
        while (to > from && odds[to] < IMPOSSIBLE * top) to--;
        return new Window(
                day(from),
                day(to),
                Arrays.stream(odds, from, to + 1).sum() / Arrays.stream(odds).sum());
    }
}
