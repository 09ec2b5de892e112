package org.demarche.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.rights.Proxy;
import org.demarche.app.serve.rights.RightsSettings;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may ask the server. */
final class RightsOptions {
    @Option(
            names = "--require-token",
            description = "Asks for tokens on this machine too, as where a proxy on it passes requests on.")
    private boolean requireToken;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "By which address users reach the server, such as https://demarche.example.org.")
    private @Nullable String publicUrl;

    @Option(
            names = "--proxy-header",
            paramLabel = "NAME",
            description = "A header by which a proxy tells who asks, such as X-Remote-User.")
    private @Nullable String proxyHeader;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description =
                    "From where alone that header is believed, such as 10.0.0.7 or 10.0.0.0/24; may be given again.")
    private List<String> trusted = List.of();

    @Option(
            names = "--proxy-role",
            paramLabel = "ROLE",
            description = "What whom the proxy tells may do: read, add, correct or admin (default: read).")
    private @Nullable String proxyRole;

    @Option(
            names = "--proxy-role-header",
            paramLabel = "NAME",
            description = "A header by which the proxy tells the role, such as X-Remote-Role.")
    private @Nullable String proxyRoleHeader;

    /** @param loopback whether nobody but this machine can ask */
    RightsSettings settings(boolean loopback) {
        var proxy = proxy();
        return new RightsSettings(
                loopback && !requireToken && proxy.isEmpty(),
                proxy,
                Optional.ofNullable(publicUrl).map(RightsSettings::publicUrl));
    }

    private Optional<Proxy> proxy() {
        var given = Optional.ofNullable(proxyRole);
        var role = given.map(code -> Role.of(code)
                        .orElseThrow(
                                () -> new BadSetting("--proxy-role is '" + code + "': use one of " + Role.codes())))
                .orElse(Role.READ);
        if (proxyHeader != null)
            return Optional.of(new Proxy(proxyHeader, Optional.ofNullable(proxyRoleHeader), role, trusted));
        if (!trusted.isEmpty() || proxyRoleHeader != null || given.isPresent())
            throw new BadSetting(
                    "--trusted-proxy, --proxy-role and --proxy-role-header go with --proxy-header: name the"
                            + " header by which the proxy tells who asks");
        return Optional.empty();
    }

    /**
     * Whether anybody could come in.
     *
     * @throws BadSetting where nobody could, or where everybody could
     */
    void check(RightsSettings rights, Archive register, String host) {
        if (rights.open() || rights.proxy().isPresent()) return;
        var now = Instant.now();
        if (register.tokens().list().stream().noneMatch(token -> token.isGood(now)))
            throw new BadSetting((requireToken ? "--require-token is set" : "--host is '" + host + "'")
                    + " and the store holds no token: make one by demarche token add NAME --role ROLE, or name a proxy's"
                    + " header by --proxy-header");
    }
}
