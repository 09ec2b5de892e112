package org.demarche.analyse.act;

import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;

/** Reads the tense of clauses that have an engagement for their subject and do not say that it begins or ends. */
final class GoingOn {
    private GoingOn() {}

    /** "The talks are focusing on", "the visit is the first", "the talks remain deadlocked": what is so now is under way. */
    static Reading applied(Parse parse, Clause clause, Reading reading) {
        boolean now = clause.tense() == Tense.PRESENT && clause.modal().isEmpty() && !clause.perfect();
        boolean lasts = clause.copular() || !clause.passive() && !Occurrence.is(clause);
        // "The invitation stands" says nothing of the visit, "the visit stands" that it is still planned.
        boolean stands = clause.lemma().equals("stand")
                || clause.subjects().stream().anyMatch(p -> parse.lemma(p).equals("invitation"));
        return now
                        && lasts
                        && !stands
                        && isSaid(parse, clause)
                        && reading.is(Status.SCHEDULED)
                        && !parse.sentence().headline()
                ? reading.with(Status.UNDER_WAY)
                : reading;
    }

    /** "Wants to ensure that the summit has time": what is wished for it is not what it does. */
    private static boolean isSaid(Parse parse, Clause clause) {
        return clause.embedding() != Embedding.CONTENT
                || clause.governor()
                        .map(parse.clauses()::get)
                        .filter(g -> g.embedding() == Embedding.INFINITIVE)
                        .isEmpty();
    }

    /** "He said the visit was important": past only since he said so, and perhaps of one that is still to come. */
    static boolean isBackshifted(Parse parse, Clause clause) {
        return clause.copular()
                && clause.tense() == Tense.PAST
                && clause.embedding() == Embedding.CONTENT
                && clause.governor()
                        .map(parse.clauses()::get)
                        .filter(g -> g.tense() == Tense.PAST)
                        .isPresent();
    }
}
