package org.demarche.app.serve.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.demarche.app.store.AccessToken;

/**
 * Who has signed in by the page. A session is worth what its token is worth at each moment; it ends after twelve hours, and with the server.
 * Thread-safe.
 */
final class Sessions {
    static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST = 10_000;

    /** Hashes of tokens by hashes of sessions: neither is kept as it is. */
    private final Cache<String, String> tokens =
            Caffeine.newBuilder().expireAfterWrite(LASTS).maximumSize(MOST).build();

    /** The words by which the browser shows the new session. */
    String open(AccessToken token) {
        var session = Secret.random();
        tokens.put(Secret.hash(session), token.hash());
        return session;
    }

    /** The hash of the token that the session was opened with. */
    Optional<String> token(String session) {
        return Optional.ofNullable(tokens.getIfPresent(Secret.hash(session)));
    }

    void close(String session) {
        tokens.invalidate(Secret.hash(session));
    }
}
