package org.demarche.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work of one thread that another thread may stop: the question that it is asking a store is broken off, and no other is begun. What
 * writes is never stopped, and is wholly done or not at all. Thread-safe.
 */
public final class Stoppable implements AutoCloseable {
    // One for the whole program: whoever begins it does not know which stores will be asked.
    private static final ThreadLocal<@Nullable Stoppable> CURRENT = new ThreadLocal<>();

    private boolean stopped;
    private @Nullable Question asking;

    /** Breaks off what a connection does; nothing where it does nothing. */
    interface Breaking {
        void breakOff(Connection connection) throws SQLException;
    }

    private record Question(Connection connection, Breaking breaking) {}

    private Stoppable() {}

    /** The work of this thread from now on until it is closed, by the same thread. */
    public static Stoppable begin() {
        if (CURRENT.get() != null) throw new IllegalStateException("this thread's work has begun already");
        var begun = new Stoppable();
        CURRENT.set(begun);
        return begun;
    }

    static Optional<Stoppable> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Stops the work, whatever it is at; asks again where that did no good. */
    public synchronized void stop() {
        stopped = true;
        if (asking == null) return;
        try {
            asking.breaking().breakOff(asking.connection());
        } catch (SQLException gone) {
            // Then there is nothing left to break off, and the next question is not begun.
        }
    }

    synchronized void asks(Connection connection, Breaking breaking) {
        check();
        asking = new Question(connection, breaking);
    }

    /** After this nothing that the connection does is broken off: others may have it. */
    synchronized void hasAsked() {
        asking = null;
    }

    synchronized void check() {
        if (stopped) throw new TimeIsUp();
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
