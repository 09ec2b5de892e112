package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.demarche.finding.Findings;

/**
 * Bare weekdays: reports tell of yesterday and today more than of last week, and of tomorrow more than of next week. They
 * tell between the days of a week that other clues have found.
 */
final class WeekdayClues implements Clue.Finder {
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
        var days = DayOdds.FIRST
                .with(TemporalAdjusters.previous(weekday))
                .datesUntil(DayOdds.LAST.plusWeeks(1), Period.ofWeeks(1))
                .map(Clue.Stretch::of)
                .toList();
        boolean back = outlook == Outlook.BACK;
        var relation = back ? Relation.WEEKDAY_BACK : Relation.WEEKDAY_AHEAD;
        return new Clue(relation, days, 1, year -> Weekday.name(weekday) + (back ? " is past" : " is still to come"));
    }
}
