package org.demarche.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Many listen to a running server while others ask it and somebody corrects entries: {@code ListenBench PORT LISTENERS SECONDS RATE
 * SECONDS-BETWEEN-CHANGES}. Counts who heard of what and how long after the correction was sent, and how quickly the views of the whole
 * register answer after each. Ends with 1 where somebody missed something.
 */
public final class ListenBench {
    private static final Pattern KEY =
            Pattern.compile("\"items\":\\[\\{\"key\":\"([^\"]+)\"|\\},\\{\"key\":\"(e[^\"]+)\",\"type\"");
    private static final List<String> VIEWS = List.of(
            "timeline?limit=1000",
            "places",
            "network",
            "network?by=persons",
            "sides",
            "participants",
            "review",
            "stats");

    private final int port;
    private final Listeners listeners;
    private final Random random = new Random(5);
    private final LinkedHashMap<String, Long> changed = new LinkedHashMap<>();
    private final LinkedHashMap<String, List<Double>> views = new LinkedHashMap<>();

    private ListenBench(int port, int count) throws IOException {
        this.port = port;
        listeners = new Listeners(port, count);
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        var bench = new ListenBench(Integer.parseInt(arguments[0]), count);
        boolean whole = bench.run(
                count,
                Double.parseDouble(arguments[2]),
                Double.parseDouble(arguments[3]),
                Double.parseDouble(arguments[4]));
        System.exit(whole ? 0 : 1);
    }

    private boolean run(int count, double seconds, double rate, double between) throws Exception {
        listeners.start();
        long patience = System.nanoTime() + 60_000_000_000L;
        while (listeners.greeted() < count && System.nanoTime() < patience) Thread.sleep(50);
        System.out.printf("%d of %d listen%n", listeners.greeted(), count);
        var keys = keys();
        for (var view : VIEWS) get(view);
        var mix = new LoadMix(3);
        var asked = new LoadRun.Result[1];
        var asking = new Thread(() -> {
            try {
                asked[0] = new LoadRun(port, 8).run(seconds, rate, r -> {
                    var kind = r.nextBoolean() ? LoadMix.Kind.LIST : LoadMix.Kind.SEARCH;
                    return r.nextInt(10) == 0 ? mix.unseen(kind, r) : mix.shared(kind, r);
                });
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        asking.start();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            change(keys.remove(random.nextInt(keys.size())));
            for (var view : VIEWS) time(view);
            Thread.sleep((long) (1_000 * between));
        }
        asking.join();
        Thread.sleep(2_000);
        System.out.printf("asked meanwhile  %s%n", asked[0].all().line(asked[0].wallSeconds()));
        return told(count);
    }

    private boolean told(int count) throws IOException {
        var delays = new ArrayList<Double>();
        int missed = 0;
        for (var change : changed.entrySet()) {
            var heard = listeners.heard(change.getKey());
            missed += Math.max(0, count - heard.size());
            for (long at : heard) delays.add((at - change.getValue()) / 1e6);
        }
        delays.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d changes to %d listeners: %d missed, %d cut off; heard after p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                changed.size(),
                count,
                missed,
                listeners.ended(),
                at(delays, 0.5),
                at(delays, 0.99),
                at(delays, 1));
        double slowest = 0;
        for (var view : views.entrySet()) {
            view.getValue().sort(null);
            slowest = Math.max(slowest, at(view.getValue(), 0.5));
            System.out.printf(
                    Locale.ROOT,
                    "after a change   %-20s p50 %4.0f ms, most %4.0f ms%n",
                    view.getKey(),
                    at(view.getValue(), 0.5),
                    at(view.getValue(), 1));
        }
        System.out.printf(
                Locale.ROOT,
                "= listen %d %d %.1f%n= views %.1f%n",
                missed,
                listeners.ended(),
                at(delays, 0.99),
                slowest);
        boolean whole = missed == 0 && listeners.ended() == 0;
        listeners.close();
        return whole;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    private List<String> keys() throws IOException {
        var keys = new ArrayList<String>();
        var found = KEY.matcher(get("engagements?limit=500&sort=sources&order=asc"));
        while (found.find()) keys.add(found.group(1) == null ? found.group(2) : found.group(1));
        return keys;
    }

    private void time(String view) throws IOException {
        long start = System.nanoTime();
        get(view);
        views.computeIfAbsent(view, v -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
    }

    private String get(String address) throws IOException {
        var connection = connection(address);
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void change(String key) throws IOException {
        var connection = connection("decisions");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        long start = System.nanoTime();
        connection
                .getOutputStream()
                .write(("{\"kind\":\"correct\",\"key\":\"" + key
                                + "\",\"fields\":{\"level\":\"head\"},\"author\":\"bench\",\"reason\":\"a trial\"}")
                        .getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != 201)
            throw new IOException("a correction of " + key + " was answered with " + connection.getResponseCode());
        connection.getInputStream().readAllBytes();
        changed.put(key, start);
    }

    private HttpURLConnection connection(String address) throws IOException {
        return (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/api/v1/" + address)
                .toURL()
                .openConnection();
    }
}
