package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells denials of what others have said: "dismissed reports of a visit", "rejected claims that the two had met". */
final class Denials {
    private static final Set<String> VERBS =
            Set.of("deny", "reject", "dismiss", "refute", "rebut", "scotch", "quash", "discount", "disavow");
    private static final Set<String> HEARSAY = Set.of(
            "report",
            "rumour",
            "rumor",
            "speculation",
            "claim",
            "allegation",
            "suggestion",
            "story",
            "accusation",
            "talk");

    private static final Set<String> TRUE = Set.of("true", "correct", "accurate");
    private static final Set<String> FALSE = Set.of(
            "false", "untrue", "baseless", "unfounded", "groundless", "wrong", "incorrect", "inaccurate", "fabricated");

    private Denials() {}

    /** Whether the clause rejects the hearsay that {@code noun} names. */
    static boolean rejects(Parse parse, Clause clause, Phrase noun) {
        return !clause.negated()
                && VERBS.contains(clause.lemma())
                && clause.objects().contains(noun)
                && HEARSAY.contains(parse.lemma(noun));
    }

    /** "Reports that they had met are false": whether the clause says so of hearsay. */
    static boolean callsFalse(Parse parse, Clause clause) {
        boolean untrue = clause.negated() ? TRUE.contains(clause.lemma()) : FALSE.contains(clause.lemma());
        return clause.copular() && untrue && clause.subjects().stream().anyMatch(s -> HEARSAY.contains(parse.lemma(s)));
    }

    /** Whether {@code noun} is what rejected hearsay speaks of: "denied a report of a meeting". */
    static boolean isDenied(Parse parse, Phrase noun) {
        int of = noun.first() - 1;
        if (of < 1
                || !Set.of("of", "about", "on")
                        .contains(parse.sentence().token(of).lower())) return false;
        return parse.phrases().stream()
                .filter(p -> p.end() == of)
                .anyMatch(p -> parse.clauses().stream().anyMatch(c -> rejects(parse, c, p)));
    }
}
