package org.demarche.analyse.clause;

import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Tag;

/** Finds who does what a passive says: the phrase behind "by". */
final class Agents {
    private final Tree tree;
    private final NounPhrases phrases;
    private final Antecedents antecedents;

    Agents(Tree tree, NounPhrases phrases, Antecedents antecedents) {
        this.tree = tree;
        this.phrases = phrases;
        this.antecedents = antecedents;
    }

    void addTo(Node node) {
        for (int child : tree.children(node.head))
            if (isAgent(node, child)) node.agents.addAll(antecedents.resolve(child));
        if (node.agents.isEmpty()) misplacedAgent(node);
    }

    /** "was handed a note by the ministry": a parser may hang the agent on the object before it. */
    private void misplacedAgent(Node node) {
        int object = tree.child(node.head, "obj");
        if (object < node.head) return;
        for (int child : tree.children(object)) {
            if (!tree.relation(child).equals("nmod") || !hasBy(child)) continue;
            for (var agent : phrases.members(child)) {
                node.agents.add(agent);
                node.obliques.replaceAll(
                        o -> o.phrase().equals(agent) ? new Oblique(o.preposition(), agent, node.predicate) : o);
            }
        }
    }

    private boolean isAgent(Node node, int token) {
        if (tree.head(token) != node.head) return false;
        if (tree.relation(token).equals("obl:agent")) return true;
        if (!tree.relation(token).equals("obl")) return false;
        boolean somebody = tree.is(token, Tag.PROPN) || tree.is(token, Tag.PRON);
        return hasBy(token)
                && somebody
                && phrases.of(token).filter(p -> !tree.isCalendar(p)).isPresent();
    }

    private boolean hasBy(int noun) {
        for (int child : tree.children(noun))
            if (tree.is(child, "case") && tree.word(child).equals("by")) return true;
        return false;
    }
}
