package org.demarche.enter.status;

import static org.demarche.finding.Status.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Status;

/**
 * From which status an engagement may come to which other by a later report, and on what condition. What is not here does not
 * move it: a report that "had invited" him does not take a fixed visit back.
 */
final class Arrows {
    /** On what an arrow hangs besides its two ends. */
    enum Condition {
        /** Nothing. */
        NONE,
        /** It is told on a later day. */
        LATER,
        /** It is told on a later day, and the day that is told has not passed by then. */
        ON_AGAIN,
        /** A day is told other than the one that was given up. */
        NEW_DAY,
        /** Who tells it is no less concerned than who told what it takes back. */
        NO_LIGHTER,
        /** Who tells it is concerned, and who told what it takes back is not. */
        WEIGHTIER,
        /** No last day is known that is still to come. */
        OVER,
        /** It is told on a later day, and no last day is known that has passed. */
        GOES_ON,
        /** It took place after it had been called off or denied; else as {@link #NO_LIGHTER}. */
        AFTER_ALL
    }

    private static final Map<Status, Map<Status, Condition>> ARROWS = new EnumMap<>(Status.class);

    static {
        from(PROPOSED)
                .to(INVITED, EXPECTED, ACCEPTED, ARRANGED, SCHEDULED)
                .toEnds()
                .toDeeds();
        from(INVITED).to(EXPECTED, ACCEPTED, ARRANGED, SCHEDULED).toEnds().toDeeds();
        // What somebody only expects, the parties may still ask for and agree on.
        from(EXPECTED).to(INVITED, ACCEPTED, ARRANGED, SCHEDULED).toEnds().toDeeds();
        from(ACCEPTED).to(ARRANGED, SCHEDULED).toEnds().toDeeds();
        from(ARRANGED).to(SCHEDULED).toEnds().toDeeds();
        from(SCHEDULED).toEnds().toDeeds();
        from(DECLINED)
                .to(CANCELLED)
                .on(Condition.LATER, ACCEPTED, ARRANGED, SCHEDULED)
                .on(Condition.LATER, UNDER_WAY, HELD);
        from(POSTPONED)
                .to(DECLINED, CANCELLED)
                .on(Condition.NEW_DAY, EXPECTED, ACCEPTED, ARRANGED, SCHEDULED, POSTPONED)
                .on(Condition.NO_LIGHTER, DENIED)
                .on(Condition.AFTER_ALL, UNDER_WAY, HELD);
        from(CANCELLED)
                .on(Condition.ON_AGAIN, EXPECTED, ACCEPTED, ARRANGED, SCHEDULED, POSTPONED)
                .on(Condition.AFTER_ALL, UNDER_WAY, HELD);
        from(DENIED)
                .on(
                        Condition.NO_LIGHTER,
                        INVITED,
                        EXPECTED,
                        ACCEPTED,
                        ARRANGED,
                        SCHEDULED,
                        DECLINED,
                        POSTPONED,
                        CANCELLED)
                .on(Condition.AFTER_ALL, UNDER_WAY, HELD);
        from(UNDER_WAY)
                .on(Condition.OVER, HELD)
                .on(Condition.LATER, CANCELLED, POSTPONED)
                .on(Condition.NO_LIGHTER, DENIED);
        // A deed is not undone by a word, unless who knows better says that it never was.
        from(HELD)
                .on(Condition.GOES_ON, UNDER_WAY)
                .on(Condition.NO_LIGHTER, DENIED)
                .on(Condition.WEIGHTIER, CANCELLED, POSTPONED);
    }

    private Arrows() {}

    /** The condition of the arrow between the two; empty where there is none. */
    static Optional<Condition> find(Status from, Status to) {
        return Optional.ofNullable(ARROWS.getOrDefault(from, Map.of()).get(to));
    }

    private static Ends from(Status status) {
        return new Ends(ARROWS.computeIfAbsent(status, s -> new EnumMap<>(Status.class)));
    }

    private record Ends(Map<Status, Condition> ends) {
        Ends to(Status... to) {
            return on(Condition.NONE, to);
        }

        Ends toDeeds() {
            return to(UNDER_WAY, HELD);
        }

        Ends toEnds() {
            return to(DECLINED, POSTPONED, CANCELLED).on(Condition.NO_LIGHTER, DENIED);
        }

        Ends on(Condition condition, Status... to) {
            for (var end : to) ends.put(end, condition);
            return this;
        }
    }
}
