package org.demarche.app.export;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;

/**
 * The days that an engagement has in a calendar.
 *
 * @param last inclusive
 * @param note how they are to be understood, such as "some time in 2013-07"; empty where it takes place on all of them
 * @param abandoned whether it was moved away from them and no other day is known
 */
record CalendarDays(LocalDate first, LocalDate last, String note, boolean abandoned) {
    /** What may be on any day of a year would cover a calendar and tell nobody when to look. */
    private static final int MOST_DAYS = 31;

    /** Empty where no date is known, or one that leaves more than {@value #MOST_DAYS} days open. */
    static Optional<CalendarDays> of(Engagement engagement) {
        return engagement.date().flatMap(d -> of(d, false)).or(() -> abandoned(engagement));
    }

    /** A calendar that has the plan on its old day goes on showing it unless it is told. */
    private static Optional<CalendarDays> abandoned(Engagement engagement) {
        if (engagement.date().isPresent() || engagement.status() != Status.POSTPONED) return Optional.empty();
        return engagement.history().stream()
                .filter(h -> h.status() == Status.POSTPONED)
                .flatMap(h -> h.decision().from().stream())
                .reduce((a, b) -> b)
                .flatMap(d -> of(d, true));
    }

    private static Optional<CalendarDays> of(Edtf date, boolean abandoned) {
        if (date.first().equals(LocalDate.MIN)) return Optional.empty();
        if (date.last().equals(LocalDate.MAX))
            return Optional.of(new CalendarDays(date.first(), date.first(), "from " + date.first(), abandoned));
        if (date.last().isAfter(date.first().plusDays(MOST_DAYS - 1))) return Optional.empty();
        return Optional.of(new CalendarDays(date.first(), date.last(), note(date), abandoned));
    }

    private static String note(Edtf date) {
        if (date.value().endsWith("~"))
            return "about " + date.value().substring(0, date.value().length() - 1);
        return date.isDay() || date.isStretch() ? "" : "some time in " + date.value();
    }
}
