package org.demarche.text;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The day on which a report speaks, or the days between which it must lie.
 *
 * @param first first possible day
 * @param last last possible day, the same as {@code first} where the day is known
 * @param why one sentence for a reader, such as "given with the report"
 * @throws IllegalArgumentException if last is before first
 */
public record ReportDate(LocalDate first, LocalDate last, Origin from, String why) {
    /** Where a report's date comes from. */
    public enum Origin {
        GIVEN,
        PAGE,
        URL,
        EVIDENCE;

        /** The name in records, such as {@code given}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReportDate {
        if (last.isBefore(first)) throw new IllegalArgumentException("report date ends " + last + " before " + first);
    }

    /** A date that the caller states. */
    public static ReportDate given(LocalDate day) {
        return new ReportDate(day, day, Origin.GIVEN, "given with the report");
    }

    /** The day that relative expressions count from. */
    public LocalDate day() {
        return last;
    }

    /** The date as EDTF: a day, or an interval of days. */
    public String edtf() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
