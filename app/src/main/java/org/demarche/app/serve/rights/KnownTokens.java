package org.demarche.app.serve.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.demarche.app.store.AccessToken;
import org.demarche.app.store.AccessTokens;
import org.demarche.app.store.StoreFault;

/**
 * The store's tokens, remembered for a second: who asks often does not make the store be asked as often, and one that a command revokes is
 * refused a second later. Thread-safe.
 */
final class KnownTokens implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final AccessTokens tokens;
    private final Cache<String, Optional<AccessToken>> byHash =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Map<Long, Instant> marked = new ConcurrentHashMap<>();
    private final ExecutorService marking = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "token marks");
        thread.setDaemon(true);
        return thread;
    });

    KnownTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** What was given, where it is a token that is good now. */
    Optional<AccessToken> shown(String given) {
        if (!Secret.isToken(given)) return Optional.empty();
        var token = good(Secret.hash(given));
        token.ifPresent(this::mark);
        return token;
    }

    /** The token of that hash, where it is good now. */
    Optional<AccessToken> good(String hash) {
        return byHash.get(hash, tokens::find).filter(t -> t.isGood(Instant.now()));
    }

    /** Keeps that it is in use, so that nobody need wonder whether a token may be revoked. */
    private void mark(AccessToken token) {
        var now = Instant.now();
        var last = marked.get(token.number());
        if (last != null && last.plus(BETWEEN_MARKS).isAfter(now)) return;
        marked.put(token.number(), now);
        try {
            marking.execute(() -> write(token, now));
        } catch (RejectedExecutionException closing) {
            // The server ends; a mark is no fact that must be kept.
        }
    }

    private void write(AccessToken token, Instant now) {
        try {
            tokens.used(token.number(), now);
        } catch (StoreFault busy) {
            // Kept again at the next use.
            marked.remove(token.number());
        }
    }

    @Override
    public void close() {
        marking.shutdownNow();
    }
}
