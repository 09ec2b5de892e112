package org.demarche.analyse.clause;

import java.util.Set;

/** Tells whether a clause denies what it says: by "not", "never", "no longer", "neither … nor", or "nobody". */
final class Negations {
    private static final Set<String> WORDS = Set.of("not", "n't", "never", "nt", "n’t");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "nothing");

    private final Tree tree;

    Negations(Tree tree) {
        this.tree = tree;
    }

    boolean has(Node node) {
        if (node.kind == Node.Kind.OUTER) return hasNegation(node.head, 0, node.predicate + 2);
        var outer = node.outer;
        int from = outer == null ? 0 : outer.predicate + 2;
        for (int token = node.head; ; token = tree.head(token)) {
            if (hasNegation(token, from, tree.size())) return true;
            if (token == node.top) break;
        }
        for (int child : tree.children(node.top)) {
            boolean subject = tree.is(child, "nsubj");
            if (subject && (NOBODY.contains(tree.word(child)) || isNoOne(child) || hasNeither(child))) return true;
            if (tree.is(child, "cc") && tree.word(child).equals("nor")) return true;
        }
        return false;
    }

    private boolean hasNegation(int head, int from, int to) {
        for (int child : tree.children(head)) {
            if (child < from || child >= to || tree.is(child, "conj")) continue;
            if (WORDS.contains(tree.word(child)) && !isOnly(child)) return true;
            if (tree.word(child).equals("cannot")) return true;
            // "no longer", "not yet": what says no hangs on the adverb.
            if (tree.is(child, "advmod"))
                for (int below : tree.children(child))
                    if (tree.word(below).equals("no") || WORDS.contains(tree.word(below)) && below < head) return true;
            if (tree.is(child, "aux") || tree.is(child, "cop"))
                for (int below : tree.children(child)) if (WORDS.contains(tree.word(below))) return true;
            if (tree.is(child, "cc:preconj") && tree.word(child).equals("neither")) return true;
        }
        return false;
    }

    /** "not only" denies nothing. */
    private boolean isOnly(int not) {
        return not + 1 < tree.size() && tree.word(not + 1).equals("only");
    }

    private boolean isNoOne(int subject) {
        return tree.word(subject).equals("one")
                && subject > 0
                && tree.word(subject - 1).equals("no");
    }

    private boolean hasNeither(int subject) {
        for (int child : tree.children(subject)) if (tree.word(child).equals("neither")) return true;
        return false;
    }
}
