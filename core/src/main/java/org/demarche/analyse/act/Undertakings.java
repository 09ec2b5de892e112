package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/**
 * Finds what somebody binds himself to: "pledged to double its aid", "stands ready to assist", "said it would withdraw its
 * troops". Meetings are plans and stand as engagements; threats, wishes and calls on others bind nobody.
 */
record Undertakings(ActWords words) {
    /** Verbs that bind one side to another where they have an agreement for their object. */
    private static final Set<String> CONCLUDE = Set.of("reach", "sign", "conclude", "announce");

    /** "Agreed a scheme to pay": what stands before the infinitive is what it tells of. */
    private static final Set<String> TELL_NOBODY = Set.of("agree", "undertake", "vow", "pledge", "consent");

    private static final Set<String> ALIEN = Set.of("whatever", "what", "whether");

    private static final Set<String> LEAVE = Set.of("leave", "quit", "vacate");

    /** What acts for the one whose it is. */
    private static final Set<String> FORCES = Set.of(
            "troops",
            "forces",
            "soldiers",
            "army",
            "navy",
            "police",
            "peacekeepers",
            "warships",
            "ships",
            "government");

    private static final Set<String> SELF = Set.of("it", "he", "she", "they", "we", "i");

    Optional<Undertaking> find(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (clause.governor().isEmpty()) return Optional.empty();
        boolean infinitive = clause.embedding() == Embedding.INFINITIVE;
        boolean content = Set.of(Embedding.CONTENT, Embedding.RELATIVE).contains(clause.embedding())
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        boolean threat = words.has(clause.lemma(), "verb", Kind.THREAT);
        if (!infinitive && !content || threat || infinitive && clause.modal().isPresent()) return Optional.empty();
        var governor = parse.clauses().get(clause.governor().get());
        boolean agreedThat = content
                && governor.lemma().equals("agree")
                && governor.subjects().isEmpty();
        boolean binds = (infinitive || clause.embedding() == Embedding.CONTENT)
                && words.has(governor.lemma(), "verb", Kind.UNDERTAKING)
                && isAsserted(parse, governor)
                && !isOfObject(clause, governor)
                && !isOfOthers(parse, clause, infinitive)
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
        boolean named =
                says && !clause.passive() && isNamed(parse, clause.subjects().get(0));
        if (named) return Optional.of(clause.subjects().get(0));
        return Stream.concat(governor.subjects().stream(), governor.objects().stream())
                .findFirst();
    }

    /** "Moscow said it would withdraw its troops": what binds a state must be its own doing, by name or not. */
    private boolean saysOfItself(Parse parse, Clause clause, Clause governor) {
        boolean says = Set.of("say", "announce", "declare", "tell", "state").contains(governor.lemma())
                && isAsserted(parse, governor)
                && !clause.copular()
                && !clause.implied()
                && Hedges.isPlain(parse, clause);
        if (!says) return false;
        if (clause.passive()) return isToldOfSomething(parse, clause, governor);
        if (clause.subjects().isEmpty()) return false;
        var subject = clause.subjects().get(0);
        return (words.has(clause.lemma(), "verb", Kind.BINDING) || leavesWithTroops(parse, clause))
                && isSelf(parse, subject)
                && !isOfNoun(parse, subject);
    }

    /** "Told her that the seamen would be released": who tells another so has it in his hands, where nobody else is named. */
    private boolean isToldOfSomething(Parse parse, Clause clause, Clause governor) {
        return governor.lemma().equals("tell")
                && !governor.objects().isEmpty()
                && words.has(clause.lemma(), "verb", Kind.BINDING)
                && clause.subjects().isEmpty()
                && clause.objects().stream().noneMatch(o -> isNamed(parse, o));
    }

    /** "His troops would leave the town". */
    private static boolean leavesWithTroops(Parse parse, Clause clause) {
        return LEAVE.contains(clause.lemma())
                && !clause.subjects().isEmpty()
                && isOwnForce(parse, clause.subjects().get(0));
    }

    /** "Its troops", "our navy". */
    private static boolean isOwnForce(Parse parse, Phrase subject) {
        return parse.sentence().token(subject.first()).fine().equals("PRP$")
                && FORCES.contains(parse.sentence().token(subject.head()).lower());
    }

