package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/** Finds which tokens of a tree are predicates, and which clause each token belongs to. */
final class Predicates {
    private static final Set<String> CLAUSAL = Set.of(
            "root",
            "ccomp",
            "xcomp",
            "advcl",
            "advcl:relcl",
            "acl",
            "acl:relcl",
            "csubj",
            "csubj:pass",
            "csubj:outer",
            "parataxis",
            "dep",
            "list",
            "appos",
            "dislocated",
            "orphan");
    /** What is never a predicate, not even with a finite form: parts of names, and words said twice. */
    private static final Set<String> NEVER = Set.of(
            "aux",
            "aux:pass",
            "cop",
            "fixed",
            "flat",
            "compound",
            "amod",
            "goeswith",
            "reparandum",
            "punct",
            "discourse");

    /** What an infinitive behind "be" tells the content of. */
    private static final Set<String> AIMS = Set.of(
            "aim",
            "goal",
            "purpose",
            "objective",
            "intention",
            "intent",
            "plan",
            "idea",
            "point",
            "task",
            "way",
            "thing",
            "step",
            "mission",
            "job",
            "role",
            "challenge",
            "problem",
            "solution",
            "option",
            "alternative",
            "choice",
            "priority",
            "hope",
            "wish",
            "desire",
            "ambition",
            "dream",
            "decision",
            "answer",
            "strategy",
            "policy",
            "tactic",
            "duty",
            "responsibility",
            "function",
            "reason",
            "method",
            "approach",
            "key",
            "trick",
            "rule",
            "target",
            "temptation",
            "tendency",
            "alternatives",
            "this",
            "that",
            "which",
            "what",
            "it",
            "all",
            "one");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl");

    private final Tree tree;
    private final boolean[] marked;
    private final @Nullable Node[] byHead;
    private final @Nullable Node[] owner;
    private final List<Node> nodes = new ArrayList<>();

    Predicates(Tree tree) {
        this.tree = tree;
        marked = new boolean[tree.size()];
        byHead = new Node[tree.size()];
        owner = new Node[tree.size()];
        for (int token : tree.topDown()) marked[token] = isPredicate(token);
        for (int token : tree.topDown()) if (marked[token] && byHead[token] == null) add(token);
        assignOwners();
    }

    /** The clauses, each after the one it hangs on. */
    List<Node> nodes() {
        return nodes;
    }

    boolean has(int token) {
        return byHead[token] != null;
    }

    /** The clause whose head in the tree is {@code token}; for "have" in "have to meet" the clause of "meet". */
    @Nullable
    Node at(int token) {
        return byHead[token];
    }

    /** The clause that {@code token} belongs to; none where no predicate stands above it. */
    @Nullable
    Node ownerOf(int token) {
        return owner[token];
    }

    /** Whether the predicate at {@code token} is a noun behind a form of "be", which is a phrase as well. */
    boolean isNominal(int token) {
        var node = byHead[token];
        return node != null && node.kind == Node.Kind.COPULA && node.head == token && !tree.isVerbal(token);
    }

    /** "place" in "take place", which is part of the verb. */
    boolean isPlace(int token) {
        int head = tree.head(token);
        return tree.word(token).equals("place")
                && head >= 0
                && tree.is(token, "obj")
                && tree.lemma(head).equals("take")
                && tree.children(token).length == 0;
    }

    private boolean isPredicate(int token) {
        var relation = tree.relation(token);
        if (NEVER.contains(relation)) return false;
        if (tree.has(token, "cop")) return true;
        boolean clausal = CLAUSAL.contains(relation) || relation.equals("conj") && joinsPredicate(token);
        if (tree.isVerbal(token))
            return clausal
                    || tree.isFinite(token)
                    || tree.hasAny(token, Set.of("nsubj", "nsubj:pass", "aux", "aux:pass"));
        if (!clausal) return false;
        if (tree.hasAny(token, SUBJECTS) && !relation.equals("xcomp")) return true;
        return tree.is(token, Tag.ADJ) && relation.equals("conj");
    }

