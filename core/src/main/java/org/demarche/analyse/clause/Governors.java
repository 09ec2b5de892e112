package org.demarche.analyse.clause;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/** Sets which clause governs which, and turns a tag such as "…, Lavrov said" into the governor of what it hands over. */
final class Governors {
    private static final Set<String> MARKS = Set.of(":", "\"", "“", ",");

    private final Tree tree;
    private final Predicates predicates;
    private final Embeddings embeddings;

    Governors(Tree tree, Predicates predicates) {
        this.tree = tree;
        this.predicates = predicates;
        this.embeddings = new Embeddings(tree);
    }

    void set(List<Node> nodes) {
        for (var node : nodes) {
            node.embedding = embeddings.of(node);
            if (node.outer == null && node.embedding != Embedding.MAIN) node.governor = above(node);
        }
        for (var node : nodes) turn(node);
        for (var node : nodes) {
            var first = node.first;
            if (first == null || node.outer != null) continue;
            var model = outermost(first);
            if (model.governor == node) continue;
            node.embedding = model.embedding;
            node.governor = model.governor;
        }
    }

    private @Nullable Node above(Node node) {
        int head = tree.head(tree.firstConjunct(node.top));
        return head < 0 ? null : predicates.ownerOf(head);
    }

    /** The form of "be" over a clause that is its complement, else the clause itself. */
    private static Node outermost(Node node) {
        return node.outer == null ? node : node.outer;
    }

    private void turn(Node node) {
        boolean parataxis = tree.relation(node.top).equals("parataxis");
        if (node.kind == Node.Kind.OUTER || !parataxis && !isMislabelledTag(node)) return;
        int head = tree.head(node.top);
        var beside = head < 0 ? null : parataxis ? predicates.at(head) : predicates.ownerOf(head);
        if (beside == null || beside == node) return;
        var other = outermost(beside);
        if (isTag(node) && node.predicate > first(beside)) {
            node.first = null;
            node.embedding = other.embedding;
            node.governor = other.governor;
            other.embedding = Embedding.CONTENT;
            other.governor = node;
        } else if (isTag(beside) && node.predicate > beside.predicate && followsMark(node)) {
            // "The ministry said: talks will …"
            var inner = outermost(node);
            inner.embedding = Embedding.CONTENT;
            inner.governor = beside;
        }
    }

    /** "…, the ministry said on Friday": a tag behind a comma, with nothing that would join or subordinate it. */
    private boolean isMislabelledTag(Node node) {
        if (!Set.of("advcl", "acl:relcl", "conj", "acl").contains(tree.relation(node.top))) return false;
        if (!isTag(node) || !tree.isFinite(node.head) || !followsMark(node)) return false;
        for (int child : tree.children(node.head)) {
            boolean joins = tree.is(child, "cc") || tree.is(child, "mark") && !tree.is(child, Tag.PUNCT);
            if (joins || tree.fine(child).startsWith("W")) return false;
        }
        return true;
    }

    /** A verb of saying with a subject whose words stand outside it. */
    private boolean isTag(Node node) {
        return node.kind == Node.Kind.VERB
                && ReportingVerbs.has(tree.lemma(node.head))
                && tree.hasAny(node.head, Set.of("nsubj"))
                && !tree.hasAny(node.head, Set.of("ccomp", "obj", "xcomp"));
    }

    private int first(Node node) {
        int first = node.predicate;
        for (int child : tree.children(node.head)) first = Math.min(first, child);
        return first;
    }

    private boolean followsMark(Node node) {
        int first = first(node);
        int before = first > 0 && MARKS.contains(tree.word(first)) ? first : first - 1;
        return before >= 0 && MARKS.contains(tree.word(before));
    }
}
