package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Found;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.jsoup.parser.Parser;

/** Finds the articles on a page. Thread-safe. */
public final class PageArticles {
    /** No page is made so deep by people; deeper elements are laid flat. */
    private static final int MOST_DEPTH = 300;

    private static final double POST_CERTAINTY = 0.97;

    /** The reports on {@code page}, one but for pages that hold several, or why there is none; never empty. */
    public List<Reading> find(Page page) {
        var parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
        var document = parser.parseInput(page.html(), page.url().orElse(""));
        var data = StructuredData.of(document);
        var headline = Headline.of(document, data);
        var article = FoundArticle.find(document, data, headline);
        var many = Teasers.findManyStories(document, data, article, page.url());
        if (many.isPresent()) return refused(RefusalCode.PAGE_MANY_STORIES, many.get());
        var none = NoArticle.why(article, data, headline);
        var told = none.isPresent() ? data.findArticle(headline.value()).flatMap(a -> ToldBody.of(a).text()) : Optional.<String>empty();
        if (none.isPresent() && told.isEmpty()) return refused(RefusalCode.PAGE_NO_ARTICLE, none.get());
        var survey = article.map(FoundArticle::survey).orElseGet(() -> new Survey(List.of(), headline.heading(), true));
        var facts = PageFacts.of(document, data, survey, headline, page.url());
        var posts = LiveBlog.find(document, data, survey);
        if (!posts.isEmpty()) return posts(page, posts, facts);
        return List.of(new Read(report(page, told.map(PageArticles::paragraphs).orElseGet(() -> article.orElseThrow().text()), facts)));
    }

    /** Paragraphs as structured data part them: by lines, however many. */
    private static String paragraphs(String told) {
        return told.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** One report for each post: {@code ID#1} is the oldest. */
    private static List<Reading> posts(Page page, List<LiveBlog.Post> posts, PageFacts facts) {
        var reports = new ArrayList<Reading>();
        for (var post : posts) {
            var date = post.stamp()
                    .map(s -> new ReportDate(s.day(), s.day(), ReportDate.Origin.PAGE, "the post's own time, " + s.written(), POST_CERTAINTY))
                    .or(() -> page.date().or(facts::date));
            reports.add(new Read(new Report(
                    page.id() + "#" + (reports.size() + 1),
                    post.text(),
                    post.title(),
                    page.url(),
                    page.outlet().or(() -> facts.outlet().map(Fact::value)),
                    date,
                    post.author().or(() -> facts.author().map(Fact::value)),
                    Optional.of(new Found(post.title().map(t -> "the post's heading"), outletWhy(page, facts), facts.author().map(Fact::why))))));
        }
        return reports;
    }

    private static Optional<String> outletWhy(Page page, PageFacts facts) {
        return page.outlet().isPresent() ? Optional.empty() : facts.outlet().map(Fact::why);
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
                        outletWhy(page, facts),
                        facts.author().map(Fact::why))));
    }

    private static List<Reading> refused(RefusalCode code, String detail) {
        return List.of(new Refused(Refusal.whole(code, detail)));
    }
}
