package org.demarche.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes {@link GuardedSocket}s, and no socket that is connected before it is looked at. */
final class GuardedSockets extends SocketFactory {
    private final GuardedSocket.Gate gate;
    private final Allowance allowance;

    GuardedSockets(GuardedSocket.Gate gate, Allowance allowance) {
        this.gate = gate;
        this.allowance = allowance;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(gate, allowance);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("only vetted addresses are connected to");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
