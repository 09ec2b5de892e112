package org.demarche.app.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.app.store.StoreFault;

/** What makes answers quick is fetched once the server answers, behind those who already ask. */
final class Warming implements AutoCloseable {
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Warming(Desk desk) {
        thread = new Thread(() -> warm(desk), "warming");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    static Warming begin(Desk desk) {
        var warming = new Warming(desk);
        warming.thread.start();
        return warming;
    }

    private void warm(Desk desk) {
        try {
            desk.register().keepAtHand();
            if (!closed.get()) desk.demarche().get();
        } catch (StoreFault | IllegalStateException passing) {
            // Answers are the same without it, only slower; whoever asks next is told what is wrong with the store.
            return;
        }
    }

    /** Waits for what it is at, which uses the store. */
    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
