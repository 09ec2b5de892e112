package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause.Tense;

/** Reads tense, aspect, voice, negation and modality off a predicate and its auxiliaries. */
final class VerbForms {
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "ought");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "nt", "n’t");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "nothing");

    private final Tree tree;

    VerbForms(Tree tree) {
        this.tree = tree;
    }

    /** The form of {@code node}; what it leaves unsaid and shares with the clause it is coordinated with is filled in. */
    VerbForm read(Node node) {
        var auxiliaries = auxiliaries(node);
        boolean negated = isNegated(node);
        var first = node.first;
        if (first != null && sharesAuxiliaries(node, first, auxiliaries)) return shared(node, first.form, negated);
        return read(node, auxiliaries, negated);
    }

    private List<Integer> auxiliaries(Node node) {
        var found = new ArrayList<Integer>();
        for (int token = node.head; ; token = tree.head(token)) {
            for (int child : tree.children(token)) {
                boolean auxiliary = tree.is(child, "aux") || tree.is(child, "cop");
                if (auxiliary && isOwn(node, token, child)) found.add(child);
            }
            if (token == node.top) break;
            found.add(tree.head(token));
        }
        found.sort(Integer::compare);
        return found;
    }

    private boolean isOwn(Node node, int head, int auxiliary) {
        var outer = node.outer;
        if (node.kind == Node.Kind.OUTER) return auxiliary <= node.predicate;
        return outer == null || head == node.head && auxiliary > outer.predicate;
    }

    private boolean sharesAuxiliaries(Node node, Node first, List<Integer> own) {
        if (!own.isEmpty() || node.kind != Node.Kind.VERB || first.kind == Node.Kind.OUTER) return false;
        var above = auxiliaries(first);
        if (above.isEmpty()) return false;
        // A subject of its own begins a statement of its own, but an inverted or plural one does not share the verb.
        if (tree.has(node.head, "nsubj") || tree.has(node.head, "nsubj:pass")) return false;
        return switch (tree.fine(node.head)) {
            case "VB" ->
                !tree.hasTo(node.head)
                        && (first.form.modal().isPresent()
                                || above.stream().anyMatch(a -> tree.lemma(a).equals("do")));
            case "VBN" -> first.form.perfect() || first.form.passive();
            case "VBG" -> first.form.progressive();
            default -> false;
        };
    }

    private VerbForm shared(Node node, VerbForm first, boolean negated) {
        // "did not meet Xi or visit Beijing" denies both; before "and" only the first deed is surely denied.
        boolean or = false;
        for (int child : tree.children(node.head)) or |= Set.of("or", "nor").contains(tree.word(child));
        boolean passive = first.passive() && !tree.has(node.head, "obj");
        return new VerbForm(
                first.tense(),
                first.perfect(),
                first.progressive(),
                passive,
                negated || first.negated() && or,
                first.modal());
    }

    private VerbForm read(Node node, List<Integer> auxiliaries, boolean negated) {
        int verb = node.predicate;
        boolean copula = node.kind == Node.Kind.COPULA && !auxiliaries.isEmpty() || node.kind == Node.Kind.OUTER;
        if (!copula) verb = node.head;
        var form = tree.isVerbal(verb) ? tree.fine(verb) : "";
        Optional<String> modal = Optional.empty();
        boolean have = false;
        boolean be = false;
        boolean passive = tree.has(node.head, "nsubj:pass") && node.kind == Node.Kind.VERB;
        boolean linked = false;
        Tense finite = Tense.NONE;
        for (int token : auxiliaries) {
            var lemma = lemma(token);
            if (tree.fine(token).equals("MD") || MODALS.contains(lemma)) modal = Optional.of(lemma);
            boolean below = token >= node.top && token != node.head && isLink(token, node);
            if (finite == Tense.NONE) finite = tense(token);
            if (below) {
                modal = Optional.of(lemma.equals("have") ? "have-to" : "going-to");
                linked = true;
                have = false;
                be = false;
                continue;
            }
            if (token == verb) continue;
            have |= lemma.equals("have");
            be |= lemma.equals("be")
                    || lemma.equals("get") && tree.relation(token).equals("aux:pass");
            passive |= tree.relation(token).equals("aux:pass");
        }
        boolean to = tree.hasTo(node.head);
        if (be && !passive && !linked && to && form.equals("VB")) {
            modal = Optional.of("be-to");
            linked = true;
        }
        if (to && be && passive && !linked && isFiniteBe(auxiliaries)) {
            modal = Optional.of("be-to");
            linked = true;
        }
        boolean plan = to && auxiliaries.stream().noneMatch(a -> tree.isFinite(a)) && isHeadlinePlan(node);
        if (plan) {
            modal = Optional.of("be-to");
            linked = true;
        }
        if (finite == Tense.NONE && (auxiliaries.isEmpty() || auxiliaries.get(0) == verb))
            finite = ownTense(node, form, to);
        boolean participle = form.equals("VBN") && auxiliaries.isEmpty();
        passive |= node.kind == Node.Kind.VERB && (participle || form.equals("VBN") && be && !have);
        boolean progressive = node.kind == Node.Kind.VERB && form.equals("VBG") && be;
        boolean perfect = have;
        return new VerbForm(tense(finite, modal, linked, plan), perfect, progressive, passive, negated, modal);
    }

    private boolean isFiniteBe(List<Integer> auxiliaries) {
        // "is to be held": a finite form of "be" and another before the participle.
        return auxiliaries.stream().filter(a -> tree.lemma(a).equals("be")).count() >= 2
                && tree.isFinite(auxiliaries.get(0));
    }

    /** "Xi to visit Pyongyang": a headline's infinitive with a subject of its own. */
    private boolean isHeadlinePlan(Node node) {
        boolean subject = tree.has(node.head, "nsubj") || tree.has(node.head, "nsubj:pass");
        for (int child : tree.children(node.head))
            if (tree.is(child, "mark") && !tree.fine(child).equals("TO")) return false;
        return subject && Set.of("root", "parataxis", "ccomp", "conj").contains(tree.relation(node.top));
    }

    /** Whether {@code token} is the "have" or "going" over the infinitive. */
    private boolean isLink(int token, Node node) {
        for (int at = node.head; at != node.top; ) {
            at = tree.head(at);
            if (at == token) return true;
        }
        return false;
    }

    private String lemma(int token) {
        return switch (tree.word(token)) {
            case "'ll", "’ll", "wo", "will" -> "will";
            case "'d", "’d" -> tree.fine(token).equals("MD") ? "would" : tree.lemma(token);
            case "ca", "can", "cannot" -> "can";
            case "would", "could", "may", "might", "shall", "should", "must", "ought" -> tree.word(token);
            default -> tree.lemma(token);
        };
    }

    private Tense tense(int token) {
        return switch (tree.fine(token)) {
            case "VBD" -> Tense.PAST;
            case "VBZ", "VBP", "MD" -> Tense.PRESENT;
            default -> Tense.NONE;
        };
    }

    private Tense ownTense(Node node, String form, boolean to) {
        boolean statement = Set.of("root", "parataxis", "ccomp").contains(tree.relation(tree.firstConjunct(node.top)));
        boolean subject = tree.has(node.head, "nsubj") || tree.has(node.head, "nsubj:pass");
        return switch (form) {
            case "VBD" -> Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            case "VB" ->
                !to && (statement || subject && !tree.relation(node.top).equals("xcomp")) ? Tense.PRESENT : Tense.NONE;
            // "Summit cancelled", "Envoys summoned": a headline leaves the auxiliary out.
            case "VBN" -> statement && subject ? Tense.PAST : Tense.NONE;
            default -> form.isEmpty() && statement ? Tense.PRESENT : Tense.NONE;
        };
    }

    private static Tense tense(Tense finite, Optional<String> modal, boolean linked, boolean plan) {
        if (plan) return Tense.FUTURE;
        if (finite == Tense.NONE) return finite;
        if (linked) return finite == Tense.PAST ? Tense.PAST : Tense.FUTURE;
        if (modal.isEmpty()) return finite;
        return switch (modal.get()) {
            case "will", "shall" -> Tense.FUTURE;
            case "would", "could", "might" -> Tense.PAST;
            default -> Tense.PRESENT;
        };
    }

    private boolean isNegated(Node node) {
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
            if (NEGATIONS.contains(tree.word(child)) && !isOnly(child)) return true;
            if (tree.word(child).equals("cannot")) return true;
            // "no longer", "not yet": what says no hangs on the adverb.
            if (tree.is(child, "advmod"))
                for (int below : tree.children(child))
                    if (tree.word(below).equals("no") || NEGATIONS.contains(tree.word(below)) && below < head)
                        return true;
            if (tree.is(child, "aux") || tree.is(child, "cop"))
                for (int below : tree.children(child)) if (NEGATIONS.contains(tree.word(below))) return true;
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
