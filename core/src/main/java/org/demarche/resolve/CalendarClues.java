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
            if (said.isPresent()) clues.add(clue(monthDay, outlook, said.get(), 0.01, false));
            else if (equal.isPresent())
                clues.add(clue(
                        monthDay, outlook, equal.get().weekday(), equal.get().doubt(), true));
            else clues.add(new Clue(odds(monthDay, outlook), weight, false, year -> monthDay + side(outlook)));
        }
        return clues;
    }

    private static Clue clue(MonthDay monthDay, Outlook outlook, DayOfWeek weekday, double doubt, boolean bare) {
        var odds = new DayOdds(doubt * 0.003);
        for (int year = DayOdds.FIRST.getYear(); year <= DayOdds.LAST.getYear(); year++) {
            var day = monthDay.in(year);
            if (day.isEmpty()) continue;
            double fits = day.get().getDayOfWeek() == weekday ? 1 : doubt;
            for (int lag = -180; lag <= 180; lag++)
                odds.raise(day.get().plusDays(lag), fits * (bare ? bareOdds(lag, outlook) : saidOdds(lag, outlook)));
        }
        return new Clue(odds, 1, false, year -> years(monthDay, weekday, year) + side(outlook));
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

    private static DayOdds odds(MonthDay monthDay, Outlook outlook) {
        var odds = new DayOdds(0.02);
        for (int year = DayOdds.FIRST.getYear(); year <= DayOdds.LAST.getYear(); year++)
            monthDay.in(year).ifPresent(day -> {
                for (int lag = -182; lag <= 182; lag++) odds.raise(day.plusDays(lag), odds(lag, outlook));
            });
        return odds;
    }

    /** By the days from the date to the report; half of all dates lie within a month of it. */
    private static double odds(int lag, Outlook outlook) {
        int distance = Math.abs(lag);
        boolean against = outlook == Outlook.BACK && lag < 0 || outlook == Outlook.AHEAD && lag > 0;
        if (against) return 0.04;
        if (distance <= 14) return 1;
        if (distance <= 30) return 0.6;
        return distance <= 60 ? 0.35 : 0.12;
    }

    /** The weekday of a date is said of days that are close. */
    private static double saidOdds(int lag, Outlook outlook) {
        int distance = Math.abs(lag);
        boolean against = outlook == Outlook.BACK && lag < 0 || outlook == Outlook.AHEAD && lag > 0;
        if (against) return distance <= 3 ? 0.03 : 0.003;
        if (distance <= 7) return 1;
        if (distance <= 14) return 0.3;
        return distance <= 30 ? 0.05 : 0.003;
    }

    /** A bare weekday means one within the week. */
    private static double bareOdds(int lag, Outlook outlook) {
        boolean within = outlook == Outlook.BACK ? lag >= 0 && lag < 7 : lag > -7 && lag <= 0;
        return within ? 1 : 0.03;
    }
}
