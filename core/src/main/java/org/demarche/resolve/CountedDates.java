package org.demarche.resolve;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;

/** Dates that count from another: "last week" ({@code -P1W}), "July last year" ({@code (-P1Y)07}). Thread-safe. */
final class CountedDates {
    private static final Pattern OFFSET = Pattern.compile("(?<sign>[+-]?)P(?<count>\\d{1,4})(?<unit>WE|[DWMQYEC])");
    private static final Pattern PART = Pattern.compile("\\((?<period>[^)]+)\\)(?<part>.*)");

    private CountedDates() {}

    /**
     * The meaning of {@code value}, counted from {@code from}; empty where it is no such date.
     *
     * @param whose what {@code from} is, for the reason: "the report's date"
     */
    static Optional<Dated> find(Timex timex, String value, LocalDate from, String whose) {
        var why = "counted from " + whose + ", " + from;
        var part = PART.matcher(value);
        if (part.matches()) return part(timex, part.group("period"), part.group("part"), from, why);
        var m = OFFSET.matcher(value);
        if (!m.matches()) return Optional.empty();
        int count = Integer.parseInt(m.group("count")) * (m.group("sign").equals("-") ? -1 : 1);
        return Optional.of(count(timex, count, m.group("unit"), from, why));
    }

    private static Dated count(Timex timex, int count, String unit, LocalDate from, String why) {
        return switch (unit) {
            case "D" -> day(timex, from.plusDays(count), why);
            case "W", "WE" -> {
                var monday = from.plusWeeks(count).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                boolean weekend = unit.equals("WE");
                var edtf = Edtf.interval(weekend ? monday.plusDays(5) : monday, monday.plusDays(6));
                yield new Dated(timex, week(monday) + (weekend ? "-WE" : ""), Optional.of(edtf), why);
            }
            case "M" -> {
                var month = YearMonth.from(from).plusMonths(count);
                yield new Dated(timex, month.toString(), Optional.of(Edtf.month(month)), why);
            }
            case "Q" -> new Dated(timex, quarter(from.plusMonths(3L * count)), Optional.empty(), why);
            case "Y" -> {
                int year = from.getYear() + count;
                yield year < 1
                        ? new Dated(timex, "PAST_REF", Optional.empty(), why)
                        : new Dated(timex, String.format(Locale.ROOT, "%04d", year), Optional.of(Edtf.year(year)), why);
            }
            case "E" -> new Dated(timex, String.valueOf(from.getYear() / 10 + count), Optional.empty(), why);
            default -> new Dated(timex, String.valueOf(from.getYear() / 100 + count), Optional.empty(), why);
        };
    }

    /** A part of a counted period: a month or a day of a year, a weekday of a week, a day of a month. */
    private static Optional<Dated> part(Timex timex, String period, String part, LocalDate from, String why) {
        var m = OFFSET.matcher(period);
        if (!m.matches()) return Optional.empty();
        int count = Integer.parseInt(m.group("count")) * (m.group("sign").equals("-") ? -1 : 1);
        try {
            return Optional.of(
                    switch (m.group("unit")) {
                        case "W" ->
                            day(
                                    timex,
                                    from.plusWeeks(count)
                                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                            .plusDays(Integer.parseInt(part) - 1L),
                                    why);
                        case "M" ->
                            day(timex, YearMonth.from(from).plusMonths(count).atDay(Integer.parseInt(part)), why);
                        default -> partOfYear(timex, from.getYear() + count + "-" + part, why);
                    });
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Dated partOfYear(Timex timex, String value, String why) {
        return new Dated(timex, value, Edtf.parse(value), why);
    }

    private static Dated day(Timex timex, LocalDate day, String why) {
        return new Dated(timex, day.toString(), Optional.of(Edtf.day(day)), why);
    }

    /** ISO 8601 week: {@code 1991-W48}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
