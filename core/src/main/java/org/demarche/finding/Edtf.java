package org.demarche.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A calendar date as the register keeps it: EDTF level 1 (ISO 8601-2:2019), with the days that it spans.
 *
 * @param value the EDTF form: {@code 2018-10-08}, {@code 2018-10}, {@code 2018}, {@code 2018-22} (a summer), {@code 2018-10-08/2018-10-10},
 *     {@code 2018-10-08/..}, {@code 2018-10-07~}
 * @param first first day it may mean
 * @param last last day it may mean; an open interval's is {@link LocalDate#MAX}
 */
public record Edtf(String value, LocalDate first, LocalDate last) {
    private static final int LONGEST_STRETCH_DAYS = 20;

    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString(), day, day);
    }

    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    public static Edtf year(int year) {
        return new Edtf(String.format("%04d", year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A season from spring, 1, to winter, 4, as the northern half of the world has it; EDTF numbers them from 21. */
    public static Edtf season(int year, int number) {
        var first = YearMonth.of(year, number * 3);
        return new Edtf(
                String.format("%04d-%d", year, 20 + number),
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth());
    }

    /** An interval of days; one day where both are the same. */
    public static Edtf interval(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new Edtf(first + "/" + last, first, last);
    }

    /** From the one month to the other. */
    public static Edtf interval(YearMonth first, YearMonth last) {
        return first.equals(last) ? month(first) : new Edtf(first + "/" + last, first.atDay(1), last.atEndOfMonth());
    }

    /** An interval whose end nobody has said. */
    public static Edtf from(LocalDate first) {
        return new Edtf(first + "/..", first, LocalDate.MAX);
    }

    /** The same days, said to be approximate. */
    public Edtf approximate() {
        return value.endsWith("~") || value.contains("/") ? this : new Edtf(value + "~", first, last);
    }

    /** Whether both may mean a same day. */
    public boolean overlaps(Edtf other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether this says at least as exactly when as {@code other} does. */
    public boolean within(Edtf other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /** Whether it is one day, be it approximate. */
    public boolean isDay() {
        return first.equals(last);
    }

    /**
     * Whether it is an interval of days that something may last: it has an end, is no longer than {@value #LONGEST_STRETCH_DAYS}
     * days, and is no calendar week, which says when something is and not how long it takes.
     */
    public boolean isStretch() {
        return !isDay()
                && value.contains("/")
                && value.length() == "2018-10-08/2018-10-10".length()
                && last.isBefore(first.plusDays(LONGEST_STRETCH_DAYS))
                && !(first.getDayOfWeek() == DayOfWeek.MONDAY && last.equals(first.plusDays(6)));
    }

    /** Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, an interval of two days or two months, or an open one. */
    public static Optional<Edtf> parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash > 0) {
                var start = text.substring(0, slash);
                var end = text.substring(slash + 1);
                if (start.length() == 7 && end.length() == 7)
                    return Optional.of(interval(YearMonth.parse(start), YearMonth.parse(end)));
                var first = LocalDate.parse(start);
                return Optional.of(end.equals("..") ? from(first) : interval(first, LocalDate.parse(end)));
            }
            boolean approximate = text.endsWith("~");
            var plain = approximate ? text.substring(0, text.length() - 1) : text;
            var date = switch (plain.length()) {
                case 4 -> year(Integer.parseInt(plain));
                case 7 -> month(YearMonth.parse(plain));
                default -> day(LocalDate.parse(plain));
            };
            return Optional.of(approximate ? date.approximate() : date);
        } catch (java.time.DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
