package org.demarche.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** So many connections ask as fast as they are answered, or as often as they are told to. */
final class LoadRun {
    private static final String HEADERS = "Accept: application/json\r\nAccept-Encoding: gzip\r\n";

    private static final long SLOW = Long.getLong("slow", 0) * 1_000_000;
    private final int port;
    private final int connections;

    LoadRun(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** @param wallSeconds how long it took */
    record Result(LoadTally all, double wallSeconds) {
        double rate() {
            return all.count() / wallSeconds;
        }
    }

    /** At full speed. */
    Result run(double seconds, Function<Random, String> next) throws InterruptedException {
        return run(seconds, 0, next);
    }

    /** @param rate requests a second of all connections; 0 for as fast as it goes */
    Result run(double seconds, double rate, Function<Random, String> next) throws InterruptedException {
        var tallies = new ArrayList<LoadTally>();
        var threads = new ArrayList<Thread>();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int i = 0; i < connections; i++) {
            var tally = new LoadTally();
            var random = new Random(1_000 + i);
            long between = rate == 0 ? 0 : (long) (connections / rate * 1e9);
            tallies.add(tally);
            threads.add(new Thread(() -> ask(next, random, tally, end, between)));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) thread.join();
        var all = new LoadTally();
        for (var tally : tallies) all.add(tally);
        return new Result(all, (System.nanoTime() - start) / 1e9);
    }

    /** A request that is late because the one before took long counts from when it was due: nothing that waits is left out. */
    private void ask(Function<Random, String> next, Random random, LoadTally tally, long end, long between) {
        try (var client = new LoadClient(port, HEADERS)) {
            long due = System.nanoTime() + (between == 0 ? 0 : (long) (random.nextDouble() * between));
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                if (between > 0 && due > now) Thread.sleep((due - now) / 1_000_000, (int) ((due - now) % 1_000_000));
                long begun = between > 0 ? due : now;
                var address = next.apply(random);
                var answer = client.get(address);
                tally.add(System.nanoTime() - begun, answer);
                if (SLOW > 0 && System.nanoTime() - now > SLOW) System.err.printf("%6.1f %s%n", (System.nanoTime() - now) / 1e6, address);
                due += between;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The cursors that the pages give. */
    List<String> nextPages(List<String> pages) throws IOException {
        var next = new ArrayList<String>();
        try (var client = new LoadClient(port, "Accept: application/json\r\n")) {
            for (var page : pages) {
                var answer = client.get(page);
                if (!answer.next().isEmpty()) next.add(page + "&cursor=" + answer.next());
            }
        }
        return next;
    }
}
