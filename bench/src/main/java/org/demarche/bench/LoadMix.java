package org.demarche.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What many people ask a register of {@link RegisterGenerator} for. Most ask for what others ask for too: a pool of addresses, each asked
 * for half as often as one twice as far up (Zipf's law). The rest ask for what nobody has asked for before, which no server can have at
 * hand. Safe for many threads, each with its own {@link Random}.
 */
final class LoadMix {
    private static final int POOL = 2_000;
    private static final String API = "/api/v1";
    private static final List<String> SORTS = List.of("date", "date", "date", "reported", "level", "sources");
    private static final List<String> STATUSES = List.of("held", "scheduled", "cancelled", "postponed", "expected");
    private static final List<String> LEVELS = List.of("minister", "head", "deputy-minister", "official");
    private static final List<String> TYPES = List.of("meeting", "visit", "call", "summit");
    private static final List<Integer> LIMITS = List.of(50, 50, 50, 20);

    private final MadeUpWorld world;
    private final List<String> lists = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private final AtomicInteger fresh = new AtomicInteger();

    /** What is asked for. */
    enum Kind {
        LIST,
        SEARCH
    }

    LoadMix(long seed) {
        // The generator draws its world first of all from the same seed.
        world = new MadeUpWorld(new Random(1));
        var random = new Random(seed);
        while (lists.size() < POOL) lists.add(list(random));
        while (searches.size() < POOL) searches.add(search(random));
    }

    /** One that others ask for as well. */
    String shared(Kind kind, Random random) {
        var pool = kind == Kind.LIST ? lists : searches;
        return pool.get(often(random, pool.size()));
    }

    /** One that nobody has asked for. */
    String unseen(Kind kind, Random random) {
        int number = fresh.incrementAndGet();
        // Every day's span is asked for once; a search ends with a word of its own that all its reports hold by their
        // number.
        if (kind == Kind.LIST) {
            var from = LocalDate.of(1995, 1, 1).plusDays(number % 7_000);
            var to = from.plusDays(200 + number / 7_000 * 13L + random.nextInt(7));
            return list(random, false) + "&from=" + from + "&to=" + to;
        }
        return API + "/search?limit=" + (21 + number % 29) + "&q=" + encoded(words(random)) + "%20"
                + encoded(name(random));
    }

    /** Beginnings of pages, whose cursors lead on to further ones. */
    List<String> firstPages() {
        return lists.subList(0, POOL / 10);
    }

    /** Pages behind the first are asked for as well. */
    void add(String page) {
        lists.set(POOL / 2 + fresh.incrementAndGet() % (POOL / 2), page);
    }

    private String list(Random random) {
        return list(random, random.nextInt(3) == 0);
    }

    private String list(Random random, boolean dated) {
        var address = new StringBuilder(API + "/engagements?limit=").append(one(random, LIMITS));
        var sort = one(random, SORTS);
        if (!sort.equals("date")) address.append("&sort=").append(sort);
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> address.append("&side=").append(encoded(side(random)));
            case 2 ->
                address.append("&side=")
                        .append(encoded(side(random)))
                        .append("&side=")
                        .append(encoded(side(random)));
            case 3 -> address.append("&person=").append(encoded(person(random)));
            case 4 -> address.append("&topic=").append(encoded(world.topic(random)));
            case 5 -> address.append("&place=").append(encoded(world.placeName(random)));
            case 6 -> address.append("&status=").append(one(random, STATUSES));
            default ->
                address.append("&level=")
                        .append(one(random, LEVELS))
                        .append("&type=")
                        .append(one(random, TYPES));
        }
        if (dated) {
            var from = LocalDate.of(1995 + random.nextInt(31), 1 + random.nextInt(12), 1);
            address.append("&from=").append(from).append("&to=").append(from.plusMonths(1 + random.nextInt(12)));
        }
        return address.toString();
    }

    private String search(Random random) {
        return API + "/search?q=" + encoded(words(random));
    }

    /** A person, a topic, a side with a place, or two sides. */
    private String words(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> '"' + person(random) + '"';
            case 1 -> world.topic(random);
            case 2 -> side(random) + ' ' + world.placeName(random);
            default -> side(random) + ' ' + name(random);
        };
    }

    private String name(Random random) {
        return world.placeName(random);
    }

    private String side(Random random) {
        return world.side(random);
    }

    private String person(Random random) {
        return world.person(random);
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static int often(Random random, int size) {
        return (int) Math.min(size - 1L, Math.round(Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1));
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
