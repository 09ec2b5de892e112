package org.demarche.app.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * In which order a search found reports when its first page was asked for. How good a report is may depend on all others (BM25 does), so
 * that in a changed register a place among the ranks would be another: later pages go on in the order of the first, without what is gone,
 * and with what was added at the end. Where an order is not remembered any more, its pages go on behind the last report in the order of
 * now. Thread-safe.
 */
final class Rankings {
    /** A cursor's parts: the order, how many stand before, and the number of the last of them. */
    static final int PARTS = 3;
    /** A sixty-fourth of the heap. */
    private static final long ROOM = Math.max(2_000_000, Runtime.getRuntime().maxMemory() / 64);
    /** What an order takes besides its numbers. */
    private static final int OVERHEAD = 200;

    private final Desk desk;
    private final Cache<String, long[]> known = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .executor(Runnable::run)
            .weigher((String name, long[] reports) -> reports.length * Long.BYTES + OVERHEAD)
            .build();

    /**
     * The reports that a search finds, and where the page begins.
     *
     * @param name of the order
     * @param reports all, by their numbers in the store
     * @param from how many stand before the page
     */
    record Ranking(String name, long[] reports, int from) {
        /** Those on a page of so many. */
        long[] page(int limit) {
            return LongStream.of(reports).skip(from).limit(limit).toArray();
        }

        /** The place behind that page; empty where nothing stands there. */
        Optional<List<String>> next(int limit) {
            int end = (int) Math.min(reports.length, from + (long) limit);
            return end == reports.length
                    ? Optional.empty()
                    : Optional.of(List.of(name, String.valueOf(end), String.valueOf(reports[end - 1])));
        }
    }

    Rankings(Desk desk) {
        this.desk = desk;
    }

    /** @param place the parts of a cursor; empty for the first page */
    Ranking of(String words, Optional<List<String>> place) {
        var now = name(desk.remembered().state(), words);
        if (place.isEmpty()) return new Ranking(now, current(now, words), 0);
        var before = place.get().get(0);
        int passed = (int) Math.max(
                0, Math.min(Integer.MAX_VALUE, Paging.number(place.get().get(1))));
        long last = Paging.number(place.get().get(2));
        var order = known.getIfPresent(before);
        if (order == null || passed > order.length || passed == 0 || order[passed - 1] != last)
            return behind(last, passed, new Ranking(now, current(now, words), 0));
        if (before.equals(now)) return new Ranking(now, order, passed);
        return continued(name(now, before), order, passed, current(now, words));
    }

    /** Remembered for the pages that follow. */
    void keep(Ranking ranking) {
        known.put(ranking.name(), ranking.reports());
    }

    private long[] current(String name, String words) {
        var order = known.getIfPresent(name);
        return order == null ? desk.register().ranked(words) : order;
    }

    /** An order without what is gone, and what is new behind it. */
    private static Ranking continued(String name, long[] order, int passed, long[] now) {
        var left = new LinkedHashSet<Long>(now.length * 2);
        for (long report : now) left.add(report);
        var reports = LongStream.builder();
        int from = 0;
        for (int i = 0; i < order.length; i++)
            if (left.remove(order[i])) {
                reports.add(order[i]);
                if (i < passed) from++;
            }
        left.forEach(reports::add);
        return new Ranking(name, reports.build().toArray(), from);
    }

    /** Where the last report is gone too, as many are passed as were. */
    private static Ranking behind(long last, int passed, Ranking now) {
        for (int i = 0; i < now.reports().length; i++)
            if (now.reports()[i] == last) return new Ranking(now.name(), now.reports(), i + 1);
        return new Ranking(now.name(), now.reports(), Math.min(passed, now.reports().length));
    }

    private static String name(String one, String other) {
        return Answers.tag((one + '\n' + other).getBytes(StandardCharsets.UTF_8));
    }
}
