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
import org.demarche.text.Span;

/**
 * Finds what somebody binds himself to: "pledged to double its aid", "stands ready to assist", "said it would withdraw its
 * troops". Meetings are plans and stand as engagements; threats, wishes and calls on others bind nobody.
 */
record Undertakings(ActWords words) {
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
            "volunteer",
            "assure",
            "reaffirm");
    private static final Set<String> UNDERTAKING_NOUNS =
            Set.of("pledge", "promise", "commitment", "undertaking", "vow", "agreement", "assurance", "guarantee");
    /** What a state that says it will do it owes others from then on. */
    private static final Set<String> BINDING = Set.of(
            "abide",
            "admit",
            "allow",
            "assist",
            "comply",
            "contribute",
            "cut",
            "dismantle",
            "donate",
            "end",
            "free",
            "freeze",
            "fulfil",
            "fulfill",
            "give",
            "grant",
            "halt",
            "help",
            "honor",
            "honour",
            "implement",
            "lift",
            "limit",
            "maintain",
            "offer",
            "open",
            "pay",
            "present",
            "protect",
            "provide",
            "ratify",
            "reduce",
            "refrain",
            "release",
            "repay",
            "resettle",
            "respect",
            "return",
            "send",
            "sign",
            "stand",
            "stay",
            "stop",
            "supply",
            "support",
            "suspend",
            "uphold",
            "withdraw",
            "work");

    private static final Set<String> THREATS = Set.of(
            "avenge",
            "retaliate",
            "punish",
            "attack",
            "destroy",
            "crush",
            "strike",
            "fight",
            "resist",
            "annihilate",
            "veto",
            "respond",
            "oppose");
    private static final Set<String> SELF = Set.of("it", "he", "she", "they", "we", "i");

    Optional<Undertaking> find(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (clause.governor().isEmpty()) return Optional.empty();
        boolean infinitive = clause.embedding() == Embedding.INFINITIVE;
        boolean content = clause.embedding() == Embedding.CONTENT
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        if (!infinitive && !content || THREATS.contains(clause.lemma())) return Optional.empty();
        var governor = parse.clauses().get(clause.governor().get());
        boolean agreedThat = content
                && governor.lemma().equals("agree")
                && governor.subjects().isEmpty();
        boolean binds = UNDERTAKE.contains(governor.lemma()) && isAsserted(governor) && !agreedThat;
        boolean says = content && saysOfItself(parse, clause, governor);
        boolean ready = infinitive && isReady(parse, clause, governor);
        if (!binds && !says && !ready && !(infinitive && nounBefore(parse, clause))) return Optional.empty();
        // "Agreed with the others to meet": to agree to meet is a plan, kept as an engagement.
        // To return the bronzes is no visit: who goes somewhere has no object.
        boolean engagement = words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> !w.object().isEmpty() || clause.objects().isEmpty())
                .isPresent();
        if (engagement || carriesEngagement(parse, clause)) return Optional.empty();
        if (governor.subjects().isEmpty() && governor.objects().isEmpty()) return Optional.empty();
        var by = governor.subjects().isEmpty()
                ? governor.objects().get(0)
                : governor.subjects().get(0);
        var span = Extent.of(parse, index);
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

    /** "Moscow said it would withdraw its troops": what binds a state must be its own doing. */
    private static boolean saysOfItself(Parse parse, Clause clause, Clause governor) {
        return Set.of("say", "announce", "declare", "tell", "state").contains(governor.lemma())
                && isAsserted(governor)
                && !clause.passive()
                && !clause.copular()
                && !clause.implied()
                && BINDING.contains(clause.lemma())
                && clause.subjects().stream()
                        .anyMatch(p ->
                                SELF.contains(parse.sentence().token(p.head()).lower()))
                && Hedges.isPlain(parse, clause);
    }

    /** "We stand ready to assist", "is committed to". */
    private static boolean isReady(Parse parse, Clause clause, Clause governor) {
        int to = clause.predicate() - 1;
        boolean ready = to > 0
                && Set.of("ready", "prepared")
                        .contains(parse.sentence().token(to - 1).lower());
        return ready && governor.lemma().equals("stand") && isAsserted(governor);
    }

    private static boolean isAsserted(Clause governor) {
        boolean supposed = Set.of("could", "may", "might", "should", "must", "have-to")
                .contains(governor.modal().orElse(""));
        boolean wished = governor.embedding() == Embedding.CONDITIONAL || governor.embedding() == Embedding.INFINITIVE;
        return !governor.negated() && !supposed && !wished;
    }

    private boolean carriesEngagement(Parse parse, Clause clause) {
        boolean noun = clause.objects().stream()
                .anyMatch(
                        o -> words.find(parse.lemma(o), "noun", Kind.ENGAGEMENT).isPresent());
        return noun
                && (words.find(clause.lemma(), "verb", Kind.CARRIER).isPresent()
                        || words.find(clause.lemma(), "verb", Kind.CONTROL).isPresent()
                        || clause.lemma().equals("exchange"));
    }

    private static boolean nounBefore(Parse parse, Clause infinitive) {
        return parse.phrases().stream()
                .anyMatch(p -> p.end() == infinitive.first()
                        && UNDERTAKING_NOUNS.contains(parse.lemma(p))
                        && !parse.sentence().token(p.first()).lower().equals("no"));
    }
}
