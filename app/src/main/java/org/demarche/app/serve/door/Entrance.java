package org.demarche.app.serve.door;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.ConnectionStatistics;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;

/** Sets up the network server: who may come in, how much may be brought, and what is kept of it. */
public final class Entrance implements AutoCloseable {
    private static final int HEADER_BYTES = 8_192;
    private static final long SWEEP_MILLIS = 250;
    /** Bytes that a part of a body takes besides itself. */
    private static final int PART_BYTES = 16;

    private final DoorSettings settings;
    private final long maxBody;
    private final Visits visits;
    private final Clock clock;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ScheduledFuture<?> sweeping;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(Entrance::thread);

    /** @param maxBody bytes of the largest request */
    public Entrance(DoorSettings settings, long maxBody) {
        this.settings = settings;
        this.maxBody = maxBody;
        this.visits = new Visits(settings.patience());
        this.clock = new Clock(settings.timeout());
        sweeping = sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            visits.sweep();
            clock.sweep();
        } catch (RuntimeException once) {
            // One that cannot be sent away, or stopped, is tried again: an exception would end the sweeping of all
            // others.
            return;
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "patience");
        thread.setDaemon(true);
        return thread;
    }

    /** The handlers before the routes, the outermost first, and the logs. */
    public void guard(Server server, List<RequestLog> logs) {
        var door = new Door(maxBody, visits, underWay);
        Handler.Wrapper last = door;
        if (!settings.origins().isEmpty()) last = inside(last, new Origins(settings.origins()));
        // Bodies are taken in before a thread is given to them: who sends slowly holds up nobody.
        last = inside(
                last,
                new EagerContentHandler(
                        new EagerContentHandler.RetainedContentLoaderFactory(maxBody, PART_BYTES, true)));
        inside(last, new Doorstep(visits, clock));
        server.setHandler(door);
        var all = new ArrayList<>(logs);
        if (!settings.accessLog().equals(DoorSettings.OFF)) all.add(AccessLog.open(settings.accessLog()));
        if (!all.isEmpty()) server.setRequestLog(new RequestLog.Collection(all.toArray(new RequestLog[0])));
        for (var log : all) server.addBean(log);
    }

    private static Handler.Wrapper inside(Handler.Wrapper outer, Handler.Wrapper inner) {
        outer.setHandler(inner);
        return inner;
    }

    /** Where it listens. */
    public ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(settings.timeout().toMillis());
        connector.addBean(visits);
        connector.addBean(new ConnectionStatistics());
        server.addBean(new NetworkConnectionLimit(settings.connections(), connector));
        return connector;
    }

    /** Requests that are being answered. */
    public int underWay() {
        return underWay.get();
    }

    /** Connections that are open. */
    public int connections() {
        return visits.open();
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdownNow();
    }
}
