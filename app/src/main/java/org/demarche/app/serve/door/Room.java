package org.demarche.app.serve.door;

import java.util.concurrent.atomic.AtomicLong;

/** Memory for the bodies of requests that are under way: many large ones at once must not take all of it. Thread-safe. */
final class Room {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    Room(long bytes) {
        this.bytes = bytes;
    }

    /** A part of the program's memory, but always enough for a few bodies of the largest size. */
    static Room forBodies(long largest) {
        return new Room(Math.max(4 * largest, Runtime.getRuntime().maxMemory() / 8));
    }

    /** Whether there was room for so many; then it is taken. */
    boolean take(long wanted) {
        long now = taken.addAndGet(wanted);
        if (now <= bytes) return true;
        taken.addAndGet(-wanted);
        return false;
    }

    void give(long back) {
        taken.addAndGet(-back);
    }
}
