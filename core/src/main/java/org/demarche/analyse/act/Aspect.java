package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;

/** Tells what verbs of beginning and ending make of a status: talks that resume or wrap up are under way. */
final class Aspect {
    private static final Set<String> ENDS =
            Set.of("end", "conclude", "finish", "wrap", "close", "complete", "collapse", "break");

    private Aspect() {}

    /** Whether the verb of a clause begins, goes on with or ends something. */
    static boolean is(Clause clause) {
        return ENDS.contains(clause.lemma())
                || Set.of("begin", "start", "open", "resume", "continue", "kick")
                        .contains(clause.lemma());
    }

    static Reading of(String lemma, Reading reading) {
        // What will end or continue goes on now.
        if (ENDS.contains(lemma) || lemma.equals("continue"))
            return reading.is(Status.SCHEDULED) || lemma.equals("continue") && reading.is(Status.HELD)
                    ? reading.with(Status.UNDER_WAY)
                    : reading;
        return reading.is(Status.HELD) ? reading.with(Status.UNDER_WAY) : reading;
    }
}
