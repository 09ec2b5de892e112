package org.demarche.app.cli;

import java.time.Instant;
import java.util.Optional;
import org.demarche.app.store.AuditTrail;

/** Whoever works at this machine, for the list of who did what. */
final class LocalUser {
    private LocalUser() {}

    /** What is written down of something that a command did. */
    static AuditTrail.Line line(String action, String detail) {
        return new AuditTrail.Line(
                0,
                Instant.now(),
                "local user " + System.getProperty("user.name", "unknown"),
                Optional.empty(),
                action,
                detail);
    }
}
