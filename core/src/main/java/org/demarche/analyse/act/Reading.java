package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Status;
import org.demarche.syntax.Phrase;

/**
 * How sure a clause makes what its predicate names.
 *
 * @param status empty where the clause says that it did not take place, or only supposes it
 * @param holder who expects, proposes or denies it, where the sentence says so
 * @param deciders who proposed, accepted, declined, cancelled or postponed it, where the sentence says so
 * @param from the first token that was needed to tell
 * @param hypothetical whether it is only supposed ("if they met", "would have met")
 * @param incidental whether the clause tells of something else, so that its tense says little of the engagement
 */
record Reading(
        Optional<Status> status,
        Optional<Phrase> holder,
        List<Phrase> deciders,
        int from,
        boolean hypothetical,
        boolean incidental) {
    static Reading of(Status status, int from) {
        return new Reading(Optional.of(status), Optional.empty(), List.of(), from, false, false);
    }

    static Reading none(int from) {
        return new Reading(Optional.empty(), Optional.empty(), List.of(), from, false, false);
    }

    static Reading supposed(int from) {
        return new Reading(Optional.empty(), Optional.empty(), List.of(), from, true, false);
    }

    Reading with(Status newStatus) {
        return new Reading(Optional.of(newStatus), holder, deciders, from, hypothetical, incidental);
    }

    Reading heldBy(Optional<Phrase> newHolder) {
        return new Reading(status, newHolder, deciders, from, hypothetical, incidental);
    }

    Reading decidedBy(List<Phrase> newDeciders) {
        return new Reading(status, holder, newDeciders, from, hypothetical, incidental);
    }

    Reading startingAt(int token) {
        return new Reading(status, holder, deciders, Math.min(from, token), hypothetical, incidental);
    }

    /** The same, told by the way in a clause that is about something else. */
    Reading byTheWay() {
        return new Reading(status, holder, deciders, from, hypothetical, true);
    }

    boolean is(Status other) {
        return status.isPresent() && status.get() == other;
    }

    /** What a negation makes of it: a plan is denied, an acceptance becomes a refusal, a deed is no act at all. */
    Reading negated() {
        if (status.isEmpty()) return this;
        return switch (status.get()) {
            case SCHEDULED, EXPECTED, PROPOSED, ARRANGED -> with(Status.DENIED);
            case ACCEPTED -> with(Status.DECLINED);
            case DECLINED, CANCELLED, DENIED, HELD, UNDER_WAY, INVITED, POSTPONED -> none(from);
        };
    }
}
