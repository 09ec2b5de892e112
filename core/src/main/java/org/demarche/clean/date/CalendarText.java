package org.demarche.clean.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Months and days as pages and addresses write them. */
public final class CalendarText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CalendarText() {}

    /** The number of the month that {@code written} means ("10", "oct", "October"), or 0. */
    public static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            int number = Integer.parseInt(written);
            return number <= 12 ? number : 0;
        }
        return MONTHS.indexOf(written.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    /** The day, where the calendar has it. */
    public static Optional<LocalDate> day(String year, String month, String day) {
        int monthNumber = month(month);
        if (monthNumber == 0) return Optional.empty();
        var in = YearMonth.of(Integer.parseInt(year), monthNumber);
        int dayNumber = Integer.parseInt(day);
        return in.isValidDay(dayNumber) ? Optional.of(in.atDay(dayNumber)) : Optional.empty();
    }
}
