package org.demarche.analyse.clause;

import java.util.Set;

/** Gives a clause its grammatical subjects: those it has, else those that {@link Control} fills in. */
final class Subjects {
    private final Tree tree;
    private final NounPhrases phrases;
    private final Antecedents antecedents;
    private final Control control;

    Subjects(Tree tree, Predicates predicates, NounPhrases phrases, Antecedents antecedents) {
        this.tree = tree;
        this.phrases = phrases;
        this.antecedents = antecedents;
        this.control = new Control(tree, predicates, phrases, antecedents);
    }

    void addTo(Node node) {
        if (node.kind == Node.Kind.OUTER) {
            addSubjects(node, node.head, Set.of("nsubj:outer"));
            return;
        }
        var subjects =
                node.outer == null ? Set.of("nsubj", "nsubj:pass", "nsubj:outer") : Set.of("nsubj", "nsubj:pass");
        for (int token = node.head; ; token = tree.head(token)) {
            addSubjects(node, token, subjects);
            if (token == node.top) break;
        }
        if (node.surface.isEmpty()) node.inverted = inverted(node);
        if (node.inverted >= 0) node.surface.addAll(antecedents.resolve(node.inverted));
        if (!node.surface.isEmpty() || hasClauseSubject(node)) return;
        node.surface.addAll(control.implied(node));
        node.implied = !node.surface.isEmpty();
    }

    /** "…," said the embassy: a noun right behind a verb of saying is its subject, even where the tree has it for an object. */
    private int inverted(Node node) {
        if (!ReportingVerbs.has(tree.lemma(node.head)) || node.head == 0 || node.form.passive()) return -1;
        var before = tree.word(node.head - 1);
        boolean mark = before.equals(",") || before.equals("\"") || before.equals("”");
        int object = tree.child(node.head, "obj");
        return mark && tree.isFinite(node.head) && object > node.head && isBehind(node.head, object) ? object : -1;
    }

    private boolean isBehind(int verb, int object) {
        return phrases.of(object).filter(p -> p.first() == verb + 1).isPresent();
    }

    private boolean hasClauseSubject(Node node) {
        return tree.hasAny(node.top, Set.of("csubj", "csubj:pass", "expl"));
    }

    private void addSubjects(Node node, int token, Set<String> relations) {
        for (int child : tree.children(token))
            if (relations.contains(tree.relation(child))) node.surface.addAll(antecedents.resolve(child));
    }
}
