package org.demarche.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a server up until the program is told to end, and the program until what is being answered and written is done. */
final class UntilStopped implements AutoCloseable {
    /** As long as a request may still take once it is to end. */
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    UntilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    void await() throws InterruptedException {
        asked.await();
    }

    /** The program ends when this does. */
    private void end() {
        asked.countDown();
        try {
            boolean done = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done) System.err.println("demarche: ended before all was answered");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when all is closed. */
    @Override
    public void close() {
        ended.countDown();
    }
}
