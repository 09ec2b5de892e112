package org.demarche.clean.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.text.ReportDate;
import org.jsoup.nodes.Document;

/** What a page says of its article, each with the place where it says so. */
record PageFacts(Optional<Fact> title, Optional<Fact> outlet, Optional<Fact> author, Optional<ReportDate> date) {
    static PageFacts of(Document document, StructuredData data, Survey survey, Headline headline, Optional<String> url) {
        return new PageFacts(
                headline.fact(),
                outlet(document, data, headline),
                Byline.find(document, data, survey, headline),
                new PublicationDate(document, data, survey, headline).find(url));
    }

    private static Optional<Fact> outlet(Document document, StructuredData data, Headline headline) {
        var title = headline.value();
        return Meta.find(document, List.of("og:site_name"))
                .or(() -> publisher(data, data.findArticle(title)))
                .or(() -> publisher(data, data.findPage()))
                .or(() -> Meta.find(document, List.of("application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "apple-mobile-web-app-title")))
                .or(() -> Headline.outletIn(document.title(), title).map(o -> new Fact(o, "the page's title")))
                .filter(f -> f.value().length() <= 80 && !f.value().startsWith("http"));
    }

    private static Optional<Fact> publisher(StructuredData data, Optional<Map<String, Object>> node) {
        return node.flatMap(n -> data.names(n, "publisher")).map(n -> new Fact(n, "publisher of the page's structured data"));
    }
}
