package org.demarche.app.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What takes its time is done once for all who ask for it at the same moment, and remembered as far as there is room. Whoever waits for
 * another that fails does it itself. Thread-safe.
 */
final class Once<K, V> {
    private final Cache<K, V> known;
    /** Cancelled where it came to nothing. Apart from what is known, whose own making would hold up others beside it. */
    private final ConcurrentMap<K, CompletableFuture<V>> atWork = new ConcurrentHashMap<>();

    /**
     * @param room how much is remembered, in units of {@code weight}
     * @param weight of one value
     */
    Once(long room, ToIntFunction<V> weight) {
        known = Caffeine.newBuilder()
                .maximumWeight(room)
                // Upkeep by whoever asks: it is short, and no thread of others is to be waited for.
                .executor(Runnable::run)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .build();
    }

    V get(K key, Supplier<V> working) {
        var value = known.getIfPresent(key);
        if (value != null) return value;
        var mine = new CompletableFuture<V>();
        var others = atWork.putIfAbsent(key, mine);
        if (others != null)
            try {
                return others.join();
            } catch (CancellationException failed) {
                return working.get();
            }
        try {
            value = working.get();
            known.put(key, value);
            mine.complete(value);
            return value;
        } finally {
            mine.cancel(false);
            atWork.remove(key, mine);
        }
    }

    void forget() {
        known.invalidateAll();
    }
}
