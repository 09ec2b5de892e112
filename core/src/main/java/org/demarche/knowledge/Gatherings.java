package org.demarche.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.knowledge.table.DateCell;

/** Who gathers at summits that are named by their place alone: {@code gatherings.tsv}. Immutable. */
public final class Gatherings {
    /** How long before its first day a gathering is spoken of by its place. */
    private static final int DAYS_AHEAD = 450;

    /** How long after its last day it is: later, another may be meant. */
    private static final int DAYS_AFTER = 5 * 366;

    private record Gathering(Pattern words, List<String> places, List<String> sides, LocalDate from, LocalDate until) {
        private boolean isSpokenOf(LocalDate day) {
            return places.isEmpty()
                    ? !day.isBefore(from) && !day.isAfter(until)
                    : !day.isBefore(from.minusDays(DAYS_AHEAD)) && !day.isAfter(until.plusDays(DAYS_AFTER));
        }

        private long distance(LocalDate day) {
            return Math.min(
                    Math.abs(ChronoUnit.DAYS.between(from, day)), Math.abs(ChronoUnit.DAYS.between(until, day)));
        }
    }

    private final List<Gathering> all = new ArrayList<>();

    Gatherings(List<String[]> rows) {
        for (var row : rows) all.add(gathering(row));
    }

    private static Gathering gathering(String[] row) {
        try {
            return new Gathering(
                    Pattern.compile("(?<!\\p{L})(?:" + String.join("|", Tsv.alternatives(row[0])) + ")(?!\\p{L})"),
                    Tsv.alternatives(row[1]),
                    Tsv.alternatives(row[2]),
                    DateCell.firstDay(row[3]),
                    DateCell.lastDay(row[4]));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("gatherings.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }

    /**
     * The organisation or the states (ISO 3166-1 alpha-3) that gather where a report of {@code day} speaks of {@code phrase}
     * ("the Venice economic summit") with {@code places} named in it or behind it; none where nobody is known to.
     */
    public List<String> sides(String phrase, Set<String> places, LocalDate day) {
        var lower = phrase.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(g -> g.isSpokenOf(day) && g.words().matcher(lower).find())
                .filter(g -> g.places().isEmpty() || g.places().stream().anyMatch(places::contains))
                // A place says more than the words alone; of those at one place the nearest in time is meant.
                .min(Comparator.comparing((Gathering g) -> g.places().isEmpty()).thenComparing(g -> g.distance(day)))
                .map(Gathering::sides)
                .orElse(List.of());
    }
}
