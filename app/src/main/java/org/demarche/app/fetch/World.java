package org.demarche.app.fetch;

import java.net.InetAddress;
import java.net.SocketException;
import java.util.Set;

/**
 * What lies outside of the program: how names resolve, how time passes, at which ports the web is served, and whether there is a
 * way to an address. Tests live in a world that ends at this machine.
 */
record World(Resolver resolver, Ticker ticker, Set<Integer> webPorts, Way way) {
    /** Where the web is served; at other ports other services listen, and some take what they are sent for a command. */
    static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    /** The world as it is. */
    static final World REAL = new World(Resolver.ofSystem(), Ticker.REAL, WEB_PORTS, address -> {});

    /** The way to an address. */
    interface Way {
        /**
         * Looks for it.
         *
         * @throws SocketException where there is none
         */
        void check(InetAddress address) throws SocketException;
    }
}
