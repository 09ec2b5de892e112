package org.demarche.app.fetch;

import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A world that ends at this machine: names mean what the test says, no way leads to any address but loopback's, and each address
 * to which a connection was tried is kept.
 */
final class TestWorld {
    private static final Pattern LITERAL = Pattern.compile("[\\d.]+|[\\p{XDigit}:.]*:[\\p{XDigit}:.]*");
    private static final Pattern ODD_NUMBER = Pattern.compile("[\\p{XDigit}xX.]+");

    private final Map<String, Deque<List<InetAddress>>> names = new ConcurrentHashMap<>();
    private final List<InetAddress> tried = new CopyOnWriteArrayList<>();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    /**
     * Lets a name mean addresses.
     *
     * @param answers one look-up after another apart by {@code |}, the last for good; addresses apart by {@code ,}
     */
    TestWorld name(String host, String answers) {
        var all = new ArrayDeque<List<InetAddress>>();
        for (var answer : answers.split("\\|"))
            all.add(Arrays.stream(answer.split(",")).map(a -> address(host, a)).toList());
        names.put(host, all);
        return this;
    }

    /** The world, in which the web is served at these ports too. */
    World world(Integer... ports) {
        var webPorts = new HashSet<>(World.WEB_PORTS);
        webPorts.addAll(List.of(ports));
        return new World(this::lookup, Ticker.REAL, Set.copyOf(webPorts), this::go);
    }

    /** Where connections were tried to. */
    List<InetAddress> tried() {
        return List.copyOf(tried);
    }

    /** Names that were looked up, oldest first. */
    List<String> lookedUp() {
        return List.copyOf(lookedUp);
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        lookedUp.add(host);
        var answers = names.get(host);
        if (answers != null) return answers.size() > 1 ? answers.remove() : answers.element();
        if (LITERAL.matcher(host).matches() && (host.contains(":") || host.matches("\\d+(\\.\\d+){3}")))
            return List.of(InetAddress.getByName(host));
        // The worst that a system may make of an odd number.
        if (ODD_NUMBER.matcher(host).matches()) return List.of(InetAddress.getLoopbackAddress());
        throw new UnknownHostException(host);
    }

    private void go(InetAddress address) throws SocketException {
        tried.add(address);
        if (!address.isLoopbackAddress()) throw new NoRouteToHostException("the world ends here");
    }

    /** An address under its host's name; IPv6 forms of IPv4 stay as they are, as some resolvers hand them out. */
    private static InetAddress address(String host, String literal) {
        try {
            var plain = InetAddress.getByName(literal.strip());
            return InetAddress.getByAddress(host, plain.getAddress());
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(literal, noLiteral);
        }
    }
}
