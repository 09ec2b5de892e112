package org.demarche.analyse.parse;

import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;

/** Gives each sentence its noun phrases and clauses. Thread-safe. */
public final class ParseStep {
    private final ClauseFinder clauses = new ClauseFinder();

    public Parse parse(Sentence sentence) {
        return clauses.parse(sentence);
    }
}
