package org.demarche.read.archive;

import java.io.Closeable;
import java.util.Optional;

/**
 * What a container holds, one after another, with one held at a time. A fault of the container is found like the rest: it is
 * told as a refusal, and reading goes on where it can. For one thread.
 */
public interface Items extends Closeable {
    /** What stands next; empty at the end, and from then on. */
    Optional<Found> next();

    /**
     * Where reading would go on: behind all that {@link #next} has given or, where reading cannot begin there, a little before,
     * never after.
     */
    Position position();
}
