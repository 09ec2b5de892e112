package org.demarche.app.follow;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** The one address of a report among the many that lead to it. */
final class CanonicalAddress {
    /** Fields that say where a reader comes from, and change nothing in what is served. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_\\w+|at_(medium|campaign|custom\\d|link_\\w+|format|ptr_name|bbc_team)|fbclid|gclid|dclid|yclid|msclkid"
                    + "|igshid|mc_cid|mc_eid|_ga|_gl|ocid|ns_(mchannel|source|campaign|linkname|fee)|cmpid|ito|ftag"
                    + "|wt\\.\\w+|xtor|spm|guccounter|guce_\\w+)");

    private CanonicalAddress() {}

    /** Without fragment, tracking fields, the usual port and needless escapes; the address itself where it is no whole one. */
    static String of(String address) {
        var plain = new BasicURLNormalizer().filter(address.strip());
        if (plain == null || plain.isEmpty()) return address.strip();
        int query = plain.indexOf('?');
        if (query < 0) return plain;
        var kept = Arrays.stream(plain.substring(query + 1).split("&"))
                .filter(field -> !field.isEmpty()
                        && !TRACKING.matcher(field.replaceFirst("=.*", "")).matches())
                .collect(Collectors.joining("&"));
        return plain.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
    }

    /**
     * The address that the page gives itself, where that is on the same host: nobody may speak for another. A site that calls
     * every page its home is not believed.
     */
    static String of(String address, Document page) {
        var own = of(address);
        var link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        if (link == null) return own;
        var named = of(link.absUrl("href"));
        var before = uri(own);
        var after = uri(named);
        if (before.isEmpty() || after.isEmpty() || !host(before.get()).equals(host(after.get()))) return own;
        return isHome(after.get()) && !isHome(before.get()) ? own : named;
    }

    private static boolean isHome(URI uri) {
        var path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + uri.getPort();
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address)).filter(u -> u.getHost() != null);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
