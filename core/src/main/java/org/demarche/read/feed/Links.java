package org.demarche.read.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses as feeds write them, made whole. */
final class Links {
    private static final int LONGEST = 2_000;

    private Links() {}

    /** The address, resolved against {@code base}; empty where it is none of the web. */
    static Optional<String> resolve(Optional<String> base, String link) {
        var text = link.strip().replaceAll("[\\t\\n\\r]", "").replace(" ", "%20");
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        try {
            var uri = new URI(text);
            if (!uri.isAbsolute() && base.isPresent()) uri = new URI(base.get()).resolve(uri);
            return isOfWeb(uri) ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException odd) {
            // Browsers take signs that the standard forbids; the fetcher decides what to do with them.
            var lower = text.toLowerCase(Locale.ROOT);
            return lower.matches("https?://[^/\\s].*") ? Optional.of(text) : Optional.empty();
        }
    }

    private static boolean isOfWeb(URI uri) {
        var scheme = uri.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && uri.getRawAuthority() != null;
    }
}
