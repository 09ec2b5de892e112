package org.demarche.app.serve;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.app.store.StoreFault;

/** What makes answers quick is fetched once the server answers, behind those who already ask. */
final class Warming implements AutoCloseable {
    /** Who opens the page as soon as it can be opened has it by then. */
    private static final long SECONDS_LATER = 2;

    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Warming(Desk desk) {
        thread = new Thread(() -> warm(desk), "warming");
        thread.setDaemon(true);
    }

    static Warming begin(Desk desk) {
        var warming = new Warming(desk);
        warming.thread.start();
        return warming;
    }

    private void warm(Desk desk) {
        try {
            if (closed.await(SECONDS_LATER, TimeUnit.SECONDS)) return;
            desk.register().keepAtHand();
            if (closed.getCount() > 0) Objects.requireNonNull(desk.demarche().get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (StoreFault | IllegalStateException passing) {
            // Answers are the same without it, only slower; whoever asks next is told what is wrong with the store.
            return;
        }
    }

    /** Waits for what it is at, which uses the store. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
