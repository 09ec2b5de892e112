package org.demarche.app.serve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended, while the server itself goes on. */
final class Relay implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    /** @param target the server's address */
    Relay(URI target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        start(this::take);
    }

    /** Where the server is reached over this line, without a stroke at the end. */
    String origin() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Ends whatever goes over it, and lets nothing new through. */
    void cut() {
        isCut = true;
        ends.forEach(Relay::hangUp);
        ends.clear();
    }

    void mend() {
        isCut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void take() throws IOException {
        while (!door.isClosed()) {
            var near = door.accept();
            if (isCut) {
                hangUp(near);
                continue;
            }
            var far = new Socket(target.getHost(), target.getPort());
            ends.add(near);
            ends.add(far);
            start(() -> pass(near, far));
            start(() -> pass(far, near));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            hangUp(to);
            hangUp(from);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException gone) {
            // It has hung up already.
        }
    }

    /** Part of its work that ends when its sockets do. */
    private interface Part {
        void run() throws IOException;
    }

    private static void start(Part part) {
        var thread = new Thread(
                () -> {
                    try {
                        part.run();
                    } catch (IOException ended) {
                        // One of the two ends was closed, as this line is there to be cut.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
