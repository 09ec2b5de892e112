package org.demarche.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long requests took, how much came, and what failed. Not thread-safe: each connection keeps its own. */
final class LoadTally {
    private int[] micros = new int[1 << 12];
    private int count;
    private int faults;
    private long bytes;

    void add(long nanos, LoadClient.Answer answer) {
        if (count == micros.length) micros = Arrays.copyOf(micros, 2 * count);
        micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
        bytes += answer.bytes();
        if (answer.status() != 200) faults++;
    }

    void add(LoadTally other) {
        if (count + other.count > micros.length)
            micros = Arrays.copyOf(micros, Math.max(2 * micros.length, count + other.count));
        System.arraycopy(other.micros, 0, micros, count, other.count);
        count += other.count;
        bytes += other.bytes;
        faults += other.faults;
    }

    int count() {
        return count;
    }

    int faults() {
        return faults;
    }

    /** @param share 0.5 for the median; milliseconds */
    double quantile(double share) {
        if (count == 0) return 0;
        var sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1e3;
    }

    String line(double seconds) {
        return String.format(
                Locale.ROOT,
                "%,8.0f a second   p50 %6.2f ms   p99 %6.2f ms   most %7.2f ms   %,7.0f bytes each   %,7.1f MB a second%s",
                count / seconds,
                quantile(0.5),
                quantile(0.99),
                quantile(1),
                count == 0 ? 0.0 : (double) bytes / count,
                bytes / 1e6 / seconds,
                faults == 0 ? "" : "   " + faults + " FAULTS");
    }
}
