package org.demarche.app.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.demarche.app.settings.AllowedHost;

/**
 * A site on this machine that behaves as a test tells it to, down to the byte. What stands at no path is answered by 404; its
 * replies are in {@link Replies}.
 */
public final class TestSite implements AutoCloseable {
    /** What a client sent; headers by their names in small letters. */
    public record Request(String path, Map<String, String> headers, Instant at) {
        /** A header's value. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** Writes what a path answers, status line and all; the connection is closed when it returns. */
    public interface Reply {
        /**
         * Writes all of it.
         *
         * @throws IOException when the client has gone, which is its right
         */
        void write(Request request, Wire out) throws IOException;
    }

    private final ServerSocket server;
    private final String scheme;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "test site");
        thread.setDaemon(true);
        return thread;
    });

    private TestSite(String scheme, ServerSocketFactory sockets) {
        this.scheme = scheme;
        try {
            server = sockets.createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException noPort) {
            throw new UncheckedIOException("opening the test site", noPort);
        }
        threads.execute(this::serve);
    }

    /** A site by http. */
    public static TestSite open() {
        return new TestSite("http", ServerSocketFactory.getDefault());
    }

    /** A site by https, with the certificate that the sockets come with. */
    static TestSite openSecure(ServerSocketFactory sockets) {
        return new TestSite("https", sockets);
    }

    /** Answers {@code path}, its query with it, by {@code reply} from now on. */
    public TestSite at(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** The whole address of a path. */
    public String address(String path) {
        return scheme + "://127.0.0.1:" + port() + path;
    }

    /** The same, when the site is asked for under another name. */
    public String address(String host, String path) {
        return scheme + "://" + host + ":" + port() + path;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How settings let this site be fetched from. */
    public AllowedHost allowed() {
        return new AllowedHost("127.0.0.1", OptionalInt.of(port()));
    }

    /** What was asked for, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The paths that were asked for, oldest first. */
    public List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    /** How many connections were made, whether or not anything was asked. */
    public int connections() {
        return connections.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var request = request(in);
            if (request.isEmpty()) return;
            requests.add(request.get());
            var wire = new Wire(socket.getOutputStream());
            replies.getOrDefault(request.get().path(), Replies.status(404)).write(request.get(), wire);
            wire.flush();
        } catch (IOException gone) {
            // Clients hang up on what they do not like; the test looks at them, not at us.
        } finally {
            open.remove(socket);
        }
    }

    private static Optional<Request> request(InputStream in) throws IOException {
        var first = line(in).split(" ");
        if (first.length < 2) return Optional.empty();
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return Optional.of(new Request(first[1], headers, Instant.now()));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) if (next != '\r') line.write(next);
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : new ArrayList<>(open)) socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException("closing the test site", stuck);
        } finally {
            threads.shutdownNow();
        }
    }
}
