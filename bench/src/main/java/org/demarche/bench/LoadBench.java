package org.demarche.bench;

import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * Asks a running server for lists and searches at full speed: {@code LoadBench PORT ASSET SECONDS CONNECTIONS COLD-SHARE}. First a file
 * of the page as a yardstick, then lists, searches, both, and what nobody has asked for before. One figure a line behind {@code =}
 * for {@code bench/serve.py}.
 */
public final class LoadBench {
    private final LoadRun run;
    private final double seconds;
    private final LoadMix mix = new LoadMix(3);

    private LoadBench(int port, int connections, double seconds) {
        run = new LoadRun(port, connections);
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new LoadBench(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[3]), Double.parseDouble(arguments[2]));
        bench.all(arguments[1], Double.parseDouble(arguments[4]));
    }

    private void all(String asset, double cold) throws Exception {
        // The server's compiler and its caches are as after some minutes of use; the client's compiler too.
        run.run(seconds / 2, r -> asset);
        for (var next : run.nextPages(mix.firstPages())) mix.add(next);
        for (var kind : LoadMix.Kind.values()) run.run(seconds, mixed(kind, cold));
        time("file", r -> asset);
        for (var kind : LoadMix.Kind.values()) time(name(kind), mixed(kind, cold));
        time(
                "both",
                r -> mixed(r.nextBoolean() ? LoadMix.Kind.LIST : LoadMix.Kind.SEARCH, cold)
                        .apply(r));
        for (var kind : LoadMix.Kind.values()) time(name(kind) + "-unseen", r -> mix.unseen(kind, r));
        time("file-again", r -> asset);
    }

    private static String name(LoadMix.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Function<Random, String> mixed(LoadMix.Kind kind, double cold) {
        return random -> random.nextDouble() < cold ? mix.unseen(kind, random) : mix.shared(kind, random);
    }

    private void time(String what, Function<Random, String> next) throws InterruptedException {
        var result = run.run(seconds, next);
        System.out.printf(
                Locale.ROOT,
                "%-14s %s%n= %s %.1f %.3f %d%n",
                what,
                result.all().line(result.wallSeconds()),
                what,
                result.rate(),
                result.all().quantile(0.99),
                result.all().faults());
    }
}
