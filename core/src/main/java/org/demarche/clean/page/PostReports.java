package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.clean.page.LiveBlog.Post;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.text.Found;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** Makes reports of a live blog's posts: {@code ID#1} is the oldest; what is written above them keeps the page's own id. */
final class PostReports {
    private static final double CERTAINTY = 0.97;
    /** Less above the posts is a summary of them. */
    private static final int LEAST_ABOVE = 3;

    private final Page page;
    private final PageFacts facts;

    PostReports(Page page, PageFacts facts) {
        this.page = page;
        this.facts = facts;
    }

    List<Reading> of(List<Post> posts, Optional<FoundArticle> article) {
        var readings = new ArrayList<Reading>();
        article.flatMap(a -> above(a, posts)).ifPresent(text -> readings.add(new Read(facts.report(page, text))));
        for (int i = 0; i < posts.size(); i++) readings.add(new Read(report(posts.get(i), i + 1)));
        return readings;
    }

    /** The article's text before the first post, where it is more than a summary. */
    private static Optional<String> above(FoundArticle article, List<Post> posts) {
        var told = posts.stream().map(p -> Likeness.letters(p.text())).collect(Collectors.joining(" "));
        var above = article.blocks().stream()
                .takeWhile(b -> !b.isProse() || !told.contains(Likeness.letters(b.text())))
                .filter(b -> b.isProse() || !told.contains(Likeness.letters(b.text())))
                .toList();
        if (above.stream().filter(Block::isProse).count() < LEAST_ABOVE) return Optional.empty();
        int last = above.size();
        while (above.get(last - 1).isHeading()) last--;
        return Optional.of(above.subList(0, last).stream().map(Block::text).collect(Collectors.joining("\n\n")));
    }

    private Report report(Post post, int number) {
        var date = post.stamp().map(PostReports::date).or(page::date).or(facts::date);
        var author = post.author().or(() -> facts.author().map(Fact::value));
        var found = new Found(
                post.title().map(t -> "the post's heading"),
                facts.outletWhy(page),
                facts.author().map(Fact::why));
        return new Report(
                page.id() + "#" + number,
                post.text(),
                post.title(),
                page.url(),
                page.outlet().or(() -> facts.outlet().map(Fact::value)),
                date,
                author,
                Optional.of(found));
    }

    private static ReportDate date(Stamp stamp) {
        return new ReportDate(
                stamp.day(), stamp.day(), ReportDate.Origin.PAGE, "the post's own time, " + stamp.written(), CERTAINTY);
    }
}
