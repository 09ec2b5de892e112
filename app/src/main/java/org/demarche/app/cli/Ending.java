package org.demarche.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.app.follow.Stop;

/** Hears the system's wish that the program end (SIGINT, SIGTERM), and lets it end what it is at. */
final class Ending implements AutoCloseable {
    /** Systems kill what does not end; systemd after 90 seconds. */
    private static final long PATIENCE_SECONDS = 80;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Ending(Stop stop) {
        hook = new Thread(
                () -> {
                    stop.ask();
                    await();
                },
                "end");
    }

    /** Until it is closed, the program ends only when it is. */
    static Ending on(Stop stop) {
        var ending = new Ending(stop);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private void await() {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It has begun; the hook sees that all is done.
        }
    }
}
