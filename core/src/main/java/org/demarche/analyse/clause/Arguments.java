package org.demarche.analyse.clause;

import java.util.List;
import java.util.Optional;
import org.demarche.syntax.Clause.Embedding;

/** Gives each clause its subjects, objects and obliques: said, filled in from the clause above, or shared. */
final class Arguments {
    private final Tree tree;
    private final Subjects subjects;
    private final DirectObjects objects;
    private final Obliques obliques;
    private final Agents agents;

    Arguments(Tree tree, Predicates predicates, NounPhrases phrases) {
        this.tree = tree;
        var antecedents = new Antecedents(tree, predicates, phrases);
        subjects = new Subjects(tree, predicates, phrases, antecedents);
        objects = new DirectObjects(tree, predicates, phrases, antecedents);
        obliques = new Obliques(tree, predicates, phrases, antecedents);
        agents = new Agents(tree, phrases, antecedents);
    }

    /** @param nodes the clauses, each after the one it hangs on */
    void fill(List<Node> nodes) {
        for (var node : nodes) {
            subjects.addTo(node);
            objects.addTo(node);
            node.particle = particle(node);
        }
        obliques.addToAll();
        for (var node : nodes) if (node.embedding == Embedding.RELATIVE) objects.addGap(node);
        for (var node : nodes) objects.share(node);
        for (var node : nodes) if (node.form.passive()) agents.addTo(node);
    }

    private Optional<String> particle(Node node) {
        int particle = tree.child(node.head, "compound:prt");
        if (particle >= 0 && node.kind == Node.Kind.VERB) return Optional.of(tree.word(particle));
        return Optional.empty();
    }
}
