package org.demarche.clean.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.text.ReportDate;
import org.demarche.text.ReportDate.Origin;

/** The date in a report's address: {@code /2018/10/08/}, {@code /2018/oct/08/}, {@code -2018-10-08}; the month alone too. */
public final class AddressDate {
    private static final String YEAR = "(?<![\\d])(?<year>19[5-9]\\d|20[0-4]\\d)";
    private static final Pattern DAY = Pattern.compile(YEAR
            + "(?:/(?<month>\\d{1,2}|[a-z]{3})/(?<day>\\d{1,2})|-(?<month2>\\d\\d)-(?<day2>\\d\\d))(?=[/?#_.-]|$)");
    private static final Pattern MONTH = Pattern.compile("/" + YEAR + "/(?<month>\\d\\d|[a-z]{3})(?=[/?#]|$)");

    private AddressDate() {}

    public static Optional<ReportDate> find(String url) {
        var day = DAY.matcher(url);
        while (day.find()) {
            var found = day(day.toMatchResult(), day.group("month") != null ? 2 : 4);
            if (found.isPresent()) return found.map(d -> date(d, d));
        }
        var month = MONTH.matcher(url);
        while (month.find()) {
            int number = CalendarText.month(month.group("month"));
            if (number == 0) continue;
            var found = YearMonth.of(Integer.parseInt(month.group("year")), number);
            return Optional.of(date(found.atDay(1), found.atEndOfMonth()));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(MatchResult match, int group) {
        return CalendarText.day(match.group(1), match.group(group), match.group(group + 1));
    }

    private static ReportDate date(LocalDate first, LocalDate last) {
        return new ReportDate(first, last, Origin.URL, "the address has it", 0.95);
    }
}
