package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/**
 * Finds undertakings that no clause spells out: a thing that is pledged ("pledged a loan", "offered troops"), and what the
 * report itself says a state will do for others ("Chile will lend Peru three ships").
 */
record Pledges(ActWords words) {
    private static final Set<String> PLEDGE = Set.of("pledge", "promise", "offer", "guarantee");
    private static final Set<String> GIVE =
            Set.of("lend", "provide", "give", "grant", "supply", "send", "donate", "repay", "release");

    Optional<Undertaking> find(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        var object = pledged(parse, clause);
        boolean gives = gives(parse, clause);
        if (object.isEmpty() && !gives || clause.subjects().isEmpty()) return Optional.empty();
        var sentence = parse.sentence();
        int first = gives ? clause.predicate() : object.get().first();
        var span = sentence.span(first, Math.max(last(parse, clause), first + 1));
        Optional<Phrase> toward = clause.obliques().stream()
                .filter(o -> o.preposition().equals("to"))
                .map(Clause.Oblique::phrase)
                .findFirst()
                .or(() -> clause.objects().size() > 1
                        ? Optional.of(clause.objects().get(0))
                        : Optional.empty());
        return Optional.of(
                new Undertaking(span, sentence.index(), clause.subjects().get(0), toward, Optional.empty()));
    }

    /** What is pledged, where it is help of some kind: an offer of talks is an engagement, and of one's views is nothing. */
    private Optional<Phrase> pledged(Parse parse, Clause clause) {
        if (!PLEDGE.contains(clause.lemma()) || clause.passive() || !Undertakings.isAsserted(parse, clause))
            return Optional.empty();
        return clause.objects().stream()
                .filter(o -> words.has(parse.lemma(o), "noun", Kind.AID))
                .reduce((a, b) -> b);
    }

    private boolean gives(Parse parse, Clause clause) {
        return clause.embedding() == Embedding.MAIN
                && clause.modal().orElse("").equals("will")
                && GIVE.contains(clause.lemma())
                && !clause.negated()
                && !clause.passive()
                && clause.objects().stream().anyMatch(o -> words.has(parse.lemma(o), "noun", Kind.AID))
                && !clause.subjects().isEmpty()
                && parse.sentence().token(clause.subjects().get(0).head()).is(Tag.PROPN);
    }

    /** The end of what the clause says without the mark that closes it. */
    private static int last(Parse parse, Clause clause) {
        int end = clause.end();
        while (end > clause.predicate() + 1
                && Set.of(".", ",", "\"", ";", "and")
                        .contains(parse.sentence().token(end - 1).lower())) end--;
        return end;
    }
}
