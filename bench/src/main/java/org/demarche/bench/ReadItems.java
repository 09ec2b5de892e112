package org.demarche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;

/**
 * Reads a file of any kind that holds reports to its end, without decoding them, as often as asked for, and prints how many there
 * were, the seconds of each round, and the most heap that was in use.
 *
 * <p>Usage: {@code ReadItems FILE [ROUNDS]}.
 */
public final class ReadItems {
    private ReadItems() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long taken = 0;
            long others = 0;
            long bytes = 0;
            try (var items = new Containers().open(Path.of(arguments[0]), Position.START)) {
                for (var found = items.next(); found.isPresent(); found = items.next())
                    if (found.get() instanceof Found.Taken item) {
                        taken++;
                        bytes += item.item().bytes().length;
                    } else others++;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "{\"reports\": %d, \"others\": %d, \"megabytes\": %.1f, \"seconds\": %.2f, \"reports_s\": %.0f, \"heap_mb\": %d}%n",
                    taken, others, bytes / 1e6, seconds, taken / seconds, peak() / 1_000_000);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
