package org.demarche.app.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A socket that connects to vetted addresses only, whoever asks it to, and counts what it reads. It is the last gate: what was
 * overlooked in reading an address or in following a name stops here.
 */
final class GuardedSocket extends Socket {
    private final Gate gate;
    private final Allowance allowance;

    /** Stands before every connection. */
    interface Gate {
        /**
         * Lets an address pass.
         *
         * @throws SocketException where it must not, or cannot, be connected to
         */
        void pass(InetAddress address) throws SocketException;
    }

    /** Somebody wanted to connect past the gate. */
    static final class NotVetted extends SocketException {
        private static final long serialVersionUID = 1L;

        NotVetted() {
            super("the address was not vetted");
        }
    }

    // Without saying so, a socket goes through the SOCKS proxy that the machine may have, which would do the
    // connecting.
    GuardedSocket(Gate gate, Allowance allowance) {
        super(Proxy.NO_PROXY);
        this.gate = gate;
        this.allowance = allowance;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        if (!(endpoint instanceof InetSocketAddress internet) || internet.getAddress() == null) throw new NotVetted();
        gate.pass(internet.getAddress());
        super.connect(endpoint, timeoutMillis);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) allowance.take(1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            if (count > 0) allowance.take(count);
            return count;
        }
    }
}
