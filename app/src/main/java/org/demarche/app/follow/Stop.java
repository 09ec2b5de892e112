package org.demarche.app.follow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody's wish that the following end: heard between two reports, and at once where it only waits. Thread-safe. */
public final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);

    /** Asks it to end. */
    public void ask() {
        asked.countDown();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until it is asked for; returns whether it was. */
    public boolean isAskedWithin(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
