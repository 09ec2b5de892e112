package org.demarche.knowledge.table;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date as a cell of a table gives it: a day, a month or a year ({@code 2001-05-09}, {@code 2001-05}, {@code 2001}).
 *
 * <p>{@code first} and {@code last} are the days between which it lies, both inclusive; equal where the day is known.
 */
public record DateCell(String text, LocalDate first, LocalDate last) {
    /**
     * The date that a cell's text gives.
     *
     * @throws IllegalArgumentException where the text is no such date; the message says what to write
     */
    public static DateCell parse(String text) {
        return new DateCell(text, firstDay(text), lastDay(text));
    }

    /** The first day on which that date may lie. */
    public static LocalDate firstDay(String text) {
        return day(text, false);
    }

    /** The last day on which that date may lie. */
    public static LocalDate lastDay(String text) {
        return day(text, true);
    }

    private static LocalDate day(String text, boolean last) {
        try {
            return dayOf(text, last);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "the date '" + text + "' cannot be read: write 2001, 2001-05 or 2001-05-09", wrong);
        }
    }

    /** By hand: thousands are read at the start, and a formatter takes ten times as long. */
    private static LocalDate dayOf(String text, boolean last) {
        int length = text.length();
        boolean shaped = length == 4
                || length == 7 && text.charAt(4) == '-'
                || length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!shaped) throw new DateTimeException("neither a year nor a month nor a day");
        int year = Integer.parseInt(text, 0, 4, 10);
        if (length == 4) return LocalDate.of(year, last ? 12 : 1, last ? 31 : 1);
        int month = Integer.parseInt(text, 5, 7, 10);
        if (length == 10) return LocalDate.of(year, month, Integer.parseInt(text, 8, 10, 10));
        var first = LocalDate.of(year, month, 1);
        return last ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    }

    @Override
    public String toString() {
        return text;
    }
}
