package org.demarche.analyse.quote;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Tag;

/** Tells who speaks or thinks by a word: its subject, the one that its clause takes over, or a possessor. */
final class Speakers {
    private static final Set<String> NOBODY = Set.of("it", "there", "what", "this", "that", "which", "who", "whom");

    private static final Set<String> WHO = Set.of("who", "that", "which");
    private static final Set<String> INTENTIONS = Set.of(
            "plan",
            "bid",
            "promise",
            "decision",
            "offer",
            "refusal",
            "pledge",
            "threat",
            "desire",
            "willingness",
            "intention");
    /** How far up a subject may stand. */
    private static final int MOST_VERBS = 4;

    private final SpeechTree tree;

    Speakers(SpeechTree tree) {
        this.tree = tree;
    }

    /** The speaker of a verb, or of an adjective of mind. */
    Optional<Stretch> ofPredicate(int predicate) {
        var agent = agent(predicate);
        if (tree.isPassive(predicate)) return agent;
        int subject = subject(predicate);
        if (subject >= 0 && !NOBODY.contains(tree.lower(subject))) return Optional.of(tree.name(subject));
        if (subject >= 0 && WHO.contains(tree.lower(subject))) return relative(predicate, subject);
        if (subject >= 0) return Optional.empty();
        // "…, saying that …", "agreed and said": the clause has its subject from another.
        return tree.findClause(predicate)
                .flatMap(this::implied)
                .or(() -> attached(predicate))
                .or(() -> governing(predicate));
    }

    /** "demanded to know …": the subject of the verb that this one hangs on, at most so many verbs up. */
    private Optional<Stretch> governing(int predicate) {
        int verb = predicate;
        for (int i = 0;
                i < MOST_VERBS && (tree.is(verb, "xcomp") || tree.is(verb, "conj") || tree.is(verb, "advcl"));
                i++) {
            verb = tree.head(verb);
            if (tree.isPassive(verb)) return Optional.empty();
            int subject = subject(verb);
            if (subject >= 0)
                return NOBODY.contains(tree.lower(subject)) ? Optional.empty() : Optional.of(tree.name(subject));
        }
        return Optional.empty();
    }

    /** Of several subjects the nearest: the first of "the talks, the minister said, will go on" is of what is said. */
    int subject(int predicate) {
        int nearest = -1;
        for (int child : tree.children(predicate))
            if (tree.is(child, "nsubj") && (nearest < 0 || Math.abs(child - predicate) < Math.abs(nearest - predicate)))
                nearest = child;
        return nearest;
    }

    private Optional<Stretch> agent(int predicate) {
        for (int child : tree.children(predicate))
            if (tree.is(child, "obl") && tree.has(child, "case", "by")) return Optional.of(tree.name(child));
        return Optional.empty();
    }

    /** "The minister, who said": the name and the pronoun that stands for it. */
    private Optional<Stretch> relative(int predicate, int pronoun) {
        int noun = tree.is(predicate, "acl:relcl") ? tree.head(predicate) : before(pronoun);
        if (noun < 0 || noun > pronoun) return Optional.empty();
        var name = tree.name(noun);
        return Optional.of(new Stretch(name.first(), Math.max(pronoun + 1, name.end())));
    }

    /** The noun right before a relative pronoun; -1 where there is none. */
    private int before(int pronoun) {
        for (int i = pronoun - 1; i >= Math.max(0, pronoun - 2); i--)
            if (tree.isTag(i, Tag.NOUN) || tree.isTag(i, Tag.PROPN)) return i;
        return -1;
    }

    private Optional<Stretch> implied(Clause clause) {
        if (clause.passive() || clause.subjects().isEmpty()) return Optional.empty();
        var subject = clause.subjects().get(0);
        if (subject.sentence() != tree.sentence().index() || NOBODY.contains(tree.lower(subject.head())))
            return Optional.empty();
        // A phrase's head is a name's last word, a tree's its first.
        int head = subject.head();
        while (tree.is(head, "flat")) head = tree.head(head);
        return Optional.of(tree.name(head));
    }

    /** "a statement saying …": the noun that a participle hangs on. */
    private Optional<Stretch> attached(int predicate) {
        return tree.is(predicate, "acl") && tree.head(predicate) >= 0
                ? Optional.of(tree.name(tree.head(predicate)))
                : Optional.empty();
    }

    /** "his claim", "the claim of the ministry", "made the claim", "Iran's call". */
    Optional<Stretch> ofNoun(int noun) {
        for (int child : tree.children(noun)) if (tree.is(child, "nmod:poss")) return Optional.of(tree.name(child));
        for (int child : tree.children(noun))
            if (tree.is(child, "nmod") && (tree.has(child, "case", "by") || tree.has(child, "case", "from")))
                return Optional.of(tree.name(child));
        int verb = tree.head(noun);
        boolean held = verb >= 0
                && tree.is(noun, "obj")
                && Set.of(
                                "make", "have", "express", "voice", "issue", "repeat", "give", "raise", "take", "share",
                                "offer", "deliver")
                        .contains(tree.lemma(verb))
                && tree.isTag(verb, Tag.VERB);
        if (held) return ofPredicate(verb);
        // "…, with plans to leave", "his decision": an intention is that of the clause's subject.
        return INTENTIONS.contains(tree.lemma(noun)) ? clauseOf(noun) : Optional.empty();
    }

    private Optional<Stretch> clauseOf(int noun) {
        int above = tree.head(noun);
        for (int i = 0; i < MOST_VERBS && above >= 0; i++, above = tree.head(above))
            if (tree.isTag(above, Tag.VERB)) return tree.is(noun, "nsubj") ? Optional.empty() : ofPredicate(above);
        return Optional.empty();
    }
}
