package org.demarche.clean.page;

import java.util.List;
import java.util.Optional;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Found;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.jsoup.parser.Parser;

/** Finds the articles on a page. Thread-safe. */
public final class PageArticles {
    /** No page is made so deep by people; deeper elements are laid flat. */
    private static final int MOST_DEPTH = 300;

    /** The reports on {@code page}, one but for pages that hold several, or why there is none; never empty. */
    public List<Reading> find(Page page) {
        var parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
        var document = parser.parseInput(page.html(), page.url().orElse(""));
        var data = StructuredData.of(document);
        var headline = Headline.of(document, data);
        var article = FoundArticle.find(document, data, headline);
        if (article.isEmpty()) return refused(RefusalCode.PAGE_NO_ARTICLE, "the page has no paragraph of text");
        var facts = PageFacts.of(document, data, article.get().survey(), headline, page.url());
        return List.of(new Read(report(page, article.get().text(), facts)));
    }

    /** What the caller gives goes before what the page says. */
    private static Report report(Page page, String text, PageFacts facts) {
        return new Report(
                page.id(),
                text,
                page.title().or(() -> facts.title().map(Fact::value)),
                page.url(),
                page.outlet().or(() -> facts.outlet().map(Fact::value)),
                page.date().or(facts::date),
                facts.author().map(Fact::value),
                Optional.of(new Found(
                        page.title().isPresent() ? Optional.empty() : facts.title().map(Fact::why),
                        page.outlet().isPresent() ? Optional.empty() : facts.outlet().map(Fact::why),
                        facts.author().map(Fact::why))));
    }

    private static List<Reading> refused(RefusalCode code, String detail) {
        return List.of(new Refused(Refusal.whole(code, detail)));
    }
}
