package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;

/**
 * Days of a month without a year. The report lies near them, on the side that the tense tells; and where the weekday is
 * known too, only some years have it ({@link SameDays} finds the weekday where it stands in another sentence).
 */
final class CalendarClues implements Clue.Finder {
    private static final int MOST = 8;
    /** Years in which one day of a month comes back to one weekday at least twice. */
    private static final int YEARS_TOLD = 11;

    private final SameDays sameDays;

    CalendarClues(Knowledge knowledge) {
        sameDays = new SameDays(knowledge);
    }

    @Override
    public List<Clue> find(Findings findings) {
        var dateline = Dateline.find(findings);
        var dates = findings.timexes().stream()
                .filter(t -> MonthDay.of(t).isPresent() && !dateline.equals(Optional.of(t)))
                .limit(MOST)
                .toList();
        var clues = new ArrayList<Clue>();
        double weight = 1 / Math.sqrt(Math.max(1, dates.size() / 2.0));
        for (var timex : dates) {
            var monthDay = MonthDay.of(timex).orElseThrow();
            var outlook = Outlook.of(findings, timex);
            var said = Weekday.saidWith(findings, timex);
            var equal = said.isPresent() ? Optional.<SameDays.Equal>empty() : sameDays.find(findings, timex);
            if (said.isPresent()) {
                var relation = Relation.by(
                        outlook, Relation.WEEKDAY_SAID_BACK, Relation.WEEKDAY_SAID_OPEN, Relation.WEEKDAY_SAID_AHEAD);
                clues.add(clue(relation, monthDay, outlook, said.get()));
            } else if (equal.isPresent())
                clues.add(clue(
                        equal.get().relation(), monthDay, outlook, equal.get().weekday()));
            else {
                var relation = Relation.by(
                        outlook, Relation.MONTH_DAY_BACK, Relation.MONTH_DAY_OPEN, Relation.MONTH_DAY_AHEAD);
                clues.add(new Clue(relation, monthDay.days(), weight, year -> monthDay + side(outlook)));
            }
        }
        return clues;
    }

    private static Clue clue(Relation relation, MonthDay monthDay, Outlook outlook, DayOfWeek weekday) {
        return new Clue(relation, monthDay.days(weekday), 1, year -> years(monthDay, weekday, year) + side(outlook));
    }

    private static String side(Outlook outlook) {
        return switch (outlook) {
            case BACK -> " is past";
            case AHEAD -> " is still to come";
            case OPEN -> " is near";
        };
    }

    /** "October 8 is called Monday: 2007, 2012, 2018;". */
    private static String years(MonthDay monthDay, DayOfWeek weekday, int around) {
        var years = IntStream.rangeClosed(around - YEARS_TOLD, around + YEARS_TOLD - 1)
                .filter(y -> monthDay.in(y).map(LocalDate::getDayOfWeek).equals(Optional.of(weekday)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return monthDay + " is called " + Weekday.name(weekday) + ": " + years + "; it";
    }
}
