package org.demarche.clean.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
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
        var survey = new Survey(document.body());
        var prose = survey.blocks().stream()
                .filter(b -> b.isProse() && survey.furniture(b.owner()).isEmpty())
                .toList();
        var region = ArticleRegion.find(survey, prose);
        if (region.isEmpty())
            return List.of(
                    new Refused(Refusal.whole(RefusalCode.PAGE_NO_ARTICLE, "the page has no paragraph of text")));
        var title = Optional.of(document.select("h1").text()).filter(t -> !t.isEmpty());
        var blocks = new ArticleBlocks(survey, region.get(), title).choose();
        var text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (text.isEmpty())
            return List.of(
                    new Refused(Refusal.whole(RefusalCode.PAGE_NO_ARTICLE, "the page has no paragraph of text")));
        return List.of(new Read(
                new Report(page.id(), text, page.title(), page.url(), page.outlet(), page.date(), Optional.empty())));
    }
}
