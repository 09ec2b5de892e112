package org.demarche.analyse.parse;

import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/** Gives each sentence its dependency tree. Thread-safe. */
public final class ParseStep {
    /** The beam that {@code parser.bin} was trained with. */
    private static final int WIDTH = 4;

    private final Words words;
    private final DependencyParser parser = new DependencyParser(Weights.table("parser"), WIDTH);

    public ParseStep(Words words) {
        this.words = words;
    }

    public Dependencies parse(Sentence sentence) {
        var tags = sentence.tokens().stream().map(t -> t.tag() + "|" + t.fine()).toArray(String[]::new);
        return parser.parse(new ParserWords(
                sentence.tokens().stream().map(t -> words.of(t.word())).toList(), tags));
    }
}
