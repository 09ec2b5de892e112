package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.clean.date.AddressDate;
import org.demarche.text.ReportDate;
import org.demarche.text.ReportDate.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day on which a page says it was published, from the surest place to the least sure: structured data, metadata, microdata,
 * {@code time} elements, the address, a visible line, and at last the day of its last change.
 *
 * <p>The local day counts, as the publisher's own stamp has it. Where a stamp is in UTC and another on the page tells the same
 * minute in a local zone, the local one is taken.
 */
final class PublicationDate {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "og:published_time",
            "datePublished",
            "rnews:datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "cXenseParse:recs:publishtime",
            "citation_publication_date",
            "citation_online_date",
            "bt:pubDate",
            "OriginalPublicationDate",
            "originalpublicationdate",
            "article.published",
            "publication_date",
            "publicationdate",
            "publish_date",
            "publish-date",
            "published-date",
            "publishdate",
            "pubdate",
            "pub_date",
            "displaydate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "dcterms.available",
            "date.issued",
            "dateissued",
            "dc.date.publication",
            "release_date",
            "article_date_original",
            "eprints.date",
            "date");
    private static final List<String> CHANGED = List.of(
            "article:modified_time",
            "og:updated_time",
            "dateModified",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "revised");
    private static final List<String> STAMPED = List.of(
            "datetime",
            "content",
            "title",
            "data-timestamp",
            "data-time",
            "data-date",
            "data-datetime",
            "data-published",
            "data-publish-date",
            "data-published-at",
            "data-epoch",
            "data-ts",
            "data-unixtime");
    private static final Set<String> OTHERS = Set.of("aside", "nav", "footer");
    private static final int NEAR_HEADLINE = 12;
    private static final int ABOVE_HEADLINE = 4;
    private static final int LONGEST_SHOWN = 140;
    /** Where scripts keep a moment that they write out for the reader. */
    private static final String MOMENTS =
            "[data-timestamp], [data-time], [data-date], [data-datetime], [data-published], [data-publish-date], [data-published-at], [data-epoch], [data-ts], [data-unixtime]";

    private final Document document;
    private final StructuredData data;
    private final Survey survey;
    private final Headline headline;
    private final List<Stamp> others = new ArrayList<>();

    PublicationDate(Document document, StructuredData data, Survey survey, Headline headline) {
        this.document = document;
        this.data = data;
        this.survey = survey;
        this.headline = headline;
        for (var time : document.select("time[datetime], meta[content*=T][content*=:]"))
            Stamp.parse(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"))
                    .ifPresent(others::add);
        data.findArticle(headline.value())
                .flatMap(a -> StructuredData.string(a, "dateModified"))
                .flatMap(Stamp::parse)
                .ifPresent(others::add);
    }

    Optional<ReportDate> find(Optional<String> url) {
        var article = data.findArticle(headline.value());
        return article.flatMap(a -> structured(a, "datePublished", 0.97))
                .or(() -> meta(PUBLISHED.subList(0, 4), 0.97))
                .or(() -> microdata("datePublished", 0.95))
                .or(() -> meta(PUBLISHED, 0.93))
                .or(() -> data.findPage().flatMap(p -> structured(p, "datePublished", 0.92)))
                .or(() -> times(0.9))
                .or(() -> url.flatMap(AddressDate::find).filter(ReportDate::isDay))
                .or(() -> visible(url))
                .or(() -> article.flatMap(a -> structured(a, "dateCreated", 0.85)))
                .or(() -> nearest(0.8))
                .or(() -> article.flatMap(a -> structured(a, "dateModified", 0.76)))
                .or(() -> microdata("dateModified", 0.76))
                .or(() -> meta(CHANGED, 0.76))
                .or(() -> url.flatMap(AddressDate::find));
    }

    private Optional<ReportDate> structured(Map<String, Object> node, String field, double certainty) {
        return StructuredData.string(node, field)
                .flatMap(Stamp::parse)
                .map(s -> date(s, field + " of the page's structured data", certainty));
    }

    private Optional<ReportDate> meta(List<String> names, double certainty) {
        for (var name : names) {
            var found = Meta.find(document, List.of(name))
                    .flatMap(f -> Stamp.parse(f.value()).map(s -> date(s, f.why(), certainty)));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<ReportDate> microdata(String property, double certainty) {
        return document
                .select("[itemprop~=(?i)\\b" + property + "\\b], [property~=(?i)(^|:)" + property + "$]")
                .stream()
                .filter(e -> !isOtherStory(e))
                .flatMap(e -> stamp(e).stream())
                .map(s -> date(s, property + " on the page", certainty))
                .findFirst();
    }

    /** A {@code time} that its page marks as the day of publication. */
    private Optional<ReportDate> times(double certainty) {
        return document
                .select(
                        "time[pubdate], time[class*=publish], time[class*=entry-date], time[class*=post-date], time.dt-published")
                .stream()
                .filter(e -> !isOtherStory(e))
                .flatMap(e -> stamp(e).stream())
                .map(s -> date(s, "the time that the page marks as published", certainty))
                .findFirst();
    }

    /** The first time near the headline, which other stories' teasers do not have. */
    private Optional<ReportDate> nearest(double certainty) {
        var around = headline.heading().map(Element::parent);
        for (int up = 0; up < 4 && around.isPresent(); up++) {
            var found = around.get().select("time, " + MOMENTS).stream()
                    .filter(e -> !isOtherStory(e))
                    .flatMap(e -> stamp(e).stream())
                    .findFirst();
            if (found.isPresent()) return found.map(s -> date(s, "the time beside the headline", certainty));
            around = around.map(Element::parent);
        }
        return Optional.empty();
    }

    private static Optional<Stamp> stamp(Element element) {
        for (var attribute : STAMPED) {
            var stamp = Stamp.parse(element.attr(attribute));
            if (stamp.isPresent()) return stamp;
        }
        return Stamp.parse(element.text());
    }

    /** Dates within links, lists of teasers and asides are those of other stories. */
    private boolean isOtherStory(Element element) {
        for (var e = element; e != null; e = e.parent()) {
            if (OTHERS.contains(e.normalName())) return true;
            boolean article = e.normalName().equals("article");
            if (article
                    && headline.heading().isPresent()
                    && !ArticleRegion.isIn(headline.heading().get(), e)) return survey.prose(e) < survey.prose() / 4;
        }
        return false;
    }

    /** A line with the date near the headline, such as a byline, or in the first lines where there is no headline. */
    private Optional<ReportDate> visible(Optional<String> url) {
        var lines = survey.blocks();
        int at = headlineAt();
        var above = new ArrayList<>(lines.subList(Math.max(0, at - ABOVE_HEADLINE), at));
        Collections.reverse(above);
        var below = lines.subList(at, Math.min(lines.size(), at + NEAR_HEADLINE));
        return new VisibleDate(document, url, others).find(above, below);
    }

    private int headlineAt() {
        var lines = survey.blocks();
        if (headline.heading().isEmpty()) return 0;
        for (int i = 0; i < lines.size(); i++)
            if (ArticleRegion.isIn(lines.get(i).owner(), headline.heading().get())) return i;
        return 0;
    }

    private ReportDate date(Stamp stamp, String why, double certainty) {
        if (!stamp.isLocal()) {
            var local = others.stream()
                    .filter(o -> o.isLocal() && o.isSameMinute(stamp))
                    .findFirst();
            if (local.isPresent() && !local.get().day().equals(stamp.day()))
                return new ReportDate(
                        local.get().day(), local.get().day(), Origin.PAGE, why + ", in the page's own zone", certainty);
            var shown = local.isPresent() ? Optional.<Stamp>empty() : shown(stamp);
            if (shown.isPresent())
                return new ReportDate(
                        shown.get().day(),
                        shown.get().day(),
                        Origin.PAGE,
                        why + ", in the zone that the page shows",
                        certainty);
        }
        return new ReportDate(stamp.day(), stamp.day(), Origin.PAGE, why, certainty);
    }

    /** The same moment as a line beside the headline shows it: another day, and a clock that differs by a zone's hours. */
    private Optional<Stamp> shown(Stamp stamp) {
        var lines = survey.blocks();
        int at = headlineAt();
        return lines.subList(at, Math.min(lines.size(), at + NEAR_HEADLINE)).stream()
                .filter(b -> b.text().length() <= LONGEST_SHOWN)
                .flatMap(b -> Stamp.findIn(b.text()).stream())
                .filter(s -> s.isSameMomentElsewhere(stamp) && !s.day().equals(stamp.day()))
                .findFirst();
    }
}
