package org.demarche.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.app.ask.NameTables;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.Entrance;
import org.demarche.app.serve.door.Meters;
import org.demarche.app.serve.rights.Recognition;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Archive;
import org.demarche.app.store.StoreFault;
import org.demarche.app.store.TimeIsUp;
import org.eclipse.jetty.server.RequestLog;

/** Answers questions to a register over HTTP until it is closed. */
public final class RegisterServer implements AutoCloseable {
    private static final int STORE_AGAIN_SECONDS = 5;

    private final Javalin javalin;
    private final Map<String, Set<String>> addresses;
    private final List<AutoCloseable> others;

    private RegisterServer(Javalin javalin, Map<String, Set<String>> addresses, List<AutoCloseable> others) {
        this.javalin = javalin;
        this.addresses = addresses;
        this.others = others;
    }

    /**
     * Starts it; it answers as soon as this returns.
     *
     * @param register stays open while the server runs, and is closed by the caller
     * @param demarche is asked for the first time when a report is to be read
     */
    public static RegisterServer start(ServeSettings settings, Archive register, Supplier<Demarche> demarche) {
        return start(settings, register, demarche, FetchSettings.standard());
    }

    /**
     * The same, with settings for the network.
     *
     * @param fetching how pages are fetched whose addresses are sent
     */
    public static RegisterServer start(
            ServeSettings settings, Archive register, Supplier<Demarche> demarche, FetchSettings fetching) {
        return start(settings, register, demarche, new Fetcher(fetching));
    }

    /** @param fetcher of the pages whose addresses are sent; closed with the server */
    static RegisterServer start(
            ServeSettings settings, Archive register, Supplier<Demarche> demarche, Fetcher fetcher) {
        var desk = new Desk(register, new NameTables(), demarche, new Remembered(register));
        var door = settings.door();
        var entrance = new Entrance(door, settings.maxBody());
        var recognition = new Recognition(settings.rights(), door.origins(), register.tokens());
        var turns = new Turns(door.atOnce(), door.timeout());
        var events = new EventRoutes(desk, door.listeners());
        var meters = new Meters(Routes.API + "/events");
        var routes = List.<Routes>of(
                new EngagementRoutes(desk),
                new ReportRoutes(desk),
                new PartyRoutes(desk),
                new WhoRoutes(desk),
                new OverviewRoutes(desk),
                new SayingRoutes(desk),
                new SearchRoutes(desk),
                new ReviewRoutes(desk),
                new AnnotateRoutes(desk, fetcher, turns),
                new AddRoutes(desk),
                new DecisionRoutes(desk),
                new ExportRoutes(desk),
                events,
                new SessionRoutes(desk, recognition),
                new AuditRoutes(desk),
                new DocumentRoutes(),
                new HealthRoutes(desk),
                new MetricsRoutes(meters, desk, entrance, events, turns),
                new PageRoutes());
        var table = new AtomicReference<Map<String, Set<String>>>(Map.of());
        var javalin = Javalin.create(config -> {
            configure(config, settings, entrance, meters);
            config.routes.before(new Gate(recognition));
            config.routes.before(new Throttle(door));
            config.routes.after(context -> context.attribute(Meters.ROUTE, FaultLog.route(context)));
            var methods = new Methods(config.routes, config.router);
            for (var each : routes) each.add(methods);
            methods.complete();
            table.set(methods.table());
            faults(config);
            config.routes.exception(
                    MethodNotAllowedResponse.class,
                    (fault, context) -> methods.refuse(context).answer(context));
        });
        var begun = List.<AutoCloseable>of(events, fetcher, turns, entrance, recognition);
        try {
            javalin.start();
        } catch (JavalinBindException refused) {
            close(begun);
            throw Unbound.of(refused, settings)
                    .map(RuntimeException.class::cast)
                    .orElse(refused);
        }
        var others = new ArrayList<>(begun);
        others.add(Warming.begin(desk));
        return new RegisterServer(javalin, Objects.requireNonNull(table.get()), List.copyOf(others));
    }

    private static void configure(JavalinConfig config, ServeSettings settings, Entrance entrance, RequestLog... logs) {
        config.jetty.addConnector((server, http) -> entrance.connector(server, http, settings.host(), settings.port()));
        config.http.maxRequestSize = settings.maxBody();
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new EarlyFaults());
            entrance.guard(server, List.of(logs));
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new EarlyFaults()));
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void faults(JavalinConfig config) {
        config.routes.exception(Problem.class, (problem, context) -> problem.answer(context));
        config.routes.exception(
                HttpResponseException.class,
                (fault, context) ->
                        Problem.of(HttpStatus.forStatus(fault.getStatus())).answer(context));
        config.routes.exception(NotFoundResponse.class, PageRoutes::missing);
        config.routes.exception(StoreFault.class, (fault, context) -> {
            FaultLog.store(fault, context);
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "store", String.valueOf(fault.getMessage()))
                    .after(STORE_AGAIN_SECONDS)
                    .answer(context);
        });
        config.routes.exception(
                TimeIsUp.class,
                (late, context) ->
                        Problem.timeIsUp(String.valueOf(late.getMessage())).answer(context));
        config.routes.exception(Exception.class, RegisterServer::fault);
        config.routes.error(404, context -> {
            var type = String.valueOf(context.res().getContentType());
            if (!type.equals(Problem.CONTENT_TYPE) && !type.startsWith("text/html"))
                Problem.notFound("there is nothing at this address: see /api/v1")
                        .answer(context);
        });
    }

    private static void fault(Exception fault, Context context) {
        if (Broken.is(fault)) {
            Broken.answer(context);
            return;
        }
        FaultLog.fault(fault, context);
        new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "internal fault (" + fault.getClass().getSimpleName() + "): please report it")
                .answer(context);
    }

    /** The addresses that it answers at, with their methods. */
    Map<String, Set<String>> addresses() {
        return addresses;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        close(others);
        javalin.stop();
    }

    private static void close(List<AutoCloseable> all) {
        for (var each : all)
            try {
                each.close();
            } catch (Exception failed) {
                throw new IllegalStateException("closing the server", failed);
            }
    }
}
