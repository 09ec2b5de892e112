package org.demarche.app.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a body is whose server does not say. */
final class LookOfBytes {
    private static final int LOOKED_AT = 2_000;
    private static final Pattern FEED = Pattern.compile("<(?:\\w+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex)[\\s>]");

    private LookOfBytes() {}

    /** Its type; empty where it is no text. */
    static Optional<String> type(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) return Optional.of("text/plain");
        if (start.indexOf('\0') >= 0 || start.startsWith("%PDF-")) return Optional.empty();
        var text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("{")) return Optional.of("application/json");
        if (!text.startsWith("<")) return Optional.of("text/plain");
        return Optional.of(FEED.matcher(text).find() ? "application/xml" : "text/html");
    }
}
