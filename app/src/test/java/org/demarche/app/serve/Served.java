package org.demarche.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.app.ask.Counts;
import org.demarche.app.ask.Settling;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.intake.Intake;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Position;
import org.jspecify.annotations.Nullable;

/** A real server on a free port of this machine, over a store of its own that holds {@code examples/spring-2013.jsonl}. */
public final class Served implements AutoCloseable {
    private static final Path REPORTS = Path.of("../examples/spring-2013.jsonl");
    private static final Supplier<Demarche> DEMARCHE = new Supplier<>() {
        private @Nullable Demarche loaded;

        @Override
        public synchronized Demarche get() {
            if (loaded == null) loaded = Demarche.load();
            return loaded;
        }
    };
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Archive register;
    private final ServeSettings settings;
    private final int port;
    private RegisterServer server;

    Served(Path folder) {
        this(Stores.open(filled(folder).toString(), Access.WRITE));
    }

    /** Over a register that the caller has filled, and that this closes. */
    public Served(Archive register) {
        this(register, DoorSettings.loopback());
    }

    Served(Path folder, DoorSettings door) {
        this(Stores.open(filled(folder).toString(), Access.WRITE), door);
    }

    Served(Archive register, DoorSettings door) {
        this(register, settings(door), new Fetcher(FetchSettings.standard()));
    }

    Served(Archive register, ServeSettings settings, Fetcher fetcher) {
        this.register = register;
        this.settings = settings;
        server = RegisterServer.start(settings, register, DEMARCHE, fetcher);
        port = server.port();
    }

    static ServeSettings settings(DoorSettings door) {
        return new ServeSettings("127.0.0.1", 0, ServeSettings.DEFAULT_MAX_BODY).with(door);
    }

    /** Over a register that the caller has filled, and that it closes. */
    public static Served over(Archive register) {
        return new Served(register);
    }

    /** The server is stopped; its register stays as it is, and may be changed by others meanwhile. */
    public void goAway() {
        server.close();
    }

    /** The server is started again, at the address where it was. */
    public void comeBack() {
        var same = new ServeSettings("127.0.0.1", port, settings.maxBody())
                .with(settings.door())
                .with(settings.rights());
        server = RegisterServer.start(same, register, DEMARCHE, new Fetcher(FetchSettings.standard()));
    }

    /** The reader of reports, loaded once for all tests. */
    public static Demarche demarche() {
        return DEMARCHE.get();
    }

    private static Path filled(Path folder) {
        var store = folder.resolve("spring.db");
        try (var register = Stores.open(store.toString(), Access.WRITE)) {
            fill(register);
        }
        return store;
    }

    /** Files the example reports. */
    static void fill(Archive register) {
        var containers = new Containers();
        try (var items = containers.open(REPORTS, Position.START);
                var intake =
                        new Intake(DEMARCHE.get(), register, Demarche.reader(containers.maxBytes()), 2, refused -> {
                            throw new AssertionError(refused.line());
                        })) {
            intake.take(items, Optional.empty(), () -> {});
            intake.finish();
            Settling.settle(register, settled -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Archive register() {
        return register;
    }

    RegisterServer server() {
        return server;
    }

    public URI at(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    /** The answer to a GET; headers are names and values by turns. */
    public HttpResponse<String> get(String address, String... headers) {
        return send(HttpRequest.newBuilder(at(address)), headers);
    }

    public HttpResponse<String> post(String address, String type, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(at(address))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    HttpResponse<String> method(String method, String address, String... headers) {
        return send(HttpRequest.newBuilder(at(address)).method(method, HttpRequest.BodyPublishers.noBody()), headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return sent(request.build());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * A connection that was kept may be closed while the next request is on its way (RFC 9112, section 9.3.1): then it is sent once more
     * over a new one, as browsers do. A server that does not answer is told all the same, as it does not answer the second either.
     */
    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            if (!String.valueOf(closed.getMessage()).contains("received no bytes")) throw closed;
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Waits until the server has seen what was written to its register behind its back. */
    void awaitSeen() {
        var now = Json.of(Counts.of(register).json().toString());
        try {
            while (!Json.of(get("/api/v1/stats").body()).equals(now)) Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Keys of the entries, the latest first. */
    List<String> keys() {
        return Json.texts(Json.of(get("/api/v1/engagements?limit=500").body()), "items", "key");
    }

    @Override
    public void close() {
        server.close();
        register.close();
    }
}
