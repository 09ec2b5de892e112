package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
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
        boolean content = Set.of(Embedding.CONTENT, Embedding.RELATIVE).contains(clause.embedding())
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        if (!infinitive && !content || THREATS.contains(clause.lemma())) return Optional.empty();
        var governor = parse.clauses().get(clause.governor().get());
        boolean agreedThat = content
                && governor.lemma().equals("agree")
                && governor.subjects().isEmpty();
        boolean binds = (infinitive || clause.embedding() == Embedding.CONTENT)
                && UNDERTAKE.contains(governor.lemma())
                && isAsserted(governor)
                && !agreedThat;
        boolean says = clause.embedding() == Embedding.CONTENT
                && content
                && saysOfItself(parse, clause, governor)
                && !Suppositions.isUnderCondition(parse, index);
        boolean ready = infinitive && isReady(parse, clause, governor);
        var noun = undertakingNoun(parse, clause);
        if (!binds && !says && !ready && noun.isEmpty()) return Optional.empty();
        // "Agreed with the others to meet": to agree to meet is a plan, kept as an engagement.
        // To return the bronzes is no visit, to send aid or to discuss a ban is an undertaking: the subject itself must
        // deal.
        boolean engagement = words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> !w.subject().isEmpty())
                .filter(w -> !w.object().isEmpty() || clause.objects().isEmpty())
                .filter(w ->
                        !w.word().equals("discuss") || !clause.oblique("with").isEmpty())
                .filter(w -> !w.word().equals("stop") || !clause.oblique("in").isEmpty())
                .isPresent();
        if (engagement || carriesEngagement(parse, clause)) return Optional.empty();
        var by = by(parse, clause, governor, says, noun);
        if (by.isEmpty()) return Optional.empty();
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
        return Optional.of(new Undertaking(span, parse.sentence().index(), by.get(), toward, madeAt));
    }

    private static Optional<Phrase> by(
            Parse parse, Clause clause, Clause governor, boolean says, Optional<Phrase> noun) {
        var owner = noun.flatMap(n -> RoleReader.owner(parse, n));
        if (owner.isPresent()) return owner;
        boolean named = says && isNamed(parse, clause.subjects().get(0));
        if (named) return Optional.of(clause.subjects().get(0));
        return Stream.concat(governor.subjects().stream(), governor.objects().stream())
                .findFirst();
    }

    /** "Moscow said it would withdraw its troops": what binds a state must be its own doing, by name or not. */
    private static boolean saysOfItself(Parse parse, Clause clause, Clause governor) {
        return Set.of("say", "announce", "declare", "tell", "state").contains(governor.lemma())
                && isAsserted(governor)
                && !clause.passive()
                && !clause.copular()
                && !clause.implied()
                && BINDING.contains(clause.lemma())
                && !clause.subjects().isEmpty()
                && isSelf(parse, clause.subjects().get(0))
                && Hedges.isPlain(parse, clause);
    }

    private static boolean isSelf(Parse parse, Phrase subject) {
        return isNamed(parse, subject)
                || SELF.contains(parse.sentence().token(subject.head()).lower());
    }

    private static boolean isNamed(Parse parse, Phrase subject) {
        return parse.sentence().token(subject.head()).is(Tag.PROPN);
    }

    /** "We stand ready to assist", "is willing to make room": what is offered binds as what is promised does. */
    private static boolean isReady(Parse parse, Clause clause, Clause governor) {
        int to = clause.predicate() - 1;
        boolean ready = to > 0
                && Set.of("ready", "prepared", "willing")
                        .contains(parse.sentence().token(to - 1).lower());
        boolean stands = governor.lemma().equals("stand") || governor.copular();
        return ready && stands && governor.modal().isEmpty() && isAsserted(governor);
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

    /** The noun that the clause spells out: "its pledge to open", "assurances that they would". */
    private static Optional<Phrase> undertakingNoun(Parse parse, Clause clause) {
        var sentence = parse.sentence();
        int that = sentence.token(clause.first()).lower().equals("that") ? clause.first() : clause.first() - 1;
        boolean content = that > 0
                && sentence.token(that).lower().equals("that")
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        int end = clause.embedding() == Embedding.INFINITIVE ? clause.first() : content ? that : -1;
        return parse.phrases().stream()
                .filter(p -> p.end() == end)
                .filter(p -> UNDERTAKING_NOUNS.contains(parse.lemma(p)))
                .filter(p -> !sentence.token(p.first()).lower().equals("no"))
                .findFirst();
    }
}
