package org.demarche.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What syntax says of one sentence: its dependency tree, its noun phrases in order, and its clauses in order of their
 * predicates.
 */
public record Parse(Sentence sentence, Dependencies dependencies, List<Phrase> phrases, List<Clause> clauses) {
    public Parse {
        phrases = List.copyOf(phrases);
        clauses = List.copyOf(clauses);
    }

    /** The noun phrase that {@code token} is part of. */
    public Optional<Phrase> findPhraseAt(int token) {
        return phrases.stream().filter(p -> p.covers(token)).findFirst();
    }

    /** The lemma of a phrase's head. */
    public String lemma(Phrase phrase) {
        return sentence.token(phrase.head()).lemma();
    }

    /** The innermost clause that {@code token} is part of: the one that begins last. */
    public Optional<Clause> findClauseAt(int token) {
        return clauses.stream()
                .filter(c -> c.first() <= token && token < c.end())
                .reduce((a, b) -> b.first() >= a.first() ? b : a);
    }
}
