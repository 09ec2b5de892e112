package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's headline: the first heading that the page's own metadata agree with; else what the metadata say; else what heads the
 * page.
 */
final class Headline {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|/\u2013\u2014\u00B7\u2022\u00BB:-]+\\s+|\\s*\\|\\s*");
    private static final int LONGEST = 400;

    /** The heading on the page that is the headline. */
    private final Optional<Element> heading;

    private final Optional<Fact> fact;

    private Headline(Optional<Element> heading, Optional<Fact> fact) {
        this.heading = heading;
        this.fact = fact;
    }

    static Headline of(Document document, StructuredData data) {
        var stated = stated(document, data);
        var headings = document.select("h1, [itemprop=headline], h2, h3").stream()
                .filter(h -> !text(h).isEmpty() && text(h).length() < LONGEST)
                .limit(60)
                .toList();
        var agreed = headings.stream()
                .filter(h -> h.normalName().equals("h1") || stated.isPresent())
                .filter(h -> stated.isEmpty()
                        || Likeness.isLike(text(h), stated.get().value()))
                .filter(h -> h.normalName().equals("h1") || text(h).length() > 20)
                .max(Comparator.comparingInt(h ->
                        stated.map(s -> Likeness.common(text(h), s.value())).orElse(0)));
        if (agreed.isPresent())
            return new Headline(agreed, Optional.of(new Fact(text(agreed.get()), "the page's headline")));
        var only = document.select("h1").stream()
                .filter(h -> !text(h).isEmpty())
                .limit(2)
                .toList();
        if (stated.isPresent()) return new Headline(Optional.empty(), stated);
        return only.size() == 1
                ? new Headline(
                        Optional.of(only.get(0)), Optional.of(new Fact(text(only.get(0)), "the page's headline")))
                : new Headline(Optional.empty(), Optional.empty());
    }

    Optional<Element> heading() {
        return heading;
    }

    Optional<Fact> fact() {
        return fact;
    }

    /** The headline, or nothing. */
    String value() {
        return fact.map(Fact::value).orElse("");
    }

    private static Optional<Fact> stated(Document document, StructuredData data) {
        var og = Meta.find(
                document,
                List.of(
                        "og:title",
                        "twitter:title",
                        "dc.title",
                        "dcterms.title",
                        "parsely-title",
                        "sailthru.title",
                        "citation_title"));
        var tab = StructuredData.clean(document.title());
        var guess = og.map(Fact::value).or(() -> tab).orElse("");
        var article = data.findArticle(guess);
        Optional<Fact> headline = article.flatMap(
                        a -> StructuredData.string(a, "headline").or(() -> StructuredData.string(a, "name")))
                .map(h -> new Fact(h, "the headline in the page's structured data"));
        return headline.or(() -> og.map(f -> new Fact(withoutOutlet(f.value(), outlets(document)), f.why())))
                .or(() -> tab.map(t -> new Fact(withoutOutlet(t, outlets(document)), "the page's title")))
                .filter(f -> f.value().length() < LONGEST);
    }

    private static List<String> outlets(Document document) {
        var names = new ArrayList<String>();
        Meta.find(document, List.of("og:site_name", "application-name")).ifPresent(f -> names.add(f.value()));
        return names;
    }

    /** A title without the outlet's name after or before it. */
    static String withoutOutlet(String title, List<String> outlets) {
        var parts = SEPARATOR.split(title);
        if (parts.length < 2) return title;
        var last = parts[parts.length - 1].strip();
        boolean named = outlets.stream().anyMatch(o -> Likeness.isLike(o, last));
        // Without the outlet's name to go by: what is short and comes last behind something long is a name.
        boolean looksSo = outlets.isEmpty() && last.split("\\s+").length <= 4 && parts[0].split("\\s+").length >= 5;
        if (!named && !looksSo) return title;
        return title.substring(0, title.lastIndexOf(last))
                .replaceFirst("\\s*[|/\u2013\u2014\u00B7\u2022\u00BB:-]+\\s*$", "")
                .strip();
    }

    /** The outlet's name as the page's title has it: what follows the headline. */
    static Optional<String> outletIn(String tab, String headline) {
        var parts = SEPARATOR.split(tab);
        if (parts.length < 2) return Optional.empty();
        var last = parts[parts.length - 1].strip();
        boolean ahead = Likeness.isLike(tab.substring(0, tab.lastIndexOf(last)), headline);
        return Optional.of(last)
                .filter(l -> ahead && l.length() > 1 && l.length() < 60 && !Likeness.isLike(l, headline));
    }

    private static String text(Element element) {
        return element.text().strip();
    }
}
