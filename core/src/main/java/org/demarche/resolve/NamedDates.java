package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Holiday;

/** Dates that have a name and lack a year or a week: which Monday, which October, which Christmas. Thread-safe. */
final class NamedDates {
    private static final Pattern WEEKDAY = Pattern.compile("(?<sign>[+-]?)XXXX-WXX-(?<day>[1-7]|WE)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<month>0[1-9]|1[0-2])");
    private static final Pattern SEASON =
            Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<part>SP|SU|FA|WI|Q[1-4]|H[12])");
    private static final Pattern HOLIDAY = Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<name>[a-z-]+)");

    private NamedDates() {}

    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    /** The meaning of {@code value}; empty where it is no such date. */
    static Optional<Dated> find(Timex timex, String value, LocalDate today, Outlook outlook) {
        int slash = value.indexOf('/');
        if (slash > 0) return range(timex, value, slash, today, outlook);
        return weekday(timex, value, today, outlook)
                .or(() -> day(value, today, outlook)
                        .map(day -> new Dated(
                                timex, day.toString(), Optional.of(Edtf.day(day)), why(value, today, outlook))))
                .or(() -> month(timex, value, today, outlook))
                .or(() -> season(timex, value, today, outlook))
                .or(() -> holiday(timex, value, today, outlook));
    }

    private static Optional<Dated> range(Timex timex, String value, int slash, LocalDate today, Outlook outlook) {
        var first = day(value.substring(0, slash), today, outlook);
        var last = day(value.substring(slash + 1), today, outlook);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) return Optional.empty();
        return Optional.of(new Dated(
                timex,
                first.get().toString(),
                Optional.of(Edtf.interval(first.get(), last.get())),
                why(value, today, outlook)));
    }

    private static Optional<Dated> weekday(Timex timex, String value, LocalDate today, Outlook outlook) {
        var m = WEEKDAY.matcher(value);
        if (!m.matches()) return Optional.empty();
        boolean weekend = m.group("day").equals("WE");
        var day = weekend ? DayOfWeek.SATURDAY : DayOfWeek.of(Integer.parseInt(m.group("day")));
        var name = weekend ? "weekend" : day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var sign = m.group("sign");
        LocalDate date;
        String why;
        if (sign.equals("-")) {
            date = today.with(TemporalAdjusters.previous(day));
            why = "the last " + name + " before " + today;
        } else if (sign.equals("+") || outlook == Outlook.AHEAD) {
            date = today.with(sign.equals("+") ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
            if (weekend && today.getDayOfWeek() == DayOfWeek.SUNDAY && sign.isEmpty()) date = today.minusDays(1);
            why = "the first " + name + " from " + today + " on, as the clause looks ahead";
        } else {
            date = today.with(TemporalAdjusters.previousOrSame(day));
            why = "the last " + name + " up to " + today + outlook.reason();
        }
        return Optional.of(
                weekend
                        ? new Dated(
                                timex,
                                CountedDates.week(date) + "-WE",
                                Optional.of(Edtf.interval(date, date.plusDays(1))),
                                why)
                        : new Dated(timex, date.toString(), Optional.of(Edtf.day(date)), why));
    }

    private static Optional<LocalDate> day(String value, LocalDate today, Outlook outlook) {
        var m = MONTH_DAY.matcher(value);
        if (!m.matches()) return Optional.empty();
        int month = Integer.parseInt(m.group("month"));
        int day = Integer.parseInt(m.group("day"));
        if (month < 1 || month > 12) return Optional.empty();
        if (!m.group("year").equals("XXXX")) return of(Integer.parseInt(m.group("year")), month, day);
        return nearest(
                List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1).stream()
                        .flatMap(year -> of(year, month, day).stream())
                        .filter(date -> fits(date, m.group("sign"), today))
                        .toList(),
                today,
                outlook);
    }

    private static boolean fits(LocalDate date, String sign, LocalDate today) {
        return sign.equals("-") ? date.isBefore(today) : !sign.equals("+") || date.isAfter(today);
    }

    private static Optional<LocalDate> nearest(List<LocalDate> dates, LocalDate today, Outlook outlook) {
        return dates.stream().min((a, b) -> Long.compare(cost(a, today, outlook), cost(b, today, outlook)));
    }

    /** Days between, with a penalty for the side to which the clause does not look. */
    private static long cost(LocalDate date, LocalDate today, Outlook outlook) {
        long days = date.toEpochDay() - today.toEpochDay();
        boolean against = outlook == Outlook.BACK && days > 1 || outlook == Outlook.AHEAD && days < -1;
        return Math.abs(days) + (against ? 150 : 0);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static Optional<Dated> month(Timex timex, String value, LocalDate today, Outlook outlook) {
        var m = MONTH.matcher(value);
        if (!m.matches()) return Optional.empty();
        int month = Integer.parseInt(m.group("month"));
        if (!m.group("year").equals("XXXX")) {
            var known = YearMonth.of(Integer.parseInt(m.group("year")), month);
            return Optional.of(new Dated(timex, known.toString(), Optional.of(Edtf.month(known)), "as written"));
        }
        var here = YearMonth.from(today);
        var same = YearMonth.of(today.getYear(), month);
        boolean signed = !m.group("sign").isEmpty();
        boolean back = m.group("sign").equals("-") || !signed && outlook != Outlook.AHEAD;
        YearMonth chosen;
        if (back) chosen = same.isAfter(here) || signed && same.equals(here) ? same.minusYears(1) : same;
        else {
            chosen = same.isBefore(here) || signed && same.equals(here) ? same.plusYears(1) : same;
            // "refused to attend the February meeting", said in April: the month just past is nearer than the next.
            if (!signed && chosen.isAfter(here.plusMonths(8))) chosen = chosen.minusYears(1);
        }
        return Optional.of(new Dated(
                timex,
                chosen.toString(),
                Optional.of(Edtf.month(chosen)),
                back
                        ? "the last such month, as the clause looks back"
                        : "the next such month, as the clause looks ahead"));
    }

    /** Quarters and halves nearest to the report's date, past ones first; a season of the report's year. */
    private static Optional<Dated> season(Timex timex, String value, LocalDate today, Outlook outlook) {
        var m = SEASON.matcher(value);
        if (!m.matches()) return Optional.empty();
        var part = m.group("part");
        if (!m.group("year").equals("XXXX"))
            return Optional.of(new Dated(
                    timex, m.group("year") + "-" + part, edtf(Integer.parseInt(m.group("year")), part), "as written"));
        int begins = begins(part);
        int months = today.getMonthValue() - begins;
        int year = today.getYear();
        var sign = m.group("sign");
        boolean over = months >= (part.startsWith("H") ? 6 : 3);
        if (sign.equals("-")) year -= over ? 0 : 1;
        else if (sign.equals("+")) year += months >= 0 ? 1 : 0;
        else if (months < 0 && outlook != Outlook.AHEAD && part.startsWith("Q")) year--;
        else if (months < -6 && outlook == Outlook.BACK) year--;
        else if (months >= 8 && outlook == Outlook.AHEAD) year++;
        return Optional.of(
                new Dated(timex, year + "-" + part, edtf(year, part), "the nearest to " + today + outlook.reason()));
    }

    /** Seasons have a number in EDTF; quarters and halves are those of a business year and date no engagement. */
    private static Optional<Edtf> edtf(int year, String part) {
        int number = SEASONS.indexOf(part);
        return number < 0 ? Optional.empty() : Optional.of(Edtf.season(year, number + 1));
    }

    private static int begins(String part) {
        return switch (part) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            case "Q2" -> 4;
            case "Q3", "H2" -> 7;
            case "Q4" -> 10;
            default -> 1;
        };
    }

    private static Optional<Dated> holiday(Timex timex, String value, LocalDate today, Outlook outlook) {
        var m = HOLIDAY.matcher(value);
        var holiday = m.matches() ? Holiday.find(m.group("name")) : Optional.<Holiday>empty();
        if (holiday.isEmpty()) return Optional.empty();
        Optional<LocalDate> day;
        if (!m.group("year").equals("XXXX")) day = Optional.of(holiday.get().in(Integer.parseInt(m.group("year"))));
        else {
            var sign = m.group("sign");
            var years = List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1).stream()
                    .map(holiday.get()::in)
                    .filter(d -> fits(d, sign, today))
                    .toList();
            // "Before Christmas", said in March, is no Christmas of last year: who looks back that far says "last".
            boolean ahead = outlook == Outlook.AHEAD;
            day = ahead
                    ? years.stream()
                            .filter(d -> !d.isBefore(today.minusDays(1)))
                            .findFirst()
                    : nearest(years, today, outlook);
        }
        return day.map(d -> new Dated(timex, d.toString(), Optional.of(Edtf.day(d)), why(value, today, outlook)));
    }

    private static String why(String value, LocalDate today, Outlook outlook) {
        return value.contains("XXXX")
                ? "the year nearest to the report's date, " + today + outlook.reason()
                : "as written";
    }
}
