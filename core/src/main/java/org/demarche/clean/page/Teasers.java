package org.demarche.clean.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells pages that lead to many stories from those that tell one. */
final class Teasers {
    private static final int MANY = 6;
    private static final int FEW = 3;
    /** The words of a section's name; a headline has more. */
    private static final int LONGEST_SECTION = 4;

    private static final int SHORT_ARTICLE = 900;
    private static final double LARGEST_SHARE = 0.6;
    private static final Set<String> FIRST_PAGES =
            Set.of("", "/", "/index.html", "/index.htm", "/index.php", "/home", "/en", "/en/", "/news", "/news/");

    private Teasers() {}

    /** Why {@code page} tells no one story. */
    static Optional<String> findManyStories(
            Document document,
            StructuredData data,
            Headline headline,
            Survey survey,
            Optional<FoundArticle> found,
            Optional<String> url) {
        boolean article = data.findArticle("").isPresent()
                || Meta.find(document, List.of("og:type"))
                        .filter(t -> t.value().equalsIgnoreCase("article")
                                || t.value().startsWith("video"))
                        .isPresent();
        var headings = document
                .select(
                        "h1:has(a[href]), h2:has(a[href]), h3:has(a[href]), h4:has(a[href]), a[href] > h2, a[href] > h3, a[href] > h4")
                .stream()
                .filter(h -> h.text().split("\\s+").length >= 4)
                .limit(400)
                .toList();
        var region = found.map(FoundArticle::region);
        long within = region.map(r ->
                        headings.stream().filter(h -> ArticleRegion.isIn(h, r)).count())
                .orElse(0L);
        if (!article && within >= FEW && found.isPresent() && isParted(found.get(), headings))
            return Optional.of(
                    "the page has " + within + " stories of about the same length, each with a link of its own");
        boolean little = found.isEmpty()
                || found.get().prose() < SHORT_ARTICLE && !found.get().isOneText();
        boolean first = url.flatMap(Teasers::path).filter(FIRST_PAGES::contains).isPresent();
        int rows = survey.teasers();
        boolean isShort = found.isEmpty() || found.get().prose() < SHORT_ARTICLE;
        if (rows >= MANY && isShort && !article && headline.value().split("\\s+").length <= LONGEST_SECTION)
            return Optional.of("the page lists " + rows + " stories and tells none of them");
        if (headings.size() >= MANY && (little && !article || first || data.isListing() && little))
            return Optional.of("the page leads to " + headings.size() + " stories and tells none of them");
        return Optional.empty();
    }

    /** Whether the prose lies in parts that each have such a heading, and none has most of it. */
    private static boolean isParted(FoundArticle found, List<Element> headings) {
        var lengths = new IdentityHashMap<Element, Integer>();
        int all = 0;
        for (var heading : headings) {
            var part = part(heading, found);
            if (part.isEmpty()) continue;
            lengths.put(part.get(), found.survey().prose(part.get()));
        }
        for (var length : lengths.values()) all += length;
        int largest =
                lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return lengths.size() >= FEW && all > found.prose() / 2 && largest < all * LARGEST_SHARE;
    }

    /** The part of the region that {@code heading} heads: the farthest element around it that holds no other heading. */
    private static Optional<Element> part(Element heading, FoundArticle found) {
        @Nullable Element part = null;
        for (var e = heading; e != null && !e.equals(found.region()); e = e.parent()) {
            if (e.select("h1, h2, h3, h4").size() > 1
                    && part != null
                    && found.survey().prose(part) > 0) break;
            if (found.survey().prose(e) > 0) part = e;
        }
        return Optional.ofNullable(part);
    }

    /** Whether {@code element} has a heading that leads elsewhere. */
    static boolean isTeaser(Element element, String here) {
        var link = element.selectFirst("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href]:has(h2, h3, h4)");
        if (link == null) return false;
        var target = link.attr("abs:href").isEmpty() ? link.attr("href") : link.attr("abs:href");
        var page = here.replaceFirst("[?#].*", "");
        return !target.startsWith("#") && (page.isEmpty() || !target.startsWith(page));
    }

    private static Optional<String> path(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getPath());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
