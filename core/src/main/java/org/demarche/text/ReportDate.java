package org.demarche.text;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The day on which a report speaks, or the days between which it must lie.
 *
 * @param first first possible day, {@link LocalDate#MIN} where nothing bounds it
 * @param last last possible day, the same as {@code first} where the day is known, {@link LocalDate#MAX} where nothing
 *     bounds it
 * @param why one sentence for a reader, such as "given with the report"
 * @param certainty how sure it is that the report's day lies between the two, from 0 to 1
 * @throws IllegalArgumentException if last is before first, or the certainty is none
 */
public record ReportDate(LocalDate first, LocalDate last, Origin from, String why, double certainty) {
    private static final double SURE_ENOUGH = 0.75;
    private static final int MOST_DAYS = 31;

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
        if (!(certainty >= 0 && certainty <= 1))
            throw new IllegalArgumentException("certainty " + certainty + " must be from 0 to 1");
    }

    /** A date that the caller states. */
    public static ReportDate given(LocalDate day) {
        return new ReportDate(day, day, Origin.GIVEN, "given with the report", 1);
    }

    /** The same days for another reason. */
    public ReportDate because(String otherReason) {
        return new ReportDate(first, last, from, otherReason, certainty);
    }

    /** Other days for the same reason. */
    public ReportDate between(LocalDate otherFirst, LocalDate otherLast) {
        return new ReportDate(otherFirst, otherLast, from, why, certainty);
    }

    /** The day that relative expressions count from. */
    public LocalDate day() {
        return last;
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** Whether relative dates may be settled against it: sure enough, and at most a month wide. */
    public boolean isSettled() {
        return certainty >= SURE_ENOUGH && isBounded() && last.toEpochDay() - first.toEpochDay() < MOST_DAYS;
    }

    private boolean isBounded() {
        return !first.equals(LocalDate.MIN) && !last.equals(LocalDate.MAX);
    }

    /** The date as EDTF: a day, a month, a year, or an interval of days that may be open ({@code 2013-03-14/..}). */
    public String edtf() {
        if (first.equals(last)) return first.toString();
        boolean whole = isBounded() && first.getDayOfMonth() == 1 && first.getYear() == last.getYear();
        if (whole && first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear())
            return first.toString().substring(0, 4);
        if (whole && first.getMonth() == last.getMonth() && last.getDayOfMonth() == last.lengthOfMonth())
            return first.toString().substring(0, 7);
        return (first.equals(LocalDate.MIN) ? ".." : first) + "/" + (last.equals(LocalDate.MAX) ? ".." : last);
    }
}
