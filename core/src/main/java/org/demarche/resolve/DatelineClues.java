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
        return new Clue(Relation.DATELINE, monthDay.days(), 1, year -> "the dateline says " + monthDay);
    }
}
