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
 */
record Reading(
        Optional<Status> status, Optional<Phrase> holder, List<Phrase> deciders, int from, boolean hypothetical) {
    static Reading of(Status status, int from) {
        return new Reading(Optional.of(status), Optional.empty(), List.of(), from, false);
    }

    static Reading none(int from) {
        return new Reading(Optional.empty(), Optional.empty(), List.of(), from, false);
    }

    static Reading supposed(int from) {
        return new Reading(Optional.empty(), Optional.empty(), List.of(), from, true);
    }

    Reading with(Status newStatus) {
        return new Reading(Optional.of(newStatus), holder, deciders, from, hypothetical);
    }

    Reading heldBy(Optional<Phrase> newHolder) {
        return new Reading(status, newHolder, deciders, from, hypothetical);
    }

    Reading decidedBy(List<Phrase> newDeciders) {
        return new Reading(status, holder, newDeciders, from, hypothetical);
    }

    Reading startingAt(int token) {
        return new Reading(status, holder, deciders, Math.min(from, token), hypothetical);
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
