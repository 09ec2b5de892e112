package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Anticipation;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/**
 * Finds what is expected: by somebody ("he expects", "believes that it will"), or impersonally ("is likely to", "will
 * probably"). Hopes are none, nor is what only may be.
 */
final class Anticipations {
    private static final Set<String> EXPECT =
            Set.of("expect", "anticipate", "predict", "forecast", "foresee", "envisage");
    private static final Set<String> BELIEVE = Set.of("believe", "think", "reckon");
    private static final Set<String> SURE = Set.of("confident", "optimistic", "sure", "convinced");
    private static final Set<String> EXPECTED = Set.of("likely", "expected", "unlikely", "certain", "probable");
    /** What only holds a view that somebody has written into it. */
    private static final Set<String> PAPERS = Set.of(
            "budget",
            "plan",
            "proposal",
            "treaty",
            "agreement",
            "draft",
            "bill",
            "law",
            "offer",
            "package",
            "programme",
            "program",
            "scheme",
            "text",
            "thought",
            "idea",
            "deal");

    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "we", "i");

    private static final Set<String> FUTURE = Set.of("will", "would", "going-to");

    Optional<Anticipation> find(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        var word = parse.sentence().token(clause.predicate()).lower();
        boolean expects = EXPECT.contains(clause.lemma()) && !clause.passive();
        boolean believes = (BELIEVE.contains(clause.lemma()) && !clause.passive() || SURE.contains(word))
                && foretells(parse, index);
        boolean active = expects || believes;
        boolean passive = clause.passive() && EXPECT.contains(clause.lemma()) && !isImpossible(clause);
        boolean hedged = FUTURE.contains(clause.modal().orElse(""))
                && clause.embedding() != Embedding.CONDITIONAL
                && Hedges.isChance(parse, clause);
        boolean due =
                clause.modal().orElse("").equals("should") && clause.lemma().equals("be") && !clause.perfect();
        boolean impersonal = passive || EXPECTED.contains(word) && clause.copular() || hedged || due;
        if (!active && !impersonal) return Optional.empty();
        boolean unreal = Set.of("would", "could", "should", "may", "might")
                .contains(clause.modal().orElse(""));
        if (unreal && !hedged && !due) return Optional.empty();
        int last = index;
        while (last + 1 < parse.clauses().size() && Extent.dependsOn(parse.clauses(), last + 1, index)) last++;
        int first = clause.first();
        int end = Math.max(clause.end(), parse.clauses().get(last).end());
        while (end > first + 1
                && Set.of(".", ",", "\"", "and")
                        .contains(parse.sentence().token(end - 1).lower())) end--;
        while (first < end - 1
                && Set.of(",", "\"", "and", "that", "but")
                        .contains(parse.sentence().token(first).lower())) first++;
        Optional<Phrase> by = active ? clause.subjects().stream().reduce((a, b) -> b) : Optional.empty();
        if (active && (by.isEmpty() || !isHolder(parse, by.get()) || !tells(parse, index))) return Optional.empty();
        boolean participle = passive && clause.embedding() == Embedding.PARTICIPLE;
        if (participle && !hasInfinitive(parse, index)) return Optional.empty();
        return Optional.of(new Anticipation(
                parse.sentence().span(first, end), parse.sentence().index(), by));
    }

    /** "Cannot be predicted" expects nothing. */
    private static boolean isImpossible(Clause clause) {
        return Set.of("can", "could").contains(clause.modal().orElse(""));
    }

    /** Whether what is believed lies ahead: "believes that it will". */
    private static boolean foretells(Parse parse, int index) {
        return parse.clauses().stream()
                .anyMatch(c -> c.embedding() == Embedding.CONTENT
                        && c.governor().equals(Optional.of(index))
                        && FUTURE.contains(c.modal().orElse("")));
    }

    /** Whether a phrase is somebody who can expect: "the budget envisages" is no one's view. */
    private static boolean isHolder(Parse parse, Phrase by) {
        var head = parse.sentence().token(by.head());
        if (head.is(Tag.PRON)) return PERSONAL.contains(head.lower());
        return (head.is(Tag.NOUN) || head.is(Tag.PROPN)) && !PAPERS.contains(parse.lemma(by));
    }

    /** Whether the clause says what is expected, and is no afterthought: "which he expected", "as to predict". */
    private static boolean tells(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        boolean as = parse.sentence().token(clause.first()).lower().equals("as");
        if (as || clause.embedding() == Embedding.INFINITIVE) return false;
        boolean about = clause.objects().stream()
                .anyMatch(o -> !parse.sentence().token(o.head()).is(Tag.PRON));
        return about || parse.clauses().stream().anyMatch(c -> c.governor().equals(Optional.of(index)));
    }

    private static boolean hasInfinitive(Parse parse, int index) {
        return parse.clauses().stream()
                .anyMatch(c ->
                        c.embedding() == Embedding.INFINITIVE && c.governor().equals(Optional.of(index)));
    }
}
