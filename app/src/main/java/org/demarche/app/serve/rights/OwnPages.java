package org.demarche.app.serve.rights;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of others from asking in the name of whoever reads them: by the names that the server goes by (against names that are made to
 * lead here, "DNS rebinding") and by what browsers tell of the page that asks (Fetch Metadata, Origin).
 */
final class OwnPages {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]|[a-z0-9-]+\\.localhost");
    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    private final boolean open;
    private final Optional<URI> publicUrl;
    private final Set<String> others;

    /** @param others origins whose pages may ask too */
    OwnPages(RightsSettings settings, Set<String> others) {
        this.open = settings.open();
        this.publicUrl = settings.publicUrl();
        this.others = others;
    }

    /** Whether the server goes by the name that a request asks for. Without a name asks no browser. */
    boolean isOurs(@Nullable String host) {
        if (host == null) return true;
        var name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (LOOPBACK.matcher(name).matches()) return true;
        if (publicUrl.isPresent()) return name.equals(publicUrl.get().getHost().toLowerCase(Locale.ROOT));
        return !open;
    }

    /**
     * Whether a request that changes something may come from where its browser says. Browsers send one of the two headers with each such
     * request; programs send neither.
     *
     * @param mustTell whether the sender can only be a browser
     */
    boolean mayChange(@Nullable String fetchSite, @Nullable String origin, @Nullable String host, boolean mustTell) {
        if (origin != null && others.contains(origin)) return true;
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) return false;
        if (origin != null) return isOwn(origin, host);
        return fetchSite != null || !mustTell;
    }

    private boolean isOwn(String origin, @Nullable String host) {
        var given = origin.toLowerCase(Locale.ROOT);
        if (publicUrl
                .map(u -> u.toString().toLowerCase(Locale.ROOT))
                .filter(given::equals)
                .isPresent()) return true;
        var authority = given.replaceFirst("^https?://", "");
        return host != null
                && !authority.equals(given)
                && authority.equals(host.strip().toLowerCase(Locale.ROOT));
    }
}
