package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases and clauses off a sentence's dependency tree: {@link Clause} says what a clause holds.
 *
 * <p>The tokens need their Penn tags ({@link org.demarche.syntax.Token#fine}) and lemmas. Any tree over any tags gives
 * some clauses: a parser errs, and a wrong label may cost a role but nothing else. Takes time in proportion to the tokens
 * times the depth of the tree. Thread-safe.
 */
public final class ClauseReader {
    /**
     * The phrases and clauses of {@code sentence} by its tree.
     *
     * @throws IllegalArgumentException if the tree has another number of tokens
     */
    public Parse read(Sentence sentence, Dependencies dependencies) {
        var tree = new Tree(sentence, dependencies);
        var predicates = new Predicates(tree);
        var phrases = new NounPhrases(tree, predicates);
        var nodes = predicates.nodes();
        var forms = new VerbForms(tree);
        for (var node : nodes) {
            node.first = firstOf(tree, predicates, node);
            node.form = forms.read(node);
        }
        new Governors(tree, predicates).set(nodes);
        new Arguments(tree, predicates, phrases).fill(nodes);
        setRanges(tree, predicates);
        return new Parse(sentence, dependencies, phrases.all(), clauses(tree, predicates));
    }

    private static @Nullable Node firstOf(Tree tree, Predicates predicates, Node node) {
        boolean outer = node.kind == Node.Kind.OUTER;
        int first = tree.firstConjunct(node.top);
        var found = first == node.top || outer ? null : predicates.at(first);
        return found == node ? null : found;
    }

    private static void setRanges(Tree tree, Predicates predicates) {
        for (int i = 0; i < tree.size(); i++) {
            var node = predicates.ownerOf(i);
            if (node == null || i != node.predicate && (tree.is(i, Tag.PUNCT) || tree.is(i, Tag.CCONJ))) continue;
            node.from = Math.min(node.from, i);
            node.end = Math.max(node.end, i + 1);
        }
    }

    private static List<Clause> clauses(Tree tree, Predicates predicates) {
        var ordered = new ArrayList<>(predicates.nodes());
        ordered.sort(Comparator.comparingInt(n -> n.predicate));
        for (int i = 0; i < ordered.size(); i++) ordered.get(i).index = i;
        return ordered.stream().map(n -> clause(tree, predicates, n)).toList();
    }

    private static Clause clause(Tree tree, Predicates predicates, Node node) {
        var form = node.form;
        var subjects = form.passive() ? node.agents : node.surface;
        var objects = new ArrayList<Phrase>(form.passive() ? node.surface : List.<Phrase>of());
        for (var object : node.objects) if (!objects.contains(object)) objects.add(object);
        var governor = node.governor;
        return new Clause(
                tree.sentence().index(),
                node.from,
                node.predicate,
                node.end,
                lemma(tree, predicates, node),
                subjects,
                objects,
                inOrder(node.obliques),
                form.tense(),
                form.perfect(),
                form.progressive(),
                form.passive(),
                form.negated(),
                form.modal(),
                node.embedding,
                governor == null ? Optional.empty() : Optional.of(governor.index),
                node.particle,
                node.kind != Node.Kind.VERB,
                node.implied);
    }

    private static String lemma(Tree tree, Predicates predicates, Node node) {
        if (node.kind == Node.Kind.COPULA || node.kind == Node.Kind.OUTER) return "be";
        for (int child : tree.children(node.head)) if (predicates.isPlace(child)) return "take place";
        return tree.lemma(node.head);
    }

    /** What coordination added stands where it was said, not where it was found. */
    private static List<Clause.Oblique> inOrder(List<Clause.Oblique> obliques) {
        return obliques.stream()
                .sorted(Comparator.comparingInt(o -> o.phrase().first()))
                .toList();
    }
}
