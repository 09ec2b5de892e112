package org.demarche.app.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Sees to it that a host has one request at a time, and a pause before the next. Thread-safe; hosts are served in order. */
final class HostTurns {
    /** What a host asks for is waited out up to here; for longer, the ask comes back. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int MOST_HOSTS = 10_000;

    private final Ticker ticker;
    private final Cache<String, Host> hosts = Caffeine.newBuilder()
            .maximumSize(MOST_HOSTS)
            .expireAfterAccess(Duration.ofHours(24))
            .build();

    private static final class Host {
        final Semaphore free = new Semaphore(1, true);

        @Nullable
        Duration left;

        @Nullable
        Duration notBefore;
    }

    /** The right to ask one host, until it is closed. For one thread. */
    final class Turn implements AutoCloseable {
        private final Host host;
        private boolean used;

        private Turn(Host host) {
            this.host = host;
        }

        /** The host is asked now: what is refused before that needs no pause. */
        void use() {
            used = true;
        }

        @Override
        public void close() {
            if (used) host.left = ticker.now();
            host.free.release();
        }
    }

    HostTurns(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * Waits until the host of {@code url} is free and has had its pause.
     *
     * @throws Fault where the host has asked to be left alone for longer than is waited
     */
    Turn take(HttpUrl url, Duration pause) throws Fault, InterruptedException {
        var host = hosts.get(url.host(), name -> new Host());
        host.free.acquire();
        boolean taken = false;
        try {
            var alone = until(host.notBefore);
            if (alone.compareTo(LONGEST_WAIT) > 0) throw leftAlone(url, alone);
            var pausing = host.left == null ? Duration.ZERO : until(host.left.plus(pause));
            var wait = alone.compareTo(pausing) > 0 ? alone : pausing;
            if (!wait.isZero()) ticker.rest(wait);
            taken = true;
            return new Turn(host);
        } finally {
            if (!taken) host.free.release();
        }
    }

    /** Leaves the host of {@code url} alone for so long, as it asked. */
    void leaveAlone(HttpUrl url, Duration time) {
        hosts.get(url.host(), name -> new Host()).notBefore = ticker.now().plus(time);
    }

    private Duration until(@Nullable Duration moment) {
        var wait = moment == null ? Duration.ZERO : moment.minus(ticker.now());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Fault leftAlone(HttpUrl url, Duration alone) {
        return new Fault(
                RefusalCode.FETCH_WAIT,
                WebAddress.shown(url) + ": " + url.host() + " asked to be left alone for another " + alone.toSeconds()
                        + " s: try again then",
                OptionalInt.empty(),
                Optional.of(alone));
    }
}
