package org.demarche.analyse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.analyse.clause.ClauseReader;
import org.demarche.analyse.parse.DependencyParser;
import org.demarche.analyse.parse.ParseStep;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.analyse.sentence.SentenceReader;
import org.demarche.analyse.tag.TagStep;
import org.demarche.analyse.tag.Tagger;
import org.demarche.syntax.Parse;
import org.demarche.text.Article;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/** From text to sentences with parts of speech, trees and clauses. Thread-safe. */
public final class Syntax {
    private final SentenceReader sentences = new SentenceReader();
    private final Words words;
    private final TagStep tags;
    private final ParseStep parses;
    private final ClauseReader clauses = new ClauseReader();

    private Syntax(Words words, Tagger tagger, DependencyParser parser) {
        this.words = words;
        tags = new TagStep(words, tagger);
        parses = new ParseStep(words, parser);
    }

    /** The steps with the packed weights; these are most of the start, and so are read side by side. */
    public static Syntax load(ParserModel model) {
        var words = CompletableFuture.supplyAsync(Weights::words);
        var tagger = CompletableFuture.supplyAsync(Tagger::load);
        var parser = DependencyParser.load(model);
        return new Syntax(words.join(), tagger.join(), parser);
    }

    /** The words that the steps know, for steps that look at them too. */
    public Words words() {
        return words;
    }

    public List<Parse> read(Article article) {
        return tags.tag(sentences.read(article)).stream()
                .map(s -> clauses.read(s, parses.parse(s)))
                .toList();
    }
}
