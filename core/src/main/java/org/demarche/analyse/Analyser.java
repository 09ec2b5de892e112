package org.demarche.analyse;

import java.util.List;
import org.demarche.finding.Finder;
import org.demarche.finding.Findings;
import org.demarche.text.Article;

/** Runs the steps of the analysis in their order; each reads the findings made so far. Thread-safe. */
public final class Analyser {
    private final Syntax syntax;
    private final List<Finder> finders;

    /** @param finders the steps after syntax, in order: names, dates, quotations, acts */
    public Analyser(Syntax syntax, List<Finder> finders) {
        this.syntax = syntax;
        this.finders = List.copyOf(finders);
    }

    public Findings analyse(Article article) {
        var findings = Findings.of(article, syntax.read(article));
        for (var finder : finders) findings = finder.find(findings);
        return findings;
    }
}
