package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.demarche.app.serve.rights.Visitor;
import org.demarche.app.store.StoreFault;

/** Changes of the register as they happen, by server-sent events; who was away goes on from the last that it saw. */
final class EventRoutes implements Routes, AutoCloseable {
    private static final String TYPE = "text/event-stream";
    private static final long POLL_MILLIS = 500;
    private static final int BEATS = 30;
    private static final int SENDERS = 8;
    private static final int COME_BACK_SECONDS = 30;
    /** Who lets so many lie is gone. */
    private static final int MOST_UNSENT = 3_000;

    private final Bulletin bulletin;
    private final Desk desk;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, EventRoutes::thread);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(EventRoutes::thread);
    private final ScheduledFuture<?> polling;
    private final int most;
    private int beat;

    EventRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
        bulletin = new Bulletin(desk.register());
        polling = clock.scheduleWithFixedDelay(this::tell, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        var stream = new SseHandler(this::listen);
        routes.get(API + "/events", context -> {
            Parameters.none(context);
            var accept = context.header(Header.ACCEPT);
            if (accept == null || !Accepted.takes(accept, TYPE))
                throw new Problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "changes are sent as " + TYPE + ": ask for it by Accept");
            if (listeners.size() >= most)
                throw new Problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "busy",
                                "as many as may listen are listening: ask again in " + COME_BACK_SECONDS + " s")
                        .after(COME_BACK_SECONDS);
            stream.handle(context);
        });
        routes.head(API + "/events", context -> {
            Parameters.none(context);
            context.contentType(TYPE);
        });
    }

    private void listen(SseClient client) {
        var since = lastSeen(client.ctx());
        client.ctx().header(Header.CACHE_CONTROL, "no-store").header("X-Accel-Buffering", "no");
        var listener = new Listener(client);
        client.keepAlive();
        client.onClose(() -> listeners.remove(listener));
        synchronized (bulletin) {
            // What happened before belongs to those who were here, or who ask for it.
            pass(bulletin.next());
            var missed = since.map(bulletin::since).orElse(List.of());
            var hello = new Bulletin.News(bulletin.place(), "hello", "{\"change\":\"hello\"}");
            listeners.add(listener);
            listener.take(missed);
            listener.take(List.of(hello));
        }
    }

    private static Optional<Bulletin.Place> lastSeen(Context context) {
        return Optional.ofNullable(context.header("Last-Event-ID")).flatMap(Bulletin.Place::find);
    }

    private void tell() {
        if (listeners.isEmpty()) return;
        try {
            synchronized (bulletin) {
                pass(bulletin.next());
            }
        } catch (StoreFault passing) {
            // The store may be back the next time; whoever asks for more than changes is told of the fault.
            return;
        } finally {
            beat++;
            if (beat % BEATS == 0) listeners.forEach(Listener::beat);
        }
    }

    private void pass(List<Bulletin.News> news) {
        if (news.isEmpty()) return;
        desk.remembered().changed();
        listeners.forEach(l -> l.take(news));
    }

    /** How many listen. */
    int listening() {
        return listeners.size();
    }

    @Override
    public void close() {
        polling.cancel(false);
        clock.shutdownNow();
        senders.shutdownNow();
        listeners.forEach(l -> l.client.close());
    }

    /** One who listens; a slow one holds up nobody but itself. */
    private final class Listener {
        private final SseClient client;
        private final Visitor visitor;
        private final ArrayDeque<Bulletin.News> unsent = new ArrayDeque<>();
        private boolean sending;

        Listener(SseClient client) {
            this.client = client;
            visitor = Gate.visitor(client.ctx(), "events");
        }

        synchronized void take(List<Bulletin.News> news) {
            unsent.addAll(news);
            if (unsent.size() > MOST_UNSENT) {
                unsent.clear();
                client.close();
            } else start();
        }

        /** Nothing new: the line is kept open, and whoever has gone is noticed. */
        void beat() {
            synchronized (this) {
                if (sending) return;
            }
            senders.execute(() -> {
                // Whose token was revoked meanwhile has heard enough.
                if (visitor.stillGood().getAsBoolean()) client.sendComment("alive");
                else client.close();
            });
        }

        private void start() {
            if (sending || unsent.isEmpty()) return;
            sending = true;
            senders.execute(this::send);
        }

        private void send() {
            if (!visitor.stillGood().getAsBoolean()) client.close();
            for (var next = poll(); next.isPresent(); next = poll())
                client.sendEvent(
                        next.get().event(),
                        next.get().data(),
                        next.get().place().toString());
        }

        private synchronized Optional<Bulletin.News> poll() {
            var next = Optional.ofNullable(client.terminated() ? null : unsent.poll());
            if (next.isEmpty()) sending = false;
            return next;
        }
    }
}
