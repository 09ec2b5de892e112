package org.demarche.analyse.clause;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/** Fills in who does what an infinitive, a participle or a verb without a subject says: "urged both sides to release". */
final class Control {
    /** Verbs whose subject, not whose object, is to do what the infinitive says. */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "vow", "pledge", "threaten", "swear");
    /** Verbs that ask somebody behind a preposition: "called on Iran to halt". */
    private static final Set<String> PREPOSITION_CONTROL = Set.of("call", "appeal", "prevail", "rely", "count", "wait");
    /** Verbs whose object does what a purpose says: "sent an envoy to discuss". */
    private static final Set<String> OBJECT_PURPOSE = Set.of(
            "send",
            "dispatch",
            "deploy",
            "appoint",
            "name",
            "nominate",
            "invite",
            "urge",
            "ask",
            "press",
            "order",
            "task");
    /** Verbs whose object did or is not to do the deed behind a preposition: "accused Russia of violating". */
    private static final Set<String> OBJECT_DEED = Set.of(
            "accuse",
            "suspect",
            "charge",
            "prevent",
            "stop",
            "keep",
            "bar",
            "ban",
            "deter",
            "dissuade",
            "discourage",
            "warn",
            "caution",
            "blame",
            "criticize",
            "criticise",
            "condemn",
            "punish",
            "praise",
            "thank",
            "congratulate",
            "prohibit");
    /** What opens a clause that the verb's subject is about, whatever the verb. */
    private static final Set<String> SUBJECT_MARKS = Set.of(
            "after", "before", "by", "without", "while", "when", "since", "upon", "on", "in", "until", "despite");

    private final Tree tree;
    private final Predicates predicates;
    private final NounPhrases phrases;
    private final Antecedents antecedents;

    Control(Tree tree, Predicates predicates, NounPhrases phrases, Antecedents antecedents) {
        this.tree = tree;
        this.predicates = predicates;
        this.phrases = phrases;
        this.antecedents = antecedents;
    }

    /** The subjects of {@code node}, which has none of its own; empty where nothing tells them. */
    List<Phrase> implied(Node node) {
        var first = node.first;
        if (first != null) return first.surface;
        int head = tree.head(node.top);
        var above = head < 0 ? null : predicates.ownerOf(head);
        if (node.outer != null) return List.of();
        var relation = tree.relation(node.top);
        if (node.embedding == Embedding.RELATIVE)
            return antecedents.isOpened(node.top) ? List.of() : antecedents.ofClause(node.top);
        if (relation.equals("acl")) return ofNounModifier(node, above);
        // "would be in Rome as a guest of the president and would have an audience": joined to the noun, but no clause
        // of it.
        if (relation.equals("conj") && node.form.isFinite()) return above == null ? List.of() : lastBefore(node, above);
        if (relation.equals("ccomp") && node.form.isFinite() && tree.has(node.top, "cc")) return besideLast(node, head);
        if (above == null || node.form.isFinite() && !relation.equals("xcomp")) return List.of();
        return switch (relation) {
            case "xcomp" -> controller(node, head, above);
            case "advcl" -> purpose(node, head, above);
            case "ccomp", "parataxis", "dep" -> above.surface;
            default -> List.of();
        };
    }

    /** The subjects of the finite clause right before {@code node}, inside {@code above} where one is: "said he would come and would …". */
    private List<Phrase> lastBefore(Node node, Node above) {
        var last = above;
        for (var other : predicates.nodes()) {
            boolean between = other.predicate > last.predicate && other.predicate < node.predicate;
            if (between && other != node && other.form.isFinite() && !other.surface.isEmpty()) last = other;
        }
        return last.surface;
    }

    /** "Has accepted … and will visit Hanoi, his ministry said": hung beside the clause that has the subject. */
    private List<Phrase> besideLast(Node node, int head) {
        Node last = null;
        for (var other : predicates.nodes()) {
            boolean beside = tree.head(other.top) == head && tree.is(other.top, "ccomp") && other.form.isFinite();
            if (beside && other.predicate < node.predicate) last = other;
        }
        return last == null || last.form.passive() != node.form.passive() ? List.of() : last.surface;
    }

    /** Who does what the infinitive or participle at {@code node} says: the object of the verb above, else its subject. */
    private List<Phrase> controller(Node node, int head, Node above) {
        if (!above.form.passive() && !SUBJECT_CONTROL.contains(tree.lemma(head))) {
            var objects = objectsBefore(head, node.top);
            if (!objects.isEmpty()) return objects;
        }
        var asked = asked(node, head);
        return asked.isEmpty() ? above.surface : asked;
    }

    private List<Phrase> purpose(Node node, int head, Node above) {
        if (node.embedding == Embedding.INFINITIVE && tree.isVerbal(head)) {
            if (OBJECT_PURPOSE.contains(tree.lemma(head)) && !above.form.passive()) {
                var objects = objectsBefore(head, node.top);
                if (!objects.isEmpty()) return objects;
            }
            var asked = asked(node, head);
            if (!asked.isEmpty()) return asked;
        }
        if (node.embedding == Embedding.ADVERBIAL && !above.form.passive() && OBJECT_DEED.contains(tree.lemma(head))) {
            var objects = opensWith(node, SUBJECT_MARKS) ? List.<Phrase>of() : objectsBefore(head, node.top);
            if (!objects.isEmpty()) return objects;
        }
        return above.surface;
    }

    private boolean opensWith(Node node, Set<String> marks) {
        for (int child : tree.children(node.head))
            if (child < node.head && marks.contains(tree.word(child))) return true;
        return false;
    }

    private List<Phrase> asked(Node node, int head) {
        if (!PREPOSITION_CONTROL.contains(tree.lemma(head))) return List.of();
        for (int child : tree.children(head)) {
            if (!tree.is(child, "obl") || child > node.top || child < head) continue;
            for (int preposition : tree.children(child))
                if (tree.is(preposition, "case")
                        && Set.of("on", "upon", "to", "for").contains(tree.word(preposition)))
                    return phrases.members(child);
        }
        return List.of();
    }

    private List<Phrase> objectsBefore(int head, int end) {
        int object = -1;
        for (int child : tree.children(head))
            if ((tree.is(child, "obj") || tree.is(child, "iobj")) && child < end) object = child;
        return object < 0 ? List.of() : antecedents.resolve(object);
    }

    private List<Phrase> ofNounModifier(Node node, @Nullable Node above) {
        var noun = antecedents.ofClause(node.top);
        if (noun.isEmpty()) return above == null || node.form.isFinite() ? List.of() : above.surface;
        if (node.form.isFinite()) return List.of();
        if (node.embedding == Embedding.PARTICIPLE || node.form.passive()) return noun;
        int head = tree.head(node.top);
        // "Xi to visit Pyongyang": in a line that is no more than that, the name is the subject.
        boolean headline = head == tree.root() && tree.is(head, Tag.PROPN);
        if (node.embedding == Embedding.INFINITIVE && (headline || isFirstOrLast(head))) return noun;
        // "a promise to close", "plans of visiting": whoever owns the noun, else whoever the clause is about.
        int possessor = tree.child(head, "nmod:poss");
        if (possessor >= 0) return owner(possessor);
        boolean ownSubject = above != null && above.surface.equals(noun);
        return above == null || ownSubject ? List.of() : above.surface;
    }

    /** A possessor lies inside the phrase of what it owns, and is a phrase of its own here only. */
    private List<Phrase> owner(int possessor) {
        int first = possessor;
        while (first > 0 && tree.head(first - 1) == possessor) first--;
        int end = possessor + 1;
        while (end < tree.size() && tree.is(end, "flat") && tree.head(end) == possessor) end++;
        return List.of(new Phrase(tree.sentence().index(), first, end, end - 1));
    }

    private boolean isFirstOrLast(int noun) {
        var ordinals = Set.of("first", "second", "third", "last", "only", "next", "latest");
        if (ordinals.contains(tree.word(noun))) return true;
        for (int child : tree.children(noun)) if (ordinals.contains(tree.word(child))) return true;
        return false;
    }
}