    private static boolean isSelf(Parse parse, Phrase subject) {
        return isNamed(parse, subject)
                || isOwnForce(parse, subject)
                || SELF.contains(parse.sentence().token(subject.head()).lower());
    }

    private static boolean isNamed(Parse parse, Phrase subject) {
        return parse.sentence().token(subject.head()).is(Tag.PROPN);
    }

    /** "We stand ready to assist", "is willing to make room": what is offered binds as what is promised does. */
    private boolean isReady(Parse parse, Clause clause, Clause governor) {
        int to = clause.predicate() - 1;
        boolean ready = to > 0 && words.has(parse.sentence().token(to - 1).lower(), "adj", Kind.UNDERTAKING);
        boolean stands = governor.lemma().equals("stand") || governor.copular();
        // "Said he would be prepared to lift the sanctions" offers it.
        boolean said = governor.modal().isEmpty()
                || governor.embedding() == Embedding.CONTENT
                        && governor.modal().get().equals("would");
        return ready && stands && said && isAsserted(parse, governor);
    }

    /** Whether what a clause says is told as done, not as wished or supposed. */
    static boolean isAsserted(Parse parse, Clause governor) {
        boolean supposed = Set.of("could", "may", "might", "should", "must", "have-to")
                .contains(governor.modal().orElse(""));
        boolean wished = governor.embedding() == Embedding.CONDITIONAL || governor.embedding() == Embedding.INFINITIVE;
        if (governor.negated() || supposed || wished) return false;
        // "May try to calm them by offering to pay": a participle is as sure as the verb that it hangs on.
        return governor.tense() != Tense.NONE
                || governor.governor()
                        .map(g -> isAsserted(parse, parse.clauses().get(g)))
                        .orElse(true);
    }

    /** "Agreed a scheme to pay", "whatever he agrees to do": the infinitive tells of something else than what is agreed. */
    private static boolean isOfObject(Clause clause, Clause governor) {
        return TELL_NOBODY.contains(governor.lemma())
                && governor.objects().stream().anyMatch(o -> o.end() == clause.first());
    }

    /** "A recommendation for citizens to buy shares": others are to do it. */
    private static boolean isOfOthers(Parse parse, Clause clause, boolean infinitive) {
        var first = parse.sentence().token(clause.first()).lower();
        boolean behind = parse.findPhraseAt(clause.first() - 1)
                .filter(p -> p.first() > 0
                        && parse.sentence().token(p.first() - 1).lower().equals("for"))
                .isPresent();
        return infinitive && (behind || first.equals("for")) || ALIEN.contains(first);
    }

    /** "Any bill he would sign": who follows a noun right away is of a clause that tells of it. */
    private static boolean isOfNoun(Parse parse, Phrase subject) {
        return subject.first() > 0
                && parse.sentence().token(subject.first() - 1).is(Tag.NOUN);
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
    private Optional<Phrase> undertakingNoun(Parse parse, Clause clause) {
        var sentence = parse.sentence();
        int that = sentence.token(clause.first()).lower().equals("that") ? clause.first() : clause.first() - 1;
        boolean content = that > 0
                && sentence.token(that).lower().equals("that")
                && Set.of("will", "would").contains(clause.modal().orElse(""));
        int end = clause.embedding() == Embedding.INFINITIVE ? clause.first() : content ? that : -1;
        return parse.phrases().stream()
                .filter(p -> p.end() == end)
                .filter(p -> words.has(parse.lemma(p), "noun", Kind.UNDERTAKING))
                .filter(p -> !sentence.token(p.first()).lower().equals("no"))
                .filter(p -> RoleReader.owner(parse, p).isPresent() || isConcluded(parse, p))
                .findFirst();
    }

    /** "Reached an agreement to", "gave assurances that": somebody has bound himself, and that is told as done. */
    private boolean isConcluded(Parse parse, Phrase noun) {
        boolean agreement = parse.lemma(noun).equals("agreement");
        return parse.clauses().stream()
                .filter(c -> c.objects().contains(noun))
                .filter(c -> !agreement || CONCLUDE.contains(c.lemma()))
                .anyMatch(c -> !c.subjects().isEmpty() && isAsserted(parse, c));
    }
}
