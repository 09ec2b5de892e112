package org.demarche.app.serve.door;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.app.store.Stoppable;
import org.jspecify.annotations.Nullable;

/** Looks after answers that take too long, and stops their work in the store. Thread-safe. */
final class Clock {
    /** Whole registers take longer; who receives them slowly holds up nobody. */
    private static final String EXPORT = "/api/v1/export/";

    private static final int TIMES_FOR_EXPORTS = 20;

    private final Duration longest;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /** Work that is to be done by then. */
    final class Running implements AutoCloseable {
        private final Stoppable work = Stoppable.begin();
        private final long until;

        private Running(long until) {
            this.until = until;
        }

        @Override
        public void close() {
            running.remove(this);
            work.close();
        }
    }

    Clock(Duration longest) {
        this.longest = longest;
    }

    /** To be closed by the same thread when the answer is there. */
    Running start(@Nullable String path) {
        var time = path != null && path.startsWith(EXPORT) ? longest.multipliedBy(TIMES_FOR_EXPORTS) : longest;
        var started = new Running(System.nanoTime() + time.toNanos());
        running.add(started);
        return started;
    }

    void sweep() {
        long now = System.nanoTime();
        for (var each : running) if (now - each.until > 0) each.work.stop();
    }
}
