package org.demarche.analyse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.analyse.clause.ClauseReader;
import org.demarche.analyse.parse.ParseStep;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.analyse.sentence.SentenceReader;
import org.demarche.analyse.tag.TagStep;
import org.demarche.finding.Finder;
import org.demarche.finding.Findings;
import org.demarche.text.Article;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/** Runs the steps of the analysis in their order; each reads the findings made so far. Thread-safe. */
public final class Analyser {
    private final SentenceReader sentences = new SentenceReader();
    private final TagStep tags;
    private final ParseStep parses;
    private final ClauseReader clauses = new ClauseReader();
    private final List<Finder> finders;

    /** The steps with a vocabulary of their own. */
    public Analyser(ParserModel parser, List<Finder> finders) {
        this(Weights.words(), parser, finders);
    }

    /**
     * The steps over the words of one vocabulary.
     *
     * @param finders the steps after syntax, in order: names, dates, quotations, acts
     */
    public Analyser(Words words, ParserModel parser, List<Finder> finders) {
        // Side by side: reading weights is most of the start.
        var tagStep = CompletableFuture.supplyAsync(() -> new TagStep(words));
        parses = new ParseStep(words, parser);
        tags = tagStep.join();
        this.finders = List.copyOf(finders);
    }

    public Findings analyse(Article article) {
        var findings = Findings.of(
                article,
                tags.tag(sentences.read(article)).stream()
                        .map(s -> clauses.read(s, parses.parse(s)))
                        .toList());
        for (var finder : finders) findings = finder.find(findings);
        return findings;
    }
}
