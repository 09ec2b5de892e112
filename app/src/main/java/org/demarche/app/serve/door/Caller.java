package org.demarche.app.serve.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as it is known: by name, else by address. */
public final class Caller {
    /** The request's attribute that holds the caller's name, where whoever looks at rights has set it. */
    public static final String ATTRIBUTE = "demarche.caller";
    /** The request's attribute that holds the code under which it was refused. */
    public static final String REFUSED = "demarche.refused";

    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    /** The same for all requests of one caller: the name, else the address, of which IPv6 gives a whole /64 to each household. */
    public static String of(@Nullable Object name, String address) {
        return Optional.ofNullable(name).map(n -> "name " + n).orElseGet(() -> "at " + network(address));
    }

    /** @param address a literal one, as sockets tell it */
    static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            var bytes = InetAddress.getByName(address);
            if (!(bytes instanceof Inet6Address)) return bytes.getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes.getAddress(), NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
