package org.demarche.analyse.act;

import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;

/** Reads what somebody decides about an engagement that a noun names: "cancelled the visit", "may postpone the talks". */
final class Decisions {
    private Decisions() {}

    /** What {@code control} makes of the engagement that its clause is about, {@code reading} being what is said of the deed. */
    static Reading read(Clause clause, ActWord control, Reading reading) {
        if (reading.hypothetical()) return reading;
        var controlled = Status.of(control.status());
        // "Unlikely before the spring": only when it will be is told.
        if (controlled == Status.DENIED
                && control.pos().equals("adj")
                && !(clause.oblique("before").isEmpty()
                        && clause.oblique("until").isEmpty()))
            return Reading.of(Status.EXPECTED, clause.first()).byTheWay();
        var status = Reading.of(controlled, clause.first())
                .heldBy(ControlWords.holder(control, clause))
                .decidedBy(ControlWords.deciders(control, clause));
        // "may cancel", "asked to postpone", "threatened to call off": as long as it is not done, the plan stands.
        boolean undone = controlled.isUndoing()
                && (reading.is(Status.EXPECTED) || reading.is(Status.PROPOSED) || reading.is(Status.DECLINED));
        if (undone && controlled == Status.DENIED) return status.with(Status.EXPECTED);
        if (undone) return status.with(Status.SCHEDULED);
        if (clause.negated()) return ControlWords.negated(control, status);
        // "denied cancelling": the deed itself was not done.
        if (clause.embedding() == Embedding.INFINITIVE && (reading.is(Status.DECLINED) || reading.is(Status.DENIED)))
            return Reading.none(clause.first());
        return status;
    }
}
