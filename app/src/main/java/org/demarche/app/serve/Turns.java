package org.demarche.app.serve;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** Reports are read by a few workers: so many at once, for so long each; who comes when all are busy is told to come back. Thread-safe. */
final class Turns implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int COME_BACK_SECONDS = 3;

    private final Semaphore free;
    private final Duration longest;
    private final ExecutorService workers = Executors.newCachedThreadPool(Turns::thread);
    private final LongAdder done = new LongAdder();

    Turns(int atOnce, Duration longest) {
        this.free = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What the work comes to, done by a worker. Work that takes too long is interrupted and goes on holding its place until it has
     * noticed: more than the settings allow is never under way.
     *
     * @throws Problem if there is no place for it soon, or it takes too long
     */
    <T> T take(Callable<T> work) throws InterruptedException {
        if (!free.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        return within(submit(work));
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return workers.submit(() -> {
                try {
                    return work.call();
                } finally {
                    free.release();
                    done.increment();
                }
            });
        } catch (RuntimeException closed) {
            free.release();
            throw closed;
        }
    }

    private <T> T within(Future<T> future) throws InterruptedException {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw Problem.timeIsUp("the report takes too long to read: send a shorter one");
        } catch (InterruptedException stopped) {
            future.cancel(true);
            throw stopped;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) throw fault;
            if (failed.getCause() instanceof Error fault) throw fault;
            throw new IllegalStateException("reading a report", failed.getCause());
        }
    }

    private static Problem busy() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "all that may be read at once is being read: ask again in " + COME_BACK_SECONDS + " s")
                .after(COME_BACK_SECONDS);
    }

    /** How many reports were read. */
    long done() {
        return done.sum();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
