package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;

/** Reads the adverbs of a clause: "will probably meet" is no announcement, "hardly ever meets" no meeting. */
final class Hedges {
    private static final Set<String> CHANCE = Set.of(
            "likely",
            "probably",
            "possibly",
            "perhaps",
            "maybe",
            "presumably",
            "conceivably",
            "tentatively",
            "potentially");
    private static final Set<String> SELDOM = Set.of("hardly", "scarcely", "rarely", "seldom");

    private Hedges() {}

    static Reading applied(Parse parse, Clause clause, Reading reading) {
        if (hasAdverb(parse, clause, SELDOM)) return Reading.none(clause.first());
        return reading.is(Status.SCHEDULED) && hasAdverb(parse, clause, CHANCE)
                ? reading.with(Status.EXPECTED)
                : reading;
    }

    /** Whether the clause tells of a chance only. */
    static boolean isChance(Parse parse, Clause clause) {
        return hasAdverb(parse, clause, CHANCE);
    }

    /** Whether no adverb takes anything back. */
    static boolean isPlain(Parse parse, Clause clause) {
        return !hasAdverb(parse, clause, CHANCE) && !hasAdverb(parse, clause, SELDOM);
    }

    private static boolean hasAdverb(Parse parse, Clause clause, Set<String> adverbs) {
        for (int at = clause.predicate(); at >= 0 && at > clause.predicate() - 4; at--)
            for (int child : parse.dependencies().children(at))
                if (parse.dependencies().is(child, "advmod")
                        && adverbs.contains(parse.sentence().token(child).lower())
                        && (at == clause.predicate() || parse.dependencies().head(at) == clause.predicate()))
                    return true;
        return false;
    }
}
