package org.demarche.app.fetch;

import java.time.Duration;

/** Time that passes, whatever the clock on the wall says. */
interface Ticker {
    /** How long it has been since some moment in the past. */
    Duration now();

    /** Lets time pass. */
    void rest(Duration time) throws InterruptedException;

    /** Time itself. */
    Ticker REAL = new Ticker() {
        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void rest(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
    };
}
