package org.demarche.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host's name stands for. */
interface Resolver {
    /**
     * All addresses of a host.
     *
     * @throws UnknownHostException where there is none
     */
    List<InetAddress> lookup(String host) throws UnknownHostException;

    /** As this machine resolves names. */
    static Resolver ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
