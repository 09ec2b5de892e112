package org.demarche.analyse.parse;

import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.weights.Words;

/** Gives each sentence its dependency tree. Thread-safe. */
public final class ParseStep {
    private final Words words;
    private final DependencyParser parser;

    public ParseStep(Words words, DependencyParser parser) {
        this.words = words;
        this.parser = parser;
    }

    public Dependencies parse(Sentence sentence) {
        var tags = sentence.tokens().stream().map(t -> t.tag() + "|" + t.fine()).toArray(String[]::new);
        var forms = sentence.tokens().stream().map(t -> words.of(t.word())).toList();
        return TreeRepair.mend(sentence, parser.parse(new ParserWords(forms, tags)));
    }
}
