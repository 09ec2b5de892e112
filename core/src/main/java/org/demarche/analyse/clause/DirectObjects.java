package org.demarche.analyse.clause;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Tag;

/** Gives a clause its objects: those behind its verb, the noun before a relative clause, what two verbs share. */
final class DirectObjects {
    /** Nouns a clause without a relative pronoun does not have as its object: "the day he left". */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "day", "time", "way", "reason", "moment", "year", "week", "month", "place", "extent", "manner", "night",
            "hour", "morning", "evening", "minute", "point");

    private final Tree tree;
    private final Predicates predicates;
    private final NounPhrases phrases;
    private final Antecedents antecedents;

    DirectObjects(Tree tree, Predicates predicates, NounPhrases phrases, Antecedents antecedents) {
        this.tree = tree;
        this.predicates = predicates;
        this.phrases = phrases;
        this.antecedents = antecedents;
    }

    void addTo(Node node) {
        if (node.kind == Node.Kind.OUTER) return;
        if (node.kind == Node.Kind.COPULA && !tree.has(node.head, "case") && !tree.isVerbal(node.head))
            node.objects.addAll(phrases.members(node.head));
        for (int child : tree.children(node.head)) {
            if (child == node.inverted) continue;
            boolean object = tree.is(child, "obj")
                    || tree.is(child, "iobj")
                    || tree.is(child, "xcomp") && !predicates.has(child);
            if (object) addObjects(node, child);
        }
    }

    private void addObjects(Node node, int token) {
        for (var phrase : antecedents.resolve(token))
            if (!tree.isCalendar(phrase) && !node.objects.contains(phrase)) node.objects.add(phrase);
    }

    /** The object that a relative clause without a pronoun lacks: "the curbs it imposed", "the deal they hope to reach". */
    void addGap(Node node) {
        if (node.implied || node.first != null || antecedents.isOpened(node.top)) return;
        var noun = antecedents.ofClause(node.top);
        if (noun.isEmpty() || CIRCUMSTANCES.contains(tree.word(tree.head(node.top)))) return;
        int head = node.head;
        for (int below = complement(head); below >= 0; below = complement(head)) head = below;
        var lowest = predicates.at(head);
        if (lowest == null || lowest.kind != Node.Kind.VERB || lowest.form.passive()) return;
        boolean complete = tree.has(lowest.head, "obj") || tree.has(lowest.head, "ccomp") || hasStranded(lowest.head);
        if (!complete) lowest.objects.addAll(0, noun);
    }

    private int complement(int head) {
        for (int child : tree.children(head))
            if ((tree.relation(child).equals("xcomp") || tree.relation(child).equals("ccomp"))
                    && predicates.has(child)) {
                var node = predicates.at(child);
                return node == null ? -1 : node.head == head ? -1 : node.head;
            }
        return -1;
    }

    private boolean hasStranded(int head) {
        for (int child : tree.children(head)) if (tree.is(child, Tag.ADP) && tree.is(child, "obl")) return true;
        return false;
    }

    /** "signed and ratified the treaty": what stands behind the second verb belongs to both. */
    void share(Node node) {
        var first = node.first;
        if (first == null || node.kind != Node.Kind.VERB || first.kind != Node.Kind.VERB) return;
        if (node.objects.isEmpty())
            for (int child : tree.children(first.head))
                if (child > node.head && tree.relation(child).equals("obj") && !predicates.has(child))
                    addObjects(node, child);
        for (var oblique : List.copyOf(first.obliques)) {
            boolean behind = oblique.on() == first.predicate && oblique.phrase().first() > node.predicate;
            boolean ownSubject = !node.implied;
            if (behind && !ownSubject)
                node.obliques.add(new Oblique(oblique.preposition(), oblique.phrase(), node.predicate));
        }
    }
}
