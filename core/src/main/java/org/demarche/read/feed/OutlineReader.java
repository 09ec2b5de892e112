package org.demarche.read.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.demarche.read.feed.Feed.Form;
import org.demarche.read.feed.Feed.Pointer;
import org.demarche.refusal.RefusalCode;
import org.jdom2.Document;
import org.jdom2.Element;

/** Reads OPML: the feeds that its outlines name, however they are grouped. */
final class OutlineReader {
    private OutlineReader() {}

    static Feed read(Document document, FeedReader.Source source, String encoding, Mending mending) throws FeedFault {
        var pointers = new LinkedHashMap<String, Pointer>();
        var title = Optional.<String>empty();
        var left = new ArrayList<Element>(List.of(document.getRootElement()));
        for (int i = 0; i < left.size(); i++) {
            var element = left.get(i);
            left.addAll(element.getChildren());
            if (element.getName().equals("title") && title.isEmpty()) title = FeedText.line(element.getText(), false);
            if (!element.getName().equalsIgnoreCase("outline")) continue;
            pointer(element, source).ifPresent(p -> pointers.putIfAbsent(p.address(), p));
        }
        if (pointers.isEmpty())
            throw new FeedFault(RefusalCode.FEED_NO_ITEMS, true, "a list without a single feed (xmlUrl)");
        return new Feed(
                Form.OPML,
                title,
                Optional.empty(),
                List.of(),
                List.copyOf(pointers.values()),
                Optional.empty(),
                encoding,
                mending.repairs());
    }

    private static Optional<Pointer> pointer(Element outline, FeedReader.Source source) {
        return value(outline, "xmlUrl")
                .or(() -> value(outline, "url").filter(u -> isFeed(outline)))
                .flatMap(u -> Links.resolve(source.address(), u))
                .map(u -> new Pointer(
                        u,
                        value(outline, "title").or(() -> value(outline, "text")).flatMap(t -> FeedText.line(t, false)),
                        Optional.empty()));
    }

    /** OPML 1.0 has no field of its own for a feed's address. */
    private static boolean isFeed(Element outline) {
        return value(outline, "type")
                .filter(t -> t.matches("(?i)rss|atom|rss1|include"))
                .isPresent();
    }

    private static Optional<String> value(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(a -> a.getName().equalsIgnoreCase(name))
                .map(a -> a.getValue().strip())
                .filter(v -> !v.isEmpty())
                .findFirst();
    }
}
