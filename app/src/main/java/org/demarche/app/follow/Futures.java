package org.demarche.app.follow;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work of other threads, and no longer than the following goes on. */
final class Futures {
    private static final long LOOK_MILLIS = 100;

    private Futures() {}

    /** What came of it; empty where it was not done when the end was asked for: then it is given up. */
    static <T> Optional<T> get(Future<T> work, Stop stop) throws InterruptedException {
        while (true) {
            if (stop.isAsked() && !work.isDone()) {
                work.cancel(true);
                return Optional.empty();
            }
            try {
                return Optional.of(work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException goesOn) {
                // Looked at again.
            } catch (CancellationException givenUp) {
                return Optional.empty();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException told) throw told;
                throw new IllegalStateException("following", failed.getCause());
            }
        }
    }
}
