package org.demarche.enter.status;

import java.util.List;
import org.demarche.finding.Status;
import org.demarche.register.Engagement.StatusChange;

/**
 * The status that a history within one report comes to: the furthest stage that was said, since a report tells its
 * stages in any order ("… expects", "is working out the logistics", "has invited").
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

    private LifeCycle() {}

    /** The status that {@code history} comes to. */
    public static Status current(List<StatusChange> history) {
        var current = history.get(0).status();
        for (var change : history)
            if (STAGES.indexOf(change.status()) > STAGES.indexOf(current)) current = change.status();
        return current;
    }

    /** Whether the status is of something that took place or takes place. */
    public static boolean isDeed(Status status) {
        return status == Status.HELD || status == Status.UNDER_WAY;
    }
}
