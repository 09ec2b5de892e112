package org.demarche.app.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What takes its time is done once for all who ask for it at the same moment, and remembered as far as there is room. Whoever waits for
 * another that fails does it itself. Thread-safe.
 */
final class Once<K, V> {
    private final AsyncCache<K, V> known;

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
                .buildAsync();
    }

    V get(K key, Supplier<V> working) {
        var mine = new CompletableFuture<V>();
        var others = known.asMap().putIfAbsent(key, mine);
        if (others != null)
            try {
                return others.join();
            } catch (CompletionException failed) {
                return working.get();
            }
        try {
            var value = working.get();
            mine.complete(value);
            return value;
        } catch (Throwable failed) {
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    void forget() {
        known.synchronous().invalidateAll();
    }
}
