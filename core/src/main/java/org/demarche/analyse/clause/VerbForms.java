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

    private final Tree tree;
    private final Negations negations;

    VerbForms(Tree tree) {
        this.tree = tree;
        this.negations = new Negations(tree);
    }

    /** The form of {@code node}; what it leaves unsaid and shares with the clause it is coordinated with is filled in. */
    VerbForm read(Node node) {
        var auxiliaries = auxiliaries(node);
        boolean negated = negations.has(node);
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
        boolean copula = node.kind == Node.Kind.COPULA && !auxiliaries.isEmpty() || node.kind == Node.Kind.OUTER;
        int verb = copula ? node.predicate : node.head;
        var form = tree.isVerbal(verb) ? tree.fine(verb) : "";
        if (form.equals("VBN") && auxiliaries.isEmpty() && isPast(node)) form = "VBD";
        Optional<String> modal = Optional.empty();
        boolean have = false;
        boolean be = false;
        boolean auxiliaryOfPassive = false;
        boolean linked = false;
        var finite = Tense.NONE;
        for (int token : auxiliaries) {
            var lemma = lemma(token);
            if (tree.fine(token).equals("MD") || MODALS.contains(lemma)) modal = Optional.of(lemma);
            if (finite == Tense.NONE) finite = tense(token);
            if (isLink(token, node)) {
                // "will have to", "has been going to": what stands before the link says nothing of the verb behind it.
                modal = Optional.of(lemma.equals("have") ? "have-to" : "going-to");
                linked = true;
                have = false;
                be = false;
            } else if (token != verb) {
                boolean ofPassive = tree.relation(token).equals("aux:pass");
                auxiliaryOfPassive |= ofPassive;
                have |= lemma.equals("have");
                be |= lemma.equals("be") || lemma.equals("get") && ofPassive;
            }
        }
        boolean plan = isHeadlinePlan(node, auxiliaries);
        if (plan || !linked && be && isBeTo(node, auxiliaries, form, auxiliaryOfPassive)) {
            modal = Optional.of("be-to");
            linked = true;
        }
        boolean alone = auxiliaries.isEmpty() || auxiliaries.get(0) == verb;
        if (finite == Tense.NONE && alone) finite = ownTense(node, form);
        boolean participle = form.equals("VBN") && (auxiliaries.isEmpty() || be && !have);
        boolean passive =
                node.kind == Node.Kind.VERB && (auxiliaryOfPassive || participle || tree.has(node.head, "nsubj:pass"));
        boolean progressive = node.kind == Node.Kind.VERB && form.equals("VBG") && be;
        return new VerbForm(tense(finite, modal, linked, plan), have, progressive, passive, negated, modal);
    }

    /** "is to meet", "is to be held": in the passive there are two forms of "be", the first of them finite. */
    private boolean isBeTo(Node node, List<Integer> auxiliaries, String form, boolean passive) {
        if (!tree.hasTo(node.head)) return false;
        if (!passive) return form.equals("VB") || node.kind != Node.Kind.VERB && isFiniteBe(auxiliaries);
        return isFiniteBe(auxiliaries);
    }

    /** "pledged aid and called on others": a past form that the tagger takes for a participle. */
    private boolean isPast(Node node) {
        if (node.kind != Node.Kind.VERB || tree.has(node.head, "nsubj:pass")) return false;
        var first = node.first;
        return tree.has(node.head, "nsubj") || first != null && first.form.isFinite() && !first.form.passive();
    }

    private boolean isFiniteBe(List<Integer> auxiliaries) {
        return auxiliaries.stream().filter(a -> tree.lemma(a).equals("be")).count() >= 2
                && tree.isFinite(auxiliaries.get(0));
    }

    /** "Xi to visit Pyongyang": a headline's infinitive with a subject of its own. */
    private boolean isHeadlinePlan(Node node, List<Integer> auxiliaries) {
        if (!tree.hasTo(node.head) || auxiliaries.stream().anyMatch(tree::isFinite)) return false;
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

    private Tense ownTense(Node node, String form) {
        boolean statement = Set.of("root", "parataxis", "ccomp").contains(tree.relation(tree.firstConjunct(node.top)));
        boolean subject = tree.has(node.head, "nsubj") || tree.has(node.head, "nsubj:pass");
        boolean to = tree.hasTo(node.head);
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
}
