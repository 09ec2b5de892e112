package org.demarche.clean.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.text.Found;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.jsoup.nodes.Document;

/** What a page says of its article, each with the place where it says so. */
record PageFacts(Optional<Fact> title, Optional<Fact> outlet, Optional<Fact> author, Optional<ReportDate> date) {
    private static final int LONGEST_NAME = 80;
    /** As sure as of what metadata say; what stands somewhere in the text is less sure. */
    private static final double SURELY_DATED = 0.93;

    private static final List<String> NAMES = List.of(
            "application-name",
            "dc.publisher",
            "dcterms.publisher",
            "publisher",
            "citation_journal_title",
            "apple-mobile-web-app-title");

    static PageFacts of(
            Document document, StructuredData data, Survey survey, Headline headline, Optional<String> url) {
        return new PageFacts(
                headline.fact(),
                outlet(document, data, headline)
                        .or(() -> CopyrightLine.owner(survey))
                        .or(() -> url.flatMap(PageFacts::host)),
                Byline.find(document, data, survey, headline),
                new PublicationDate(document, data, survey, headline).find(url));
    }

    private static Optional<Fact> outlet(Document document, StructuredData data, Headline headline) {
        var title = headline.value();
        var candidates = Stream.of(
                        Meta.find(document, List.of("og:site_name")),
                        publisher(data, data.findArticle(title)),
                        publisher(data, data.findPage()),
                        Meta.find(document, NAMES),
                        Headline.outletIn(document.title(), title).map(o -> new Fact(o, "the page's title")))
                .flatMap(Optional::stream)
                .filter(f -> f.value().length() <= LONGEST_NAME && !f.value().startsWith("http"))
                .toList();
        return candidates.stream()
                .filter(f -> Likeness.isLatin(f.value()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The report that {@code text} is; what the caller gives goes before what the page says. */
    Report report(Page page, String text) {
        var titleWhy = page.title().isPresent() ? Optional.<String>empty() : title.map(Fact::why);
        return new Report(
                page.id(),
                text,
                page.title().or(() -> title.map(Fact::value)),
                page.url(),
                page.outlet().or(() -> outlet.map(Fact::value)),
                page.date().or(() -> date),
                author.map(Fact::value),
                Optional.of(new Found(titleWhy, outletWhy(page), author.map(Fact::why))));
    }

    /** Whether the page says, and not in passing, on which day it was published. */
    boolean isDated() {
        return date.filter(d -> d.isDay() && d.from() == ReportDate.Origin.PAGE && d.certainty() >= SURELY_DATED)
                .isPresent();
    }

    /** Where the outlet's name stands, unless the caller gives it. */
    Optional<String> outletWhy(Page page) {
        return page.outlet().isPresent() ? Optional.empty() : outlet.map(Fact::why);
    }

    /** The host of the page's address, the last that names an outlet. */
    private static Optional<Fact> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost())
                    .map(h -> h.toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|amp|edition)\\.", ""))
                    .filter(h -> h.indexOf('.') > 0 && Character.isLetter(h.charAt(h.length() - 1)))
                    .map(h -> new Fact(h, "the host of the page's address"));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Fact> publisher(StructuredData data, Optional<Map<String, Object>> node) {
        return node.flatMap(n -> data.names(n, "publisher"))
                .map(n -> new Fact(n, "publisher of the page's structured data"));
    }
}
