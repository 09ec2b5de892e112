package org.demarche.analyse.clause;

import java.util.Arrays;
import java.util.Set;
import org.demarche.finding.CalendarNames;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/** A sentence and its dependencies side by side, with the questions that the readers of this package ask of both. */
final class Tree {
    private final Sentence sentence;
    private final Dependencies dependencies;
    private final int[][] children;
    private final int[] order;
    private final String[] words;

    Tree(Sentence sentence, Dependencies dependencies) {
        if (sentence.size() != dependencies.size())
            throw new IllegalArgumentException(
                    sentence.size() + " tokens, but a tree of " + dependencies.size() + " in " + sentence.index());
        this.sentence = sentence;
        this.dependencies = dependencies;
        children = new int[size()][];
        words = new String[size()];
        for (int i = 0; i < size(); i++) {
            children[i] = dependencies.children(i);
            words[i] = sentence.token(i).lower();
        }
        order = new int[size()];
        order[0] = dependencies.root();
        int filled = 1;
        for (int i = 0; i < filled; i++) for (int child : children[order[i]]) order[filled++] = child;
        // Tokens on a circle are reached from no root; Dependencies promises that there are none.
        if (filled < size()) throw new IllegalArgumentException("a circle in the tree of " + sentence.index());
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.size();
    }

    int root() {
        return dependencies.root();
    }

    /** All tokens, each after its head. */
    int[] topDown() {
        return order;
    }

    /** The head of {@code token}, or {@link Dependencies#ROOT}. */
    int head(int token) {
        return dependencies.head(token);
    }

    String relation(int token) {
        return dependencies.relation(token);
    }

    /** Whether the relation of {@code token} is {@code name} or a subtype of it. */
    boolean is(int token, String name) {
        return dependencies.is(token, name);
    }

    int[] children(int token) {
        return children[token];
    }

    /** The first child of {@code token} with exactly that relation, or -1. */
    int child(int token, String relation) {
        for (int child : children[token]) if (relation(child).equals(relation)) return child;
        return -1;
    }

    boolean has(int token, String relation) {
        return child(token, relation) >= 0;
    }

    boolean hasAny(int token, Set<String> relations) {
        return Arrays.stream(children[token]).anyMatch(c -> relations.contains(relation(c)));
    }

    String word(int token) {
        return words[token];
    }

    String lemma(int token) {
        return sentence.token(token).lemma();
    }

    String fine(int token) {
        return sentence.token(token).fine();
    }

    boolean is(int token, Tag tag) {
        return sentence.token(token).is(tag);
    }

    boolean isVerbal(int token) {
        return is(token, Tag.VERB) || is(token, Tag.AUX);
    }

    /** Whether the form of the verb is one that stands with a subject of its own: past, present or modal. */
    boolean isFinite(int token) {
        return switch (fine(token)) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /** Whether {@code phrase} is no more than a day or a span of days: "Monday", "last week". */
    boolean isCalendar(Phrase phrase) {
        return phrase.end() - phrase.first() <= 2 && CalendarNames.DAYS.contains(word(phrase.head()));
    }

    /** Whether "to" stands before the infinitive {@code token}. */
    boolean hasTo(int token) {
        for (int child : children[token]) if (fine(child).equals("TO") && is(child, "mark")) return true;
        return false;
    }

    /** Whether the clause at {@code head} is a relative one, also where its label says no more than that it has a verb. */
    boolean isRelative(int head) {
        var relation = relation(head);
        if (relation.endsWith(":relcl")) return true;
        if (!relation.equals("acl")) return false;
        for (int child : children[head]) {
            boolean argument = is(child, "nsubj") || is(child, "obj");
            if (argument
                    && child < head
                    && (fine(child).equals("WDT") || fine(child).equals("WP"))) return true;
        }
        return false;
    }

    /** The first member of the coordination that {@code token} belongs to; {@code token} itself where there is none. */
    int firstConjunct(int token) {
        int first = token;
        while (relation(first).equals("conj") && head(first) >= 0) first = head(first);
        return first;
    }
}
