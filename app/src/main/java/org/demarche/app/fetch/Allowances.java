package org.demarche.app.fetch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.demarche.app.settings.AllowedHost;

/** Which hosts the user lets have a private address, and which ports the program goes to. */
final class Allowances {
    private final Set<Integer> webPorts;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> hostsAtPorts = new HashSet<>();

    Allowances(List<AllowedHost> allowed, Set<Integer> webPorts) {
        this.webPorts = webPorts;
        for (var host : allowed) {
            var name = spelled(host.host());
            if (host.port().isPresent())
                hostsAtPorts.add(atPort(name, host.port().getAsInt()));
            else hosts.add(name);
        }
    }

    /** A host as addresses spell it once they are read. */
    private static String spelled(String host) {
        return Optional.ofNullable(HttpUrl.parse("http://" + (host.contains(":") ? "[" + host + "]" : host) + "/"))
                .map(HttpUrl::host)
                .orElse(host);
    }

    private static String atPort(String host, int port) {
        return host + " " + port;
    }

    /** Whether the settings name this very host and port. */
    boolean isNamed(HttpUrl url) {
        return hosts.contains(url.host()) && webPorts.contains(url.port())
                || hostsAtPorts.contains(atPort(url.host(), url.port()));
    }

    boolean isWebPort(int port) {
        return webPorts.contains(port);
    }
}
