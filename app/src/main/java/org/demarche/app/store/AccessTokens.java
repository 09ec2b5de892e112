package org.demarche.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens that callers of a server may show. Safe for many threads and programs. */
public interface AccessTokens {
    /** The token of that hash, good or not. */
    Optional<AccessToken> find(String hash);

    /**
     * Keeps a new one.
     *
     * @throws StoreFault if one of that name is still good at {@code created}
     */
    AccessToken add(String name, String role, String hash, Instant created, Optional<Instant> expires);

    /** All that there ever were, the oldest first. */
    List<AccessToken> list();

    /** Ends those of that name that are not ended yet, and says how many there were. */
    int revoke(String name, Instant when);

    /** It was shown. */
    void used(long number, Instant when);
}
