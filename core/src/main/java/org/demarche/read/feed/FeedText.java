package org.demarche.read.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Safelist;

/** Makes plain text and harmless HTML of what feeds put into their fields. */
final class FeedText {
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15})[\\s/>]|<!--");
    private static final Safelist HARMLESS =
            Safelist.relaxed().addTags("div", "figure", "figcaption", "section", "time");
    private static final int MOST_TITLE = 1_000;

    private FeedText() {}

    /**
     * A field as one line of plain text.
     *
     * @param plain whether the feed says that it holds no markup
     */
    static Optional<String> line(String value, boolean plain) {
        var meant = Characters.meant(value);
        var text = plain ? meant : isMarkup(meant) ? Jsoup.parse(meant).text() : Parser.unescapeEntities(meant, false);
        var line = Characters.meant(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() > MOST_TITLE) line = line.substring(0, MOST_TITLE - 1) + "…";
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Whether HTML's tags stand in it: "List<String>" is text. */
    static boolean isMarkup(String value) {
        var tag = TAG.matcher(value);
        while (tag.find()) if (tag.group(1) == null || Tag.isKnownTag(tag.group(1))) return true;
        return false;
    }

    /** A field as HTML without scripts, styles, frames, forms and handlers; empty where no text is left. */
    static Optional<String> html(String value) {
        if (value.isBlank()) return Optional.empty();
        var settings = new OutputSettings().prettyPrint(false);
        var clean = Jsoup.clean(Characters.meant(value), "", HARMLESS, settings).strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }
}
