package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** How likely each day from 1945 to 2039 is, in parts of whatever sum. Not thread-safe: one for each clue. */
final class DayOdds {
    static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
    static final LocalDate LAST = LocalDate.of(2039, 12, 31);
    private static final int SIZE = index(LAST) + 1;

    /** By so little may two windows differ that are the same but for rounding. */
    private static final double AS_GOOD = 1e-9;

    private static final double IMPOSSIBLE = 0.02;

    private final double[] odds = new double[SIZE];

    /** The same odds for every day. */
    DayOdds(double all) {
        Arrays.fill(odds, all);
    }

    /** The odds of each day by its distance from what a clue names. */
    static DayOdds byDistance(Clue clue, IntToDoubleFunction oddsByDistance) {
        var odds = new DayOdds(1);
        var at = new int[1];
        clue.distances(FIRST, LAST, distance -> odds.odds[at[0]++] = oddsByDistance.applyAsDouble(distance));
        return odds;
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
        for (int i = 0; i < SIZE; i++) {
            odds[i] *= power == 1 ? other.odds[i] : Math.pow(other.odds[i], power);
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
