package org.demarche.read.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.read.feed.Feed.Form;
import org.demarche.refusal.RefusalCode;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom with ROME; dates and what ROME leaves out are read off the elements. */
final class SyndReader {
    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued");
    private static final Set<String> CREATED = Set.of("date", "created", "available");
    private static final Set<String> UPDATED = Set.of("updated", "modified");
    private static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

    private SyndReader() {}

    static Feed read(Document document, FeedReader.Source source, String encoding, Mending mending) throws FeedFault {
        var root = document.getRootElement();
        var feed = build(document);
        var elements = Shape.items(root);
        var base = source.address();
        var home = Optional.ofNullable(feed.getLink()).flatMap(l -> Links.resolve(base, l));
        var items = new ArrayList<FeedItem>();
        var entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            // ROME keeps all items and their order; were it otherwise, dates would be worse than none.
            var element = entries.size() == elements.size() ? Optional.of(elements.get(i)) : Optional.<Element>empty();
            var near = element.isPresent() ? base(element.get(), base).or(() -> home) : base.or(() -> home);
            items.add(item(entries.get(i), element, near));
        }
        var title = title(feed.getTitleEx(), feed.getTitle());
        if (items.isEmpty() && title.isEmpty() && home.isEmpty())
            throw new FeedFault(RefusalCode.FEED_NO_ITEMS, true, "has neither items nor a title nor an address");
        return new Feed(
                root.getName().equals("feed") ? Form.ATOM : Form.RSS,
                title,
                home,
                items,
                List.of(),
                Period.of(root),
                encoding,
                mending.repairs());
    }

    private static SyndFeed build(Document document) throws FeedFault {
        try {
            Shape.straighten(document.getRootElement());
            return new SyndFeedInput().build(document);
        } catch (FeedException | RuntimeException unread) {
            // ROME and JDOM throw what Java throws where something is not as they expect.
            throw new FeedFault(RefusalCode.FEED_NOT_FEED, true, "no feed that can be read: " + unread.getMessage());
        }
    }

    private static FeedItem item(SyndEntry entry, Optional<Element> element, Optional<String> base) {
        var link = element.flatMap(e -> Optional.ofNullable(e.getChildText("origLink", namespace(FEEDBURNER))))
                .or(() -> Optional.ofNullable(entry.getLink()))
                .flatMap(l -> Links.resolve(base, l));
        return new FeedItem(
                link.or(() -> permanent(entry)),
                title(entry.getTitleEx(), entry.getTitle()),
                Optional.ofNullable(entry.getDescription()).flatMap(SyndReader::html),
                content(entry.getContents()),
                element.flatMap(e -> date(e, PUBLISHED).or(() -> date(e, CREATED))),
                element.flatMap(e -> date(e, UPDATED)),
                Optional.ofNullable(entry.getUri()).map(String::strip).filter(g -> !g.isEmpty()),
                author(entry),
                element.flatMap(SyndReader::outlet));
    }

    /** What relative addresses in an element are relative to: the nearest {@code xml:base}, which may be relative itself. */
    private static Optional<String> base(Element element, Optional<String> document) {
        var outer = element.getParentElement() == null ? document : base(element.getParentElement(), document);
        var own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return own == null ? outer : Links.resolve(outer, own).or(() -> outer);
    }

    private static Namespace namespace(String uri) {
        return Namespace.getNamespace("x", uri);
    }

    /** A guid that is an address is one, unless it says otherwise, which ROME has then not taken for a link. */
    private static Optional<String> permanent(SyndEntry entry) {
        return Optional.ofNullable(entry.getUri())
                .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
                .flatMap(uri -> Links.resolve(Optional.empty(), uri));
    }

    private static Optional<String> title(@Nullable SyndContent content, @Nullable String value) {
        var text = content == null || content.getValue() == null ? value : content.getValue();
        if (text == null) return Optional.empty();
        // Atom 1.0 means what it says; Atom 0.3's "text/plain" is what stands there by default.
        boolean plain = content != null && "text".equals(content.getType());
        return FeedText.line(text, plain);
    }

    private static Optional<String> content(List<SyndContent> contents) {
        return contents.stream()
                .flatMap(c -> html(c).stream())
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    private static Optional<String> html(SyndContent content) {
        if (content.getValue() == null) return Optional.empty();
        var type = Optional.ofNullable(content.getType()).orElse("html");
        boolean plain = type.equals("text") || type.equals("text/plain") && !FeedText.isMarkup(content.getValue());
        return plain
                ? FeedText.line(content.getValue(), true).map(org.jsoup.nodes.Entities::escape)
                : FeedText.html(content.getValue());
    }

    private static Optional<String> author(SyndEntry entry) {
        return Stream.concat(
                        Stream.ofNullable(entry.getAuthor()),
                        entry.getAuthors().stream().map(a -> a.getName()).filter(n -> n != null))
                .flatMap(a -> FeedText.line(a, false).stream())
                .findFirst();
    }

    /** The last that can be read: where programs write several, they write what they know better behind. */
    private static Optional<FeedDate> date(Element item, Set<String> names) {
        return item.getChildren().stream()
                .filter(c -> names.contains(c.getName()))
                .flatMap(c -> FeedDates.parse(c.getText()).stream())
                .reduce((earlier, later) -> later);
    }

    /** Collections of several outlets' reports name each one's. */
    private static Optional<String> outlet(Element item) {
        for (var child : item.getChildren()) {
            if (!child.getName().equals("source")) continue;
            var title = child.getChildren().stream()
                    .filter(c -> c.getName().equals("title"))
                    .findFirst();
            return FeedText.line(title.map(Element::getText).orElse(child.getText()), false);
        }
        return Optional.empty();
    }
}
