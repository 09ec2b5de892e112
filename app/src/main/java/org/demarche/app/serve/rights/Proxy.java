package org.demarche.app.serve.rights;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.app.settings.BadSetting;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * A proxy before the server that knows who asks and tells by a header; only from its own address is the header believed.
 *
 * @param header that holds the user's name
 * @param roleHeader that holds the user's role, where there is one
 * @param role of whoever's role no header tells
 * @param addresses of the proxy, such as {@code 10.0.0.7} or {@code 10.0.0.0/24}
 */
public record Proxy(String header, Optional<String> roleHeader, Role role, List<String> addresses) {
    /** Whole ones alone: a short form means another address to some than to others. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/\\d{1,3})?");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public Proxy {
        checkHeader("--proxy-header", header);
        roleHeader.ifPresent(h -> checkHeader("--proxy-role-header", h));
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty())
            throw new BadSetting("--proxy-header is '" + header
                    + "', which anybody could send: name the proxy's address by --trusted-proxy");
        set(addresses);
    }

    private static void checkHeader(String setting, String header) {
        if (!HEADER.matcher(header).matches())
            throw new BadSetting(setting + " is '" + header + "': use the name of a header such as X-Remote-User");
    }

    private static InetAddressSet set(List<String> addresses) {
        var set = new InetAddressSet();
        for (var address : addresses)
            try {
                // A name would be looked up, and mean another machine tomorrow.
                if (!ADDRESS.matcher(address).matches()) throw new IllegalArgumentException("a name");
                set.add(address);
            } catch (IllegalArgumentException none) {
                throw new BadSetting("--trusted-proxy is '" + address
                        + "': use an address or a range such as 10.0.0.7 or 10.0.0.0/24");
            }
        return set;
    }

    /** Says of addresses whether they are the proxy's. */
    Trust trust() {
        return new Trust(set(addresses));
    }

    /** The proxy's addresses, ready to be asked. */
    static final class Trust {
        private final InetAddressSet set;

        private Trust(InetAddressSet set) {
            this.set = set;
        }

        /** @param address a literal one, as sockets tell it */
        boolean holds(String address) {
            try {
                return set.test(InetAddress.getByName(address));
            } catch (UnknownHostException none) {
                return false;
            }
        }
    }
}
