package org.demarche.enter.status;

import java.util.List;
import java.util.Map;
import org.demarche.finding.Status;
import org.demarche.register.Engagement.StatusChange;

/**
 * The status that a history within one report comes to: the furthest stage that was said, since a report tells its
 * stages in any order ("… expects", "is working out the logistics", "has invited").
 */
public final class LifeCycle {
    private static final Map<Status, Integer> STAGE = Map.ofEntries(
            Map.entry(Status.PROPOSED, 1),
            Map.entry(Status.EXPECTED, 2),
            Map.entry(Status.INVITED, 3),
            Map.entry(Status.ACCEPTED, 4),
            Map.entry(Status.ARRANGED, 5),
            Map.entry(Status.SCHEDULED, 6),
            Map.entry(Status.DECLINED, 7),
            Map.entry(Status.DENIED, 8),
            Map.entry(Status.POSTPONED, 9),
            Map.entry(Status.CANCELLED, 10),
            Map.entry(Status.UNDER_WAY, 11),
            Map.entry(Status.HELD, 12));

    private LifeCycle() {}

    /** The status that {@code history} comes to. */
    public static Status current(List<StatusChange> history) {
        var current = history.get(0).status();
        for (var change : history) if (STAGE.get(change.status()) > STAGE.get(current)) current = change.status();
        return current;
    }

    /** Whether the status is of something that took place or takes place. */
    public static boolean isDeed(Status status) {
        return status == Status.HELD || status == Status.UNDER_WAY;
    }
}
