package org.demarche.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host's name stands for. */
interface Resolver {
    /** @throws UnknownHostException where it stands for none */
    List<InetAddress> lookup(String host) throws UnknownHostException;

    /** As this machine resolves names. */
    static Resolver ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
