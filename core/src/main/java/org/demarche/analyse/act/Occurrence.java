package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/**
 * Parts clauses that say whether an engagement takes place ("the talks will begin") from those that take it for granted
 * and say something else of it ("the talks will not solve the dispute").
 */
final class Occurrence {
    /** Verbs by which an engagement itself comes about. */
    private static final Set<String> OCCURS = Set.of(
            "take place",
            "occur",
            "happen",
            "begin",
            "start",
            "open",
            "resume",
            "kick",
            "end",
            "conclude",
            "close",
            "finish",
            "materialize",
            "materialise",
            "follow",
            "precede",
            "come",
            "include",
            "convene",
            "hold");

    /** Those that besides tell of it only with a day, a place or a particle: "will be in May", "may go ahead". */
    private static final Set<String> PROCEEDS = Set.of("go", "proceed", "continue", "last", "fail");

    private static final Set<String> ENDS =
            Set.of("begin", "start", "open", "resume", "kick", "end", "conclude", "close", "finish");

    private Occurrence() {}

    /** Whether the verb of a clause is one by which an engagement comes about; "may end the dispute" is of the dispute. */
    static boolean is(Clause clause) {
        boolean ofElse = ENDS.contains(clause.lemma())
                && !clause.passive()
                && !clause.objects().isEmpty();
        return OCCURS.contains(clause.lemma()) && !ofElse;
    }

    /** Whether {@code clause}, whose subject the engagement is, takes it for granted. */
    static boolean isGranted(Parse parse, Clause clause, Phrase noun) {
        // "The invitation stands" is of the invitation itself, and "the visit stands" of the plan.
        boolean stands = clause.lemma().equals("stand") || parse.lemma(noun).equals("invitation");
        return !stands
                && isKnown(parse, noun)
                && !is(clause)
                && !PROCEEDS.contains(clause.lemma())
                && !isPlaced(clause);
    }

    /** What a clause says that takes a known engagement for granted: nobody only expects or wishes it. */
    static Reading granted(Reading reading) {
        if (reading.is(Status.HELD)) return reading;
        boolean wished = reading.is(Status.EXPECTED) || reading.is(Status.PROPOSED);
        return (wished ? reading.with(Status.SCHEDULED) : reading).byTheWay();
    }

    /** "The talks will be in Geneva on Monday"; "will be difficult" says no more than how they will be. */
    private static boolean isPlaced(Clause clause) {
        return clause.lemma().equals("be") && !clause.copular();
    }

    /** Whether a phrase speaks of its engagement as known: "the summit", "their talks", "Friday's meeting". */
    static boolean isKnown(Parse parse, Phrase noun) {
        var first = parse.sentence().token(noun.first());
        if (Set.of("the", "these", "this", "those").contains(first.lower())
                || first.fine().equals("PRP$")) return true;
        for (int i = noun.first(); i < noun.head(); i++)
            if (parse.sentence().token(i).fine().equals("POS")) return true;
        return false;
    }
}
