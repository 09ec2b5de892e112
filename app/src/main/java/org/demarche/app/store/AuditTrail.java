package org.demarche.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what to the register by a server or a command; it only grows. Safe for many threads and programs. */
public interface AuditTrail {
    /**
     * Something that was done.
     *
     * @param number 0 before it is kept
     * @param caller the name of a token, as a proxy tells it, or {@code local}
     * @param request the number of the request; empty where a command did it
     * @param action such as {@code decide}, {@code add}, {@code token-add}
     * @param detail one line for a reader, without secrets
     */
    record Line(long number, Instant at, String caller, Optional<String> request, String action, String detail) {}

    /** Keeps it under the next number. */
    void keep(Line line);

    /** The latest first: so many, behind so many. */
    List<Line> list(int limit, int offset);

    /** The latest first of those that were kept before that number, at most so many: what is kept meanwhile does not shift them. */
    List<Line> before(long number, int limit);

    long count();
}
