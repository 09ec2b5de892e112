package org.demarche.app.serve.rights;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.settings.BadSetting;

/**
 * How it is found out who asks.
 *
 * @param open whether everybody may do everything, as where only this machine can ask
 * @param proxy that tells who asks
 * @param publicUrl under which the server is known outside, such as {@code https://demarche.example.org}
 */
public record RightsSettings(boolean open, Optional<Proxy> proxy, Optional<URI> publicUrl) {
    /** For this machine alone. */
    public static RightsSettings loopback() {
        return new RightsSettings(true, Optional.empty(), Optional.empty());
    }

    /** Callers must show a token. */
    public static RightsSettings tokens() {
        return new RightsSettings(false, Optional.empty(), Optional.empty());
    }

    /** {@code --public-url}: the server's own address, as users write it. */
    public static URI publicUrl(String given) {
        try {
            var url = new URI(given.strip().replaceFirst("/+$", ""));
            var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && String.valueOf(url.getRawPath()).isEmpty()) return url;
        } catch (URISyntaxException none) {
            // told below, with the remedy
        }
        throw new BadSetting("--public-url is '" + given
                + "': use the address by which it is reached, without a path, such as https://demarche.example.org");
    }

    /** Whether browsers come by TLS. */
    public boolean isSecure() {
        return publicUrl.map(u -> "https".equalsIgnoreCase(u.getScheme())).orElse(false);
    }
}
