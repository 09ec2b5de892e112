package org.demarche.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.clean.date.AddressDate;
import org.demarche.clean.date.PageDate;
import org.demarche.clean.page.Statement;
import org.demarche.text.Article;
import org.demarche.text.Article.Furniture;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/** Tells a report's article from what surrounds it. Thread-safe. */
public final class ArticleText {
    /** Fewer shared words than this, and what follows a heading is another story. */
    private static final double TOPIC_BREAK = 0.12;

    /** Paragraphs of prose that other stories on a page have at most. */
    private static final int MOST_PROSE_AFTER = 12;
    /** Headings near the end that are looked at: after so many, the rest is a list that belongs to the text. */
    private static final int MOST_TRIES = 64;

    /** The article of {@code report}: paragraphs and furniture, in the order of the text. */
    public Article clean(Report report) {
        var text = report.text();
        var all = Paragraphs.of(text);
        var paragraphs = new ArrayList<Span>();
        var furniture = new ArrayList<Furniture>();
        int end = trailing(text, all);
        var listed = ReadAloudLists.of(all.stream().map(s -> s.of(text)).toList());
        // A sentence after such a list is the article's: it goes on below.
        if (end < listed.length() && all.stream().skip(listed.length()).anyMatch(s -> isSentence(s.of(text))))
            end = all.size();
        for (int i = 0; i < all.size(); i++) {
            var paragraph = all.get(i);
            Optional<String> why = i >= end
                    ? Optional.of("after the article's end: " + trailingWhy(text, all, end))
                    : listed.get(i)
                            ? Optional.of("a list of other stories, as it is read aloud")
                            : i == 0 && !FurnitureRules.isBar(paragraph.of(text))
                                    ? Optional.empty()
                                    : FurnitureRules.byItself(paragraph.of(text))
                                            .or(() -> plea(paragraph.of(text)));
            if (why.isPresent()) furniture.add(new Furniture(paragraph, why.get()));
            else paragraphs.add(paragraph);
        }
        // A text that is all furniture by these rules is an article all the same: nothing is thrown away whole.
        if (paragraphs.isEmpty()) return new Article(report, all, List.of(), date(report));
        return new Article(report, paragraphs, furniture, date(report));
    }

    private static Optional<String> plea(String line) {
        return Pleas.isPlea(line) ? Optional.of("what the outlet asks of its readers") : Optional.empty();
    }

    /** The date given, else the address's day, else what the page says, else the address's month. */
    private static Optional<ReportDate> date(Report report) {
        return report.date()
                .or(() -> report.url().flatMap(AddressDate::find).filter(ReportDate::isDay))
                .or(() -> PageDate.find(report.text()))
                .or(() -> report.url().flatMap(AddressDate::find));
    }

    /** The number of the first paragraph after the article's end; the number of paragraphs where it goes to the last. */
    private static int trailing(String text, List<Span> all) {
        var lines = all.stream().map(s -> s.of(text)).toList();
        var marks = new BitSet();
        for (int i = 0; i < lines.size(); i++)
            marks.set(
                    i,
                    FurnitureRules.isHeading(lines.get(i))
                            || FurnitureRules.byItself(lines.get(i)).isPresent());
        int prose = lines.size() - marks.cardinality();
        int tries = 0;
        int length = 0;
        var article = new HashSet<String>();
        int by = new Trailing(lines).find().orElse(lines.size());
        for (int i = 0; i < by && tries < MOST_TRIES; i++) {
            // A heading or a teaser's mark is the end where prose has come before and nothing of it comes after.
            boolean possible = marks.get(i) && prose <= MOST_PROSE_AFTER && i >= 2 && length > 300;
            if (possible && restIsAnotherStory(lines, i, prose, article)) return i;
            if (possible) tries++;
            if (!marks.get(i)) prose--;
            length += lines.get(i).length() + 1;
            FurnitureRules.words(lines.get(i), article);
        }
        return by;
    }

    private static boolean restIsAnotherStory(List<String> lines, int from, int prose, Set<String> article) {
        var rest = new HashSet<String>();
        boolean teaser = false;
        boolean call = false;
        boolean running = false;
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            FurnitureRules.words(line, rest);
            var why = FurnitureRules.byItself(line);
            teaser |= why.isPresent() && why.get().startsWith("a teaser");
            call |= i == from && why.isPresent();
            running |= i > from + 1 && isSentence(lines.get(i - 1)) && isSentence(line);
        }
        // A subheading within an article is followed by much prose on the same matter.
        double shared = FurnitureRules.shared(article, rest);
        if (prose == 0) return call || teaser;
        // Paragraphs one after the other are a text that goes on, whatever link stands above them.
        if (running && !teaser) return false;
        boolean foreign = shared < TOPIC_BREAK * (call || teaser ? 3 : 1);
        return foreign && (call || teaser);
    }

    private static boolean isSentence(String line) {
        return Statement.isOne(line) && FurnitureRules.byItself(line).isEmpty() && !Pleas.isPlea(line);
    }

    private static String trailingWhy(String text, List<Span> all, int end) {
        return FurnitureRules.byItself(all.get(end).of(text)).orElse("a heading over another story");
    }
}
