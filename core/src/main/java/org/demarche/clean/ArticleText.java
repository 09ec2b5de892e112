package org.demarche.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Article;
import org.demarche.text.Article.Furniture;
import org.demarche.text.Report;
import org.demarche.text.Span;

/** Tells a report's article from what surrounds it. Thread-safe. */
public final class ArticleText {
    /** Fewer shared words than this, and what follows a heading is another story. */
    private static final double TOPIC_BREAK = 0.12;

    /** The article of {@code report}: paragraphs and furniture, in the order of the text. */
    public Article clean(Report report) {
        var text = report.text();
        var all = Paragraphs.of(text);
        var paragraphs = new ArrayList<Span>();
        var furniture = new ArrayList<Furniture>();
        int end = trailing(text, all);
        for (int i = 0; i < all.size(); i++) {
            var paragraph = all.get(i);
            Optional<String> why = i >= end
                    ? Optional.of("after the article's end: " + trailingWhy(text, all, end))
                    : i == 0 ? Optional.empty() : FurnitureRules.byItself(paragraph.of(text));
            if (why.isPresent()) furniture.add(new Furniture(paragraph, why.get()));
            else paragraphs.add(paragraph);
        }
        // A text that is all furniture by these rules is an article all the same: nothing is thrown away whole.
        if (paragraphs.isEmpty()) return new Article(report, all, List.of(), report.date());
        return new Article(report, paragraphs, furniture, report.date());
    }

    /** The number of the first paragraph after the article's end; the number of paragraphs where it goes to the last. */
    private static int trailing(String text, List<Span> all) {
        var body = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i).of(text);
            // A heading or a teaser's mark is the end where prose has come before and nothing of it comes after.
            boolean proseBefore = i >= 2 && body.length() > 300;
            boolean mark = FurnitureRules.isHeading(line)
                    || FurnitureRules.byItself(line).isPresent();
            if (proseBefore && mark && restIsAnotherStory(text, all, i, body.toString())) return i;
            body.append(line).append('\n');
        }
        return all.size();
    }

    private static boolean restIsAnotherStory(String text, List<Span> all, int from, String body) {
        var article = FurnitureRules.words(body);
        var rest = new ArrayList<String>();
        boolean teaser = false;
        boolean call = false;
        int prose = 0;
        for (int i = from; i < all.size(); i++) {
            var line = all.get(i).of(text);
            rest.add(line);
            var why = FurnitureRules.byItself(line);
            teaser |= why.isPresent() && why.get().startsWith("a teaser");
            call |= i == from && why.isPresent();
            if (why.isEmpty() && !FurnitureRules.isHeading(line)) prose++;
        }
        // A subheading within an article is followed by much prose on the same matter.
        double shared = FurnitureRules.shared(article, rest);
        if (prose == 0) return call || teaser || shared < TOPIC_BREAK && rest.size() >= 2;
        boolean foreign = shared < TOPIC_BREAK * (call || teaser ? 3 : 1);
        return foreign && prose <= 12 && (call || teaser);
    }

    private static String trailingWhy(String text, List<Span> all, int end) {
        return FurnitureRules.byItself(all.get(end).of(text)).orElse("a heading over another story");
    }
}
