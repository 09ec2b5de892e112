package org.demarche.analyse.parse;

import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/** Gives each sentence its dependency tree, noun phrases and clauses. Thread-safe. */
public final class ParseStep {
    /** The beam that {@code parser.bin} was trained with. */
    private static final int WIDTH = 4;

    private final Words words;
    private final DependencyParser parser = new DependencyParser(Weights.table("parser"), WIDTH);
    private final ClauseFinder clauses = new ClauseFinder();

    public ParseStep(Words words) {
        this.words = words;
    }

    public Parse parse(Sentence sentence) {
        return clauses.parse(sentence, tree(sentence));
    }

    private Dependencies tree(Sentence sentence) {
        var tags = sentence.tokens().stream()
                .map(t -> t.tag() + "|" + t.fine())
                .toArray(String[]::new);
        return parser.parse(new ParserWords(
                sentence.tokens().stream().map(t -> words.of(t.word())).toList(), tags));
    }
}
