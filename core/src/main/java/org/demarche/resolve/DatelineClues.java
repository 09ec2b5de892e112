package org.demarche.resolve;

import java.util.List;
import org.demarche.finding.Findings;

/** The dateline's day: the report's own, or the day before it. */
final class DatelineClues implements Clue.Finder {
    @Override
    public List<Clue> find(Findings findings) {
        return Dateline.find(findings).flatMap(MonthDay::of).map(DatelineClues::clue).stream()
                .toList();
    }

    private static Clue clue(MonthDay monthDay) {
        var odds = new DayOdds(0.0002);
        for (int year = DayOdds.FIRST.getYear(); year <= DayOdds.LAST.getYear(); year++)
            monthDay.in(year).ifPresent(day -> {
                odds.raise(day, 1);
                odds.raise(day.plusDays(1), 0.1);
            });
        return new Clue(odds, 1, false, year -> "the dateline says " + monthDay);
    }
}
