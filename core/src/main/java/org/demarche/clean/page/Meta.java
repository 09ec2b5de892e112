package org.demarche.clean.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements, whichever attribute names them. */
final class Meta {
    private Meta() {}

    /** The first value of the first of {@code names} that the page has. */
    static Optional<Fact> find(Document document, List<String> names) {
        var all = document.select("meta[content]");
        for (var name : names)
            for (var meta : all) {
                var value = StructuredData.clean(meta.attr("content"));
                if (isNamed(meta, name) && value.isPresent())
                    return Optional.of(new Fact(value.get(), "the page's meta " + name));
            }
        return Optional.empty();
    }

    private static boolean isNamed(Element meta, String name) {
        for (var attribute : new String[] {"property", "name", "itemprop", "http-equiv"})
            if (meta.attr(attribute).strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                return true;
        return false;
    }
}
