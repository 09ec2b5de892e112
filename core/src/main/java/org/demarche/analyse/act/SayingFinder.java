package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Anticipation;
import org.demarche.finding.Finding.Assertion;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Finds what is undertaken, expected and claimed; plans, wishes and calls on others are none of these. */
public final class SayingFinder implements Finder {
    /** Verbs by which a speaker binds himself. */
    private static final Set<String> UNDERTAKE = Set.of(
            "agree",
            "pledge",
            "promise",
            "vow",
            "undertake",
            "commit",
            "guarantee",
            "offer",
            "swear",
            "consent",
            "volunteer");

    private static final Set<String> UNDERTAKING_NOUNS =
            Set.of("pledge", "promise", "commitment", "undertaking", "vow", "agreement");
    private static final Set<String> EXPECT =
            Set.of("expect", "anticipate", "predict", "forecast", "foresee", "envisage");
    private static final Set<String> EXPECTED = Set.of("likely", "expected", "unlikely", "certain");
    private static final Set<String> CLAIM =
            Set.of("claim", "allege", "assert", "maintain", "contend", "purport", "profess");

    private final ActWords words;

    public SayingFinder(ActWords words) {
        this.words = words;
    }

    @Override
    public Findings find(Findings soFar) {
        var undertakings = new ArrayList<Undertaking>();
        var anticipations = new ArrayList<Anticipation>();
        var assertions = new ArrayList<Assertion>();
        for (var parse : soFar.parses()) {
            if (parse.sentence().headline()) continue;
            for (int i = 0; i < parse.clauses().size(); i++) {
                undertaking(parse, i).ifPresent(undertakings::add);
                anticipation(parse, i).ifPresent(anticipations::add);
                assertion(parse, i).ifPresent(assertions::add);
            }
        }
        return soFar.withSayings(undertakings, anticipations, assertions);
    }

    private Optional<Undertaking> undertaking(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (clause.governor().isEmpty() && clause.embedding() != Embedding.MAIN) return Optional.empty();
        boolean infinitive = clause.embedding() == Embedding.INFINITIVE;
        boolean content = clause.embedding() == Embedding.CONTENT
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        if (!infinitive && !content || clause.governor().isEmpty()) return Optional.empty();
        var governor = parse.clauses().get(clause.governor().get());
        boolean binds = UNDERTAKE.contains(governor.lemma())
                && isAsserted(governor)
                && !(content
                        && governor.lemma().equals("agree")
                        && governor.subjects().isEmpty());
        if (!binds && !(infinitive && nounBefore(parse, clause))) return Optional.empty();
        // To agree to meet is a plan, kept as an engagement.
        if (isDealing(clause) || carriesEngagement(parse, clause)) return Optional.empty();
        if (governor.subjects().isEmpty() && governor.objects().isEmpty()) return Optional.empty();
        var by = governor.subjects().isEmpty()
                ? governor.objects().get(0)
                : governor.subjects().get(0);
        var span = extent(parse, index);
        Optional<Span> madeAt = governor.obliques().stream()
                .filter(o -> Set.of("in", "at", "during", "after", "following").contains(o.preposition()))
                .map(Clause.Oblique::phrase)
                .filter(p -> words.find(parse.lemma(p), "noun", Kind.ENGAGEMENT).isPresent())
                .map(p -> parse.sentence().span(p.first(), p.end()))
                .findFirst();
        Optional<Phrase> toward = governor.obliques().stream()
                .filter(o -> o.preposition().equals("with"))
                .map(Clause.Oblique::phrase)
                .findFirst();
        if (governor.lemma().equals("promise") && !governor.objects().isEmpty())
            toward = Optional.of(governor.objects().get(0));
        return Optional.of(new Undertaking(span, parse.sentence().index(), by, toward, madeAt));
    }

    private static boolean isAsserted(Clause governor) {
        boolean supposed = Set.of("could", "may", "might", "should", "must", "have-to")
                .contains(governor.modal().orElse(""));
        boolean wished = governor.embedding() == Embedding.CONDITIONAL || governor.embedding() == Embedding.INFINITIVE;
        return !governor.negated() && !supposed && !wished;
    }