    /** A conjunct of a predicate of its own kind: nouns behind one "be" are members of one predicate. */
    private boolean joinsPredicate(int conjunct) {
        int first = tree.firstConjunct(conjunct);
        if (tree.isVerbal(conjunct)) return marked[first] || CLAUSAL.contains(tree.relation(first));
        if (tree.hasAny(conjunct, SUBJECTS)) return true;
        return tree.is(conjunct, Tag.ADJ) && marked[first] && kindOf(first) == Node.Kind.ADJECTIVE;
    }

    private Node.Kind kindOf(int token) {
        if (tree.isVerbal(token)) return Node.Kind.VERB;
        return tree.is(token, Tag.ADJ) && !tree.has(token, "case") && !tree.has(token, "det")
                ? Node.Kind.ADJECTIVE
                : Node.Kind.COPULA;
    }

    /** "has to meet" and "is going to meet" are one clause, that of "meet". */
    private void add(int top) {
        int head = top;
        for (int lower = lowerOf(top); lower >= 0; lower = lowerOf(lower)) head = lower;
        int copula = tree.child(head, "cop");
        boolean outer = copula >= 0 && isOuter(head, copula);
        if (outer) {
            var above = new Node(head, top, copula, Node.Kind.OUTER);
            nodes.add(above);
            owner[copula] = above;
        }
        var kind = kindOf(head);
        int predicate = kind == Node.Kind.COPULA && copula >= 0 && !outer ? copula : head;
        var node = new Node(head, top, predicate, kind);
        if (outer) {
            node.outer = nodes.get(nodes.size() - 1);
            node.governor = node.outer;
        }
        nodes.add(node);
        for (int token = head; token != top; token = tree.head(token)) byHead[token] = node;
        byHead[top] = node;
    }

    /** The infinitive that the verb at {@code upper} only says the modality of, or -1. */
    private int lowerOf(int upper) {
        if (!tree.isVerbal(upper) || tree.has(upper, "obj")) return -1;
        boolean have = tree.lemma(upper).equals("have");
        boolean going = tree.word(upper).equals("going") && tree.has(upper, "aux");
        if (!have && !going) return -1;
        int lower = tree.child(upper, "xcomp");
        return lower > upper && marked[lower] && tree.hasTo(lower) ? lower : -1;
    }

    /** "The aim is to meet", "the point is that they met": the clause behind "be" is a clause of its own. */
    private boolean isOuter(int head, int copula) {
        int subject = tree.child(head, "nsubj:outer");
        if (tree.hasTo(head) && tree.isVerbal(head)) return isAim(subject < 0 ? tree.child(head, "nsubj") : subject);
        if (subject >= 0) return true;
        if (!tree.isVerbal(head)) return false;
        for (int child : tree.children(head)) {
            boolean that = tree.is(child, "mark") && !tree.fine(child).equals("TO");
            if (child > copula && (that || tree.is(child, "nsubj"))) return true;
        }
        return false;
    }

    /** Tells "the aim is to meet" from "the envoy is to meet", which the trees hardly do. */
    private boolean isAim(int subject) {
        return subject < 0 || !tree.is(subject, Tag.PROPN) && AIMS.contains(tree.lemma(subject)) || isClausal(subject);
    }

    /** "What he wants is to meet", "all they can do is to wait". */
    private boolean isClausal(int subject) {
        for (int child : tree.children(subject)) if (tree.isRelative(child)) return tree.is(subject, Tag.PRON);
        return false;
    }

    private void assignOwners() {
        for (int token : tree.topDown()) {
            if (owner[token] != null) continue;
            int head = tree.head(token);
            var relation = tree.relation(token);
            if (byHead[token] != null) owner[token] = byHead[token];
            else if (head >= 0) {
                var outer = outerOf(head);
                boolean belongsOut = outer != null && (relation.equals("nsubj:outer") || relation.equals("aux"));
                owner[token] = belongsOut ? outer : owner[head];
            }
        }
    }

    private @Nullable Node outerOf(int head) {
        var node = byHead[head];
        return node == null ? null : node.outer;
    }
}
