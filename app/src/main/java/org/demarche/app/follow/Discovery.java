package org.demarche.app.follow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.app.fetch.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the feed of a site by its page: the first that the page names; of a home page else the site's
 * robots.txt, which may name sitemaps. */
final class Discovery {
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment");

    private Discovery() {}

    /** The address to follow in the page's place. */
    static Optional<String> find(Answer.Body body) {
        return feed(page(body)).or(() -> robots(body.address()));
    }

    static Document page(Answer.Body body) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body.bytes()),
                    body.charset().filter(Discovery::isKnown).orElse(null),
                    body.address());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return java.nio.charset.Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    /** Sites put their main feed first; those of comments hold no reports. */
    private static Optional<String> feed(Document page) {
        return page.select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|rdf)\\+xml][href]").stream()
                .filter(l -> !COMMENTS.matcher(l.attr("href") + l.attr("title")).find())
                .map(l -> l.absUrl("href"))
                .filter(a -> a.startsWith("http"))
                .findFirst();
    }

    /** Of a home page only: who names one page of a site has not asked for all of it. */
    private static Optional<String> robots(String address) {
        try {
            var home = URI.create(address);
            var path = Optional.ofNullable(home.getRawPath()).orElse("");
            return path.isEmpty() || path.equals("/")
                    ? Optional.of(home.resolve("/robots.txt").toString())
                    : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
