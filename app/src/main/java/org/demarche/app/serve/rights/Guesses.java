package org.demarche.app.serve.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Counts tokens that were none, by where they came from, and lets nobody try on and on. Thread-safe. */
final class Guesses {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_CALLERS = 100_000;

    private final Cache<String, Integer> failed = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_CALLERS)
            .build();

    /** Whether that one must wait before any token of it is looked at, right or wrong: else a guess would be worth trying. */
    boolean isBlocked(String caller) {
        var count = failed.getIfPresent(caller);
        return count != null && count >= MOST;
    }

    void failed(String caller) {
        failed.asMap().merge(caller, 1, Integer::sum);
    }
}
