package org.demarche.app.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What the store knows of a token by which a caller shows who it is; the token itself it does not know.
 *
 * @param number of its row
 * @param name of whom or what it was made for
 * @param role what its bearer may do, as the server names it
 * @param hash SHA-256 of the token, in 64 hexadecimal digits
 * @param expires when it ends by itself
 * @param revoked when it was ended
 * @param used when it was last shown, to within some minutes
 */
public record AccessToken(
        long number,
        String name,
        String role,
        String hash,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        Optional<Instant> used) {
    /** Whether it opens anything at that moment. */
    public boolean isGood(Instant now) {
        return revoked.isEmpty() && expires.map(now::isBefore).orElse(true);
    }
}