    /** Whether the verb itself is a dealing of its subject: to send aid or to discuss a ban is an undertaking. */
    private boolean isDealing(Clause clause) {
        return words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> !w.subject().isEmpty())
                .filter(w ->
                        !w.word().equals("discuss") || !clause.oblique("with").isEmpty())
                .isPresent();
    }

    private boolean carriesEngagement(Parse parse, Clause clause) {
        boolean noun = clause.objects().stream()
                .anyMatch(
                        o -> words.find(parse.lemma(o), "noun", Kind.ENGAGEMENT).isPresent());
        return noun
                && (words.find(clause.lemma(), "verb", Kind.CARRIER).isPresent()
                        || words.find(clause.lemma(), "verb", Kind.CONTROL).isPresent());
    }

    private static boolean nounBefore(Parse parse, Clause infinitive) {
        return parse.phrases().stream()
                .anyMatch(p -> p.end() == infinitive.first()
                        && UNDERTAKING_NOUNS.contains(parse.lemma(p))
                        && !parse.sentence().token(p.first()).lower().equals("no"));
    }

    /** From the clause's first word over the infinitives and coordinations that continue it, up to the next mark. */
    private static Span extent(Parse parse, int index) {
        var sentence = parse.sentence();
        var clause = parse.clauses().get(index);
        int first = clause.first();
        if (sentence.token(first).lower().equals("that")) first++;
        int end = clause.end();
        for (int i = index + 1; i < parse.clauses().size(); i++) {
            var next = parse.clauses().get(i);
            boolean continues = next.embedding() == Embedding.INFINITIVE
                    || next.embedding() == Embedding.PARTICIPLE
                    || next.tense() == Tense.NONE;
            if (!continues || next.first() > end) break;
            end = next.end();
        }
        for (int i = first + 1; i < end; i++) {
            var word = sentence.token(i).word();
            boolean relative = word.equals(",")
                    && i + 1 < sentence.size()
                    && Set.of("which", "who", "but", "while", "according", "said", "as", "adding", "saying")
                            .contains(sentence.token(i + 1).lower());
            if (relative || word.equals(";") || word.equals("\"")) {
                end = i;
                break;
            }
        }
        while (end > first + 1
                && Set.of(".", ",", "\"", "and", "which", ";", ":")
                        .contains(sentence.token(end - 1).lower())) end--;
        return sentence.span(first, end);
    }

    private Optional<Anticipation> anticipation(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        var word = parse.sentence().token(clause.predicate()).lower();
        boolean active = EXPECT.contains(clause.lemma()) && !clause.passive() && !clause.negated();
        boolean impersonal = clause.passive() && EXPECT.contains(clause.lemma()) || EXPECTED.contains(word);
        if (!active && !impersonal) return Optional.empty();
        if (Set.of("would", "could", "should", "may", "might")
                .contains(clause.modal().orElse(""))) return Optional.empty();
        int last = index;
        while (last + 1 < parse.clauses().size() && dependsOn(parse.clauses(), last + 1, index)) last++;
        boolean bare = last == index && clause.objects().isEmpty() && !active;
        if (bare && !impersonal) return Optional.empty();
        int first = clause.first();
        int end = parse.clauses().get(last).end();
        while (end > first + 1
                && Set.of(".", ",", "\"", "and")
                        .contains(parse.sentence().token(end - 1).lower())) end--;
        while (first < end - 1
                && Set.of(",", "\"", "and", "that", "but")
                        .contains(parse.sentence().token(first).lower())) first++;
        Optional<Phrase> by = active ? clause.subjects().stream().reduce((a, b) -> b) : Optional.empty();
        if (active && by.isEmpty()) return Optional.empty();
        return Optional.of(new Anticipation(
                parse.sentence().span(first, end), parse.sentence().index(), by));
    }

    private static boolean dependsOn(List<Clause> clauses, int index, int root) {
        var governor = clauses.get(index).governor();
        while (governor.isPresent()) {
            if (governor.get() == root) return true;
            governor = clauses.get(governor.get()).governor();
        }
        return false;
    }

    private Optional<Assertion> assertion(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (!CLAIM.contains(clause.lemma())
                || clause.negated()
                || clause.subjects().isEmpty()
                || clause.passive()) return Optional.empty();
        if (index + 1 >= parse.clauses().size() || !dependsOn(parse.clauses(), index + 1, index))
            return Optional.empty();
        var span = extent(parse, index + 1);
        return Optional.of(new Assertion(
                span, parse.sentence().index(), Optional.of(clause.subjects().get(0))));
    }
}
