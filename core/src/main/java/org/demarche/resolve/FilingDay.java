package org.demarche.resolve;

import java.time.LocalDate;
import org.demarche.finding.Findings;
import org.demarche.text.ReportDate;

/**
 * Tells on which day a report was written. Archives of wires date what was sent at night by the clock of their own office: its
 * dateline is of the day after, and "today" is the dateline's.
 */
public final class FilingDay {
    private FilingDay() {}

    /** The dateline's day where it is the one after {@code date}; else the date itself. */
    public static ReportDate of(ReportDate date, Findings findings) {
        if (!date.isDay() || date.day().equals(LocalDate.MAX)) return date;
        var next = date.day().plusDays(1);
        boolean later = Dateline.find(findings).flatMap(MonthDay::of).stream()
                .flatMap(d -> d.in(next.getYear()).stream())
                .anyMatch(next::equals);
        return later ? date.between(next, next).because(date.why() + ", a day before the dateline's") : date;
    }
}
