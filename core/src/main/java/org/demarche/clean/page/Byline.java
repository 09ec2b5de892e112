package org.demarche.clean.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote a page's article: structured data, metadata, microdata, a link that says so, or the visible byline. */
final class Byline {
    private static final List<String> NAMES = List.of(
            "author",
            "article:author",
            "og:article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "citation_author",
            "cXenseParse:author");
    private static final Pattern BY = Pattern.compile(
            "(?i)^(?:written |reported |story )?by:?\\s+((?-i:\\p{Lu})[\\p{L}.'\u2019-]*(?:\\s+(?:and |de |van |von |al |el |bin |(?-i:\\p{Lu}))[\\p{L}.'\u2019-]*|,\\s+(?-i:\\p{Lu})[\\p{L}.'\u2019-]*){1,8})\\b.{0,60}$");
    private static final Pattern DAY = Pattern.compile(
            "(?i)[,|\u00B7\\s]+(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*$|[,|\u00B7\\s]+(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?( \\d.*)?$");
    private static final Pattern PLACE = Pattern.compile("\\s+in\\s+\\p{Lu}.*$");
    private static final int NEAR_HEADLINE = 12;
    private static final int LONGEST = 160;

    private Byline() {}

    static Optional<Fact> find(Document document, StructuredData data, Survey survey, Headline headline) {
        var article = data.findArticle(headline.value());
        return article.flatMap(a -> structured(data, a))
                .filter(f -> Likeness.isLatin(f.value()))
                .or(() -> Meta.find(document, NAMES)
                        .filter(f -> !f.value().startsWith("http") && !f.value().startsWith("@")))
                .or(() -> marked(document))
                .or(() -> visible(survey, headline))
                .map(f -> new Fact(withoutBy(f.value()), f.why()))
                .filter(f -> f.value().length() <= LONGEST && f.value().length() > 1);
    }

    private static Optional<Fact> structured(StructuredData data, Map<String, Object> article) {
        return data.names(article, "author")
                .or(() -> data.names(article, "creator"))
                .map(n -> new Fact(n, "author of the page's structured data"));
    }

    private static Optional<Fact> marked(Document document) {
        return document
                .select(
                        "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], [class~=(?i)^(?:byline|author)(?:[-_]?name)?$]")
                .stream()
                .filter(e -> Optional.ofNullable(e.closest("header, article, main, body"))
                        .filter(around -> around.selectFirst("p") != null)
                        .isPresent())
                .map(Element::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty() && t.length() <= 80 && t.split("\\s+").length <= 10)
                .findFirst()
                .map(t -> new Fact(t, "the byline that the page marks"));
    }

    private static Optional<Fact> visible(Survey survey, Headline headline) {
        var blocks = survey.blocks();
        int at = 0;
        if (headline.heading().isPresent())
            while (at < blocks.size()
                    && !ArticleRegion.isIn(
                            blocks.get(at).owner(), headline.heading().get())) at++;
        if (at == blocks.size()) at = 0;
        for (var block : blocks.subList(at, Math.min(blocks.size(), at + NEAR_HEADLINE))) {
            var line = withoutHeadline(block.text(), headline.value());
            var matcher = BY.matcher(line);
            if (line.length() <= LONGEST && matcher.matches())
                return Optional.of(new Fact(matcher.group(1), "the line under the headline"));
        }
        return Optional.empty();
    }

    /** A line of a page whose headline and byline only a line break parts. */
    private static String withoutHeadline(String line, String headline) {
        return !headline.isEmpty() && line.startsWith(headline)
                ? line.substring(headline.length()).strip()
                : line;
    }

    private static String withoutBy(String name) {
        return PLACE.matcher(DAY.matcher(name.replaceFirst("(?i)^(?:written )?by:?\\s+", ""))
                        .replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
