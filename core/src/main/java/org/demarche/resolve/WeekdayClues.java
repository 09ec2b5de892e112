package org.demarche.resolve;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.demarche.finding.Findings;

/**
 * Bare weekdays: reports tell of yesterday and today more than of last week, and of tomorrow more than of next week. They
 * tell between the days of a week that other clues have found.
 */
final class WeekdayClues implements Clue.Finder {
    /** Odds by the days since a weekday that is past, and by the days until one that is to come. */
    private static final double[] SINCE = {0.75, 1, 0.3, 0.17, 0.12, 0.08, 0.08};

    private static final double[] UNTIL = {0.4, 1, 0.65, 0.45, 0.33, 0.22, 0.13};

    @Override
    public List<Clue> find(Findings findings) {
        var clues = new ArrayList<Clue>();
        var seen = new HashSet<String>();
        for (var timex : findings.timexes()) {
            var weekday = Weekday.bare(timex);
            if (weekday.isEmpty() || Weekday.isBesideDate(findings, timex)) continue;
            var outlook = Outlook.of(findings, timex);
            if (outlook == Outlook.OPEN || !seen.add(weekday.get() + " " + outlook)) continue;
            clues.add(clue(weekday.get(), outlook));
        }
        return clues;
    }

    private static Clue clue(DayOfWeek weekday, Outlook outlook) {
        var odds = new DayOdds(0);
        for (var day = DayOdds.FIRST; !day.isAfter(DayOdds.LAST); day = day.plusDays(1)) {
            int since = Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7);
            odds.raise(day, outlook == Outlook.BACK ? SINCE[since] : UNTIL[(7 - since) % 7]);
        }
        var name = Weekday.name(weekday);
        return new Clue(odds, 1, true, year -> name + (outlook == Outlook.BACK ? " is past" : " is still to come"));
    }
}
