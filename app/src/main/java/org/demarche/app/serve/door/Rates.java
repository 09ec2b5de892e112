package org.demarche.app.serve.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * What each caller may still ask: a bucket that holds a few seconds' worth of requests, and fills up again as time goes by. Thread-safe.
 *
 * <p>Callers are remembered while they ask; a hundred thousand of them at most, so that many addresses cannot fill the memory.
 */
public final class Rates {
    private static final int MOST_CALLERS = 100_000;

    private final String name;
    private final long held;
    private final Duration filled;
    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    /**
     * Where a caller stands after a request.
     *
     * @param isTaken whether the request may be answered
     * @param remaining how much is left
     * @param until how long until the request could be answered; nothing where it is
     */
    public record Standing(boolean isTaken, long remaining, Duration until) {}

    private Rates(String name, long held, Duration filled) {
        this.name = name;
        this.held = held;
        this.filled = filled;
        this.bandwidth =
                Bandwidth.builder().capacity(held).refillGreedy(held, filled).build();
        // A bucket that is full again is like a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(filled.multipliedBy(2))
                .build();
    }

    /** @param held what a full bucket holds, and what flows in within {@code filled}; empty where it is 0: no limit */
    public static Optional<Rates> of(String name, long held, Duration filled) {
        return held == 0 ? Optional.empty() : Optional.of(new Rates(name, held, filled));
    }

    /** Takes that much of a caller's bucket, or nothing where it does not hold so much. */
    public Standing take(String caller, long units) {
        var bucket =
                buckets.get(caller, c -> Bucket.builder().addLimit(bandwidth).build());
        var probe = bucket.tryConsumeAndReturnRemaining(Math.min(units, held));
        return new Standing(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As the header {@code RateLimit-Policy} tells it: quota and window in seconds. */
    public String policy() {
        return '"' + name + "\";q=" + held + ";w=" + filled.toSeconds();
    }

    /** As the header {@code RateLimit} tells it: what is left, and after how many seconds all is there again. */
    public String standing(Standing now) {
        long missing = (held - now.remaining()) * filled.toMillis() / held;
        return '"' + name + "\";r=" + now.remaining() + ";t=" + (missing + 999) / 1000;
    }
}
