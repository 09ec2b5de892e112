package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.demarche.finding.Finding.Timex;

/** A day of a month whose year is not said ("Oct. 8"). */
record MonthDay(int month, int day) {
    private static final Pattern VALUE = Pattern.compile("[+-]?XXXX-(\\d\\d)-(\\d\\d)(?:[T/].*)?");

    static Optional<MonthDay> of(Timex timex) {
        var matcher = VALUE.matcher(timex.value());
        if (!matcher.matches()) return Optional.empty();
        int month = Integer.parseInt(matcher.group(1));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new MonthDay(month, Integer.parseInt(matcher.group(2))));
    }

    /** The day in that year; empty for 29 February in most. */
    Optional<LocalDate> in(int year) {
        var within = YearMonth.of(year, month);
        return within.isValidDay(day) ? Optional.of(within.atDay(day)) : Optional.empty();
    }

    /** The day in each year of the odds. */
    List<Clue.Stretch> days() {
        return IntStream.rangeClosed(DayOdds.FIRST.getYear() - 1, DayOdds.LAST.getYear() + 1)
                .mapToObj(this::in)
                .flatMap(Optional::stream)
                .map(Clue.Stretch::of)
                .toList();
    }

    /** The day in those years in which it falls on that weekday. */
    List<Clue.Stretch> days(DayOfWeek weekday) {
        return days().stream().filter(s -> s.first().getDayOfWeek() == weekday).toList();
    }

    /** Days from this to {@code other} in a year of 365 days. */
    int daysTo(MonthDay other) {
        return LocalDate.of(2001, other.month, Math.min(other.day, 28)).getDayOfYear()
                + Math.max(0, other.day - 28)
                - LocalDate.of(2001, month, Math.min(day, 28)).getDayOfYear()
                - Math.max(0, day - 28);
    }

    @Override
    public String toString() {
        return YearMonth.of(2000, month).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day;
    }
}
