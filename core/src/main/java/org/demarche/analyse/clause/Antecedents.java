package org.demarche.analyse.clause;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.Phrase;

/** Puts the noun in the place of the relative pronoun that stands for it. */
final class Antecedents {
    private static final Set<String> PRONOUNS = Set.of("who", "whom", "which", "that");

    private final Tree tree;
    private final Predicates predicates;
    private final NounPhrases phrases;
    /** Heads of relative clauses that a relative word opens. */
    private final boolean[] opened;

    Antecedents(Tree tree, Predicates predicates, NounPhrases phrases) {
        this.tree = tree;
        this.predicates = predicates;
        this.phrases = phrases;
        opened = new boolean[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            boolean opens =
                    isRelative(i) || tree.fine(i).equals("WRB") || tree.fine(i).equals("WP$");
            int relative = opens ? relativeOver(i) : -1;
            if (relative >= 0) opened[relative] = true;
        }
    }

    /** The phrases at {@code token}, those of the antecedent where it is a relative pronoun. */
    List<Phrase> resolve(int token) {
        if (isRelative(token)) {
            int relative = relativeOver(token);
            if (relative >= 0) {
                var antecedent = ofClause(relative);
                if (!antecedent.isEmpty()) return antecedent;
            } else {
                var before = before(token);
                if (!before.isEmpty()) return before;
            }
        }
        return phrases.members(token);
    }

    /** ", during which …": where the tree has no relative clause, the noun right before the comma and the preposition. */
    private List<Phrase> before(int pronoun) {
        if (tree.word(pronoun).equals("that")) return List.of();
        int end = pronoun;
        for (int child : tree.children(pronoun)) if (child == end - 1 && tree.is(child, "case")) end = child;
        if (end > 0 && tree.word(end - 1).equals(",")) end--;
        for (var phrase : phrases.all()) if (phrase.end() == end) return List.of(phrase);
        return List.of();
    }

    /** Whether a relative word, said or not, opens the clause at {@code head}. */
    boolean isOpened(int head) {
        return opened[head];
    }

    /** What the relative clause, participle or infinitive at {@code head} hangs on. */
    List<Phrase> ofClause(int head) {
        int noun = tree.head(head);
        if (noun < 0) return List.of();
        if (tree.word(noun).equals("it")) noun = clefted(noun);
        else if (tree.isVerbal(noun) && predicates.has(noun)) return List.of();
        // "Merkel and Macron, who met": the clause follows both.
        boolean all = false;
        for (int child : tree.children(noun)) if (tree.relation(child).equals("conj")) all = child < head;
        if (all) return phrases.members(noun);
        return phrases.of(noun).map(List::of).orElse(List.of());
    }

    /** In "it was Qatar that …" the clause hangs on "it" in some trees, and says what Qatar did. */
    private int clefted(int it) {
        int above = tree.head(it);
        return above >= 0 && predicates.isNominal(above) ? above : it;
    }

    private boolean isRelative(int token) {
        if (!PRONOUNS.contains(tree.word(token))) return false;
        var fine = tree.fine(token);
        return fine.equals("WDT") || fine.equals("WP");
    }

    private int relativeOver(int token) {
        for (int at = token; at >= 0; at = tree.head(at)) {
            if (tree.isRelative(at)) return at == token ? -1 : at;
        }
        return -1;
    }
}
