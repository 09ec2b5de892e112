package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells what nobody would confirm: "neither side confirmed that they had met", "declined to confirm that he will come". */
final class Unconfirmed {
    private static final Set<String> CONFIRMS = Set.of("confirm", "verify", "corroborate", "substantiate");
    private static final Set<String> DECLINES =
            Set.of("decline", "refuse", "fail", "unable", "unwilling", "unwillingness", "inability", "refusal");
    private static final Set<String> NOBODY = Set.of("neither", "nobody", "none", "no");

    private Unconfirmed() {}

    /** Whether the clause is the content of such a sentence. */
    static boolean is(Parse parse, Clause clause) {
        if (clause.embedding() != Embedding.CONTENT) return false;
        var governor = above(parse, clause);
        return governor.isPresent()
                && CONFIRMS.contains(governor.get().lemma())
                && (governor.get().negated()
                        || governor.get().subjects().stream().anyMatch(s -> isNobody(parse, s))
                        || isDeclined(parse, governor.get()));
    }

    private static Optional<Clause> above(Parse parse, Clause clause) {
        return clause.governor().map(g -> parse.clauses().get(g));
    }

    private static boolean isNobody(Parse parse, Phrase subject) {
        return NOBODY.contains(parse.sentence().token(subject.first()).lower());
    }

    private static boolean isDeclined(Parse parse, Clause confirms) {
        return confirms.embedding() == Embedding.INFINITIVE
                && above(parse, confirms)
                        .filter(g -> DECLINES.contains(g.lemma()) && !g.negated())
                        .isPresent();
    }
}
