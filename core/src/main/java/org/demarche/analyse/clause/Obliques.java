package org.demarche.analyse.clause;

import java.util.List;
import java.util.Optional;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Gives each clause what prepositions attach to its predicate and to its nouns. */
final class Obliques {
    private final Tree tree;
    private final Predicates predicates;
    private final NounPhrases phrases;
    private final Antecedents antecedents;
    private final Prepositions prepositions;

    Obliques(Tree tree, Predicates predicates, NounPhrases phrases, Antecedents antecedents) {
        this.tree = tree;
        this.predicates = predicates;
        this.phrases = phrases;
        this.antecedents = antecedents;
        this.prepositions = new Prepositions(tree);
    }

    void addToAll() {
        for (int token = 0; token < tree.size(); token++) {
            var node = predicates.ownerOf(token);
            if (node == null) continue;
            if (tree.is(token, Tag.ADP) && tree.is(token, "obl")) stranded(node, token);
            else if (tree.word(token).equals("where") && node.embedding == Embedding.RELATIVE) {
                for (var phrase : antecedents.ofClause(node.top))
                    node.obliques.add(new Oblique("in", phrase, node.predicate));
            }
            var phrase = phrases.of(token);
            var preposition = phrase.isEmpty() ? Optional.<String>empty() : prepositions.of(token, phrase.get());
            if (preposition.isEmpty()) continue;
            int on = on(node, token);
            if (tree.relation(token).equals("conj"))
                node.obliques.add(new Oblique(preposition.get(), phrase.get(), on));
            else
                for (var said : isPronoun(token) ? antecedents.resolve(token) : List.of(phrase.get()))
                    node.obliques.add(new Oblique(preposition.get(), said, on));
        }
    }

    private boolean isPronoun(int token) {
        return tree.is(token, Tag.PRON);
    }

    /** "the man he spoke to": the preposition stands alone, and what it governs is before the clause. */
    private void stranded(Node node, int preposition) {
        if (tree.children(preposition).length > 0) return;
        var clause = node;
        while (clause != null && clause.embedding != Embedding.RELATIVE) clause = clause.governor;
        if (clause == null || antecedents.isOpened(clause.top) && node != clause) return;
        for (var phrase : antecedents.ofClause(clause.top))
            node.obliques.add(new Oblique(tree.word(preposition), phrase, node.predicate));
    }

    /** What the phrase at {@code token} hangs on: the predicate, or the noun above it. */
    private int on(Node node, int token) {
        int first = tree.firstConjunct(token);
        if (first == node.head) return node.predicate;
        int at = tree.head(first);
        boolean nominal = tree.is(first, "nmod");
        while (at >= 0 && at != node.top && at != node.head) {
            var phrase = phrases.of(at);
            if (phrase.isPresent()) return phrase.get().head();
            at = tree.head(at);
        }
        if (at == node.head && nominal && predicates.isNominal(at))
            return phrases.of(at).map(Phrase::head).orElse(node.predicate);
        return node.predicate;
    }
}
