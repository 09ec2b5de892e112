package org.demarche.analyse.clause;

import java.util.Set;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Tag;

/** Tells how a clause hangs on another, by the relation of its head and the words that open it. */
final class Embeddings {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "lest");

    private final Tree tree;

    Embeddings(Tree tree) {
        this.tree = tree;
    }

    Embedding of(Node node) {
        if (node.kind == Node.Kind.OUTER) return byRelation(node, true, false);
        boolean inner = node.outer != null;
        boolean infinitive = tree.hasTo(node.head) && (inner || !hasFinite(node));
        if (inner)
            return infinitive ? Embedding.INFINITIVE : node.form.isFinite() ? Embedding.CONTENT : Embedding.PARTICIPLE;
        return byRelation(node, node.form.isFinite(), infinitive);
    }

    private boolean hasFinite(Node node) {
        for (int token = node.head; ; token = tree.head(token)) {
            if (tree.isFinite(token)) return true;
            for (int child : tree.children(token))
                if ((tree.is(child, "aux") || tree.is(child, "cop")) && tree.isFinite(child)) return true;
            if (token == node.top) return false;
        }
    }

    private Embedding byRelation(Node node, boolean finite, boolean infinitive) {
        int top = tree.firstConjunct(node.top);
        var relation = tree.relation(top);
        int colon = relation.indexOf(':');
        if (tree.isRelative(top)) return Embedding.RELATIVE;
        switch (colon < 0 ? relation : relation.substring(0, colon)) {
            case "ccomp", "csubj" -> {
                if (infinitive) return Embedding.INFINITIVE;
                if (!finite && isParticiple(node)) return Embedding.PARTICIPLE;
                return hasMark(top, Set.of("if")) ? Embedding.CONDITIONAL : Embedding.CONTENT;
            }
            case "xcomp" -> {
                return isParticiple(node) ? Embedding.PARTICIPLE : Embedding.INFINITIVE;
            }
            case "acl" -> {
                if (infinitive) return Embedding.INFINITIVE;
                if (finite) return Embedding.CONTENT;
                return isMarked(top) ? Embedding.ADVERBIAL : Embedding.PARTICIPLE;
            }
            case "advcl" -> {
                if (hasMark(top, CONDITIONS) || isInverted(top)) return Embedding.CONDITIONAL;
                if (infinitive) return Embedding.INFINITIVE;
                if (finite && !isMarked(top) && isHandedOver(top)) return Embedding.CONTENT;
                return finite || isMarked(top) ? Embedding.ADVERBIAL : Embedding.PARTICIPLE;
            }
            case "root", "parataxis", "list", "appos", "dep", "conj", "dislocated", "orphan" -> {
                return Embedding.MAIN;
            }
            // A clause in the place of a noun.
            default -> {
                return infinitive ? Embedding.INFINITIVE : finite ? Embedding.CONTENT : Embedding.PARTICIPLE;
            }
        }
    }

    /** "Talks had failed, the ministry said": what stands before a verb of saying without a mark is what is said. */
    private boolean isHandedOver(int head) {
        int above = tree.head(head);
        return above > head && ReportingVerbs.has(tree.lemma(above)) && !tree.has(above, "ccomp");
    }

    private boolean isParticiple(Node node) {
        var fine = tree.fine(node.head);
        return node.kind == Node.Kind.VERB && (fine.equals("VBG") || fine.equals("VBN")) && !tree.hasTo(node.head);
    }

    private boolean hasMark(int head, Set<String> words) {
        for (int child : tree.children(head))
            if (tree.is(child, "mark") && words.contains(tree.word(child))) return true;
        return false;
    }

    /** Whether a word such as "after", "when" or "of" opens the clause. */
    private boolean isMarked(int head) {
        for (int child : tree.children(head)) {
            boolean marks = tree.is(child, "mark") || tree.is(child, "case");
            if (marks && !tree.fine(child).equals("TO")) return true;
            if (child < head && tree.is(child, "advmod") && tree.fine(child).equals("WRB")) return true;
        }
        return false;
    }

    /** "Should the talks fail", "had he known": an auxiliary before the subject, and no mark. */
    private boolean isInverted(int head) {
        for (int child : tree.children(head)) {
            if (tree.is(child, "nsubj") || tree.is(child, "mark")) return false;
            boolean auxiliary = tree.is(child, "aux") || tree.is(child, "cop");
            if (auxiliary)
                return tree.is(child, Tag.AUX)
                        && Set.of("should", "had", "were").contains(tree.word(child));
        }
        return false;
    }
}
