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
        var survey = article.map(FoundArticle::survey)
                .orElseGet(() -> new Survey(BlockReader.read(document.body()), headline.heading(), true));
        var facts = PageFacts.of(document, data, survey, headline, page.url());
        var posts = LiveBlog.find(document, data, survey);
        if (!posts.isEmpty()) return new PostReports(page, facts).of(posts, article);
        var many = Teasers.findManyStories(document, data, headline, survey, article, page.url());
        if (many.isPresent()) return refused(RefusalCode.PAGE_MANY_STORIES, many.get());
        var none = NoArticle.why(article, data, headline, facts.isDated());
        // Where the page shows nothing or a stub, what its structured data tell in full is the article.
        var told = none.isPresent()
                ? ToldBody.of(data.findArticle(headline.value())).text()
                : Optional.<String>empty();
        if (none.isPresent() && told.isEmpty()) return refused(RefusalCode.PAGE_NO_ARTICLE, none.get());
        var text = told.map(PageArticles::paragraphs)
                .orElseGet(() -> article.orElseThrow().text());
        return List.of(new Read(facts.report(page, text)));
    }

    /** Paragraphs as structured data part them: by lines, however many. */
    private static String paragraphs(String told) {
        return told.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static List<Reading> refused(RefusalCode code, String detail) {
        return List.of(new Refused(Refusal.whole(code, detail)));
    }
}
