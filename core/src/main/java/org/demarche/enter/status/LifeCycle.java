package org.demarche.enter.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.StatusChange;

/**
 * The status that a history within one report comes to: the furthest stage that was said, since a report tells its
 * stages in any order ("… expects", "is working out the logistics", "has invited"), as far as the day allows it.
 */
public final class LifeCycle {
    /**
     * From idea to deed; what ends a plan comes after the plan, and a deed after all. What goes on has begun, so that "the
     * talks were held in a marble room" does not end what the same report tells as going on.
     */
    private static final List<Status> STAGES = List.of(
            Status.PROPOSED,
            Status.EXPECTED,
            Status.INVITED,
            Status.ACCEPTED,
            Status.ARRANGED,
            Status.SCHEDULED,
            Status.DECLINED,
            Status.DENIED,
            Status.POSTPONED,
            Status.CANCELLED,
            Status.HELD,
            Status.UNDER_WAY);

    /** Two months side by side or a year are no day on which anybody has agreed; a month is the longest that is. */
    private static final int LONGEST_DATE_DAYS = 31;

    private LifeCycle() {}

    /** The status that the history of {@code engagement} comes to, given its day and that of the report. */
    public static Status current(Engagement engagement) {
        var history = engagement.history();
        var furthest = furthest(history);
        var day = history.get(0).asOf().flatMap(Edtf::parse);
        boolean dated = engagement.date().filter(LifeCycle::isDay).isPresent();
        if (furthest == Status.SCHEDULED && !dated && has(history, Status.ACCEPTED)) return Status.ACCEPTED;
        if (!isDeed(furthest) || day.isEmpty() || engagement.date().isEmpty()) return furthest;
        var date = engagement.date().get();
        if (date.first().isAfter(day.get().last())) return Status.SCHEDULED;
        // "Negotiators were to go on talking" does not keep open what was held on a day that is past; the day of a
        // visit is
        // that of the arrival.
        boolean over = engagement.type() != EngagementType.VISIT
                && date.last().isBefore(day.get().first())
                && has(history, Status.HELD);
        return over ? Status.HELD : furthest;
    }

    /** How far from idea to deed, for an order among what is told at once. */
    static int stage(Status status) {
        return STAGES.indexOf(status);
    }

    private static Status furthest(List<StatusChange> history) {
        var current = history.get(0).status();
        for (var change : history)
            if (STAGES.indexOf(change.status()) > STAGES.indexOf(current)) current = change.status();
        return current;
    }

    private static boolean has(List<StatusChange> history, Status status) {
        return history.stream().anyMatch(h -> h.status() == status);
    }

    private static boolean isDay(Edtf date) {
        var last = date.last().equals(LocalDate.MAX) ? date.first() : date.last();
        return ChronoUnit.DAYS.between(date.first(), last) <= LONGEST_DATE_DAYS;
    }

    /** Whether the status is of something that took place or takes place. */
    public static boolean isDeed(Status status) {
        return status == Status.HELD || status == Status.UNDER_WAY;
    }
}
