package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Anticipation;
import org.demarche.finding.Finding.Assertion;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;

/** Finds what is undertaken, expected and claimed; plans, wishes and calls on others are none of these. */
public final class SayingFinder implements Finder {
    private static final Set<String> CLAIM =
            Set.of("claim", "allege", "assert", "maintain", "contend", "purport", "profess", "insist", "boast");

    private final Undertakings undertakings;
    private final Pledges pledges;
    private final Anticipations anticipations = new Anticipations();

    public SayingFinder(ActWords words) {
        this.undertakings = new Undertakings(words);
        this.pledges = new Pledges(words);
    }

    @Override
    public Findings find(Findings soFar) {
        var undertaken = new ArrayList<Undertaking>();
        var anticipated = new ArrayList<Anticipation>();
        var asserted = new ArrayList<Assertion>();
        for (var parse : soFar.parses()) {
            if (parse.sentence().headline() || Suppositions.isQuestion(parse)) continue;
            for (int i = 0; i < parse.clauses().size(); i++) {
                undertakings.find(parse, i).ifPresent(undertaken::add);
                pledges.find(parse, i).ifPresent(undertaken::add);
                anticipations.find(parse, i).ifPresent(anticipated::add);
                assertion(parse, i).ifPresent(asserted::add);
            }
        }
        return soFar.withSayings(undertaken, anticipated, asserted);
    }

    private static Optional<Assertion> assertion(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (!CLAIM.contains(clause.lemma())
                || clause.negated()
                || clause.subjects().isEmpty()
                || clause.passive()) return Optional.empty();
        if (index + 1 >= parse.clauses().size() || !Extent.dependsOn(parse.clauses(), index + 1, index))
            return Optional.empty();
        // "Insisted that talks (should) begin" and "maintained it would pay" want and promise: there is nothing to
        // test.
        var content = parse.clauses().get(index + 1);
        boolean demanded = parse.sentence().token(content.predicate()).fine().equals("VB")
                && content.embedding() == Embedding.CONTENT;
        if (content.modal().isPresent() || demanded) return Optional.empty();
        var span = Extent.of(parse, index + 1);
        return Optional.of(new Assertion(
                span, parse.sentence().index(), Optional.of(clause.subjects().get(0))));
    }
}
