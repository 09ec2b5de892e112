package org.demarche.bench;

import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;
import org.demarche.register.Query;
import org.demarche.register.Query.Sort;

/**
 * What a large register costs to ask: {@code RegisterBench fill ADDRESS ENTRIES} makes one, {@code RegisterBench ask ADDRESS}
 * times the first and forty later calls of each kind in a fresh process, and says which keep the bar: 50 ms up to 100,000
 * entries, 200 ms up to a million. Ends with 1 where a kind with a bar does not.
 */
public final class RegisterBench {
    private static final int CALLS = 40;

    private final Archive store;
    private final Random random = new Random(7);
    private final List<Dossier> some = new ArrayList<>();
    private final long entries;
    private boolean kept = true;

    private RegisterBench(Archive store) {
        this.store = store;
        entries = store.stats().entries();
    }

    public static void main(String[] arguments) {
        if (arguments.length == 3 && arguments[0].equals("fill")) {
            fill(arguments[1], Integer.parseInt(arguments[2]));
            return;
        }
        if (arguments.length != 2 || !arguments[0].equals("ask"))
            throw new IllegalArgumentException("use: fill ADDRESS ENTRIES, or ask ADDRESS");
        loadDriver();
        long start = System.nanoTime();
        long busyBefore = busy();
        try (var store = Stores.open(arguments[1], Access.READ)) {
            System.out.printf(
                    Locale.ROOT,
                    "open %.0f ms, %.0f of them on the processor%n",
                    milliseconds(System.nanoTime() - start),
                    milliseconds(busy() - busyBefore));
            System.exit(new RegisterBench(store).run() ? 0 : 1);
        }
    }

    /** SQLite's own library is unpacked and linked once a process, whoever opens a database first. */
    private static void loadDriver() {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            if (!memory.isValid(1)) throw new IllegalStateException("SQLite does not answer");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(String address, int entries) {
        long start = System.nanoTime();
        try (var store = Stores.open(address, Access.WRITE)) {
            new RegisterGenerator(1, entries).fill(store, done -> {
                if (done % 10_000 == 0)
                    System.out.printf(Locale.ROOT, "%,d entries, %.0f s%n", done, (System.nanoTime() - start) / 1e9);
            });
            System.out.println(store.stats());
        }
    }

    private boolean run() {
        System.out.println(store.stats());
        System.out.println(
                "first ms  median    most    busy   what (median, most, and median on the processor, of later calls)");
        // Before anything is known of it: what a command costs that asks once.
        time("list", true, i -> store.find(Query.all()));
        int reach = (int) Math.min(entries * 9 / 10, 50_000);
        for (int i = 0; i < CALLS; i++) some.addAll(store.find(Asking.page(3, random.nextInt(reach))));
        time("list, a page", true, i -> store.find(Asking.page(50, 50 * i)));
        time("show", true, i -> store.find(any(i).key()));
        time("between two who deal often", true, i -> store.find(Asking.sides("USA", "CHN")));
        time("between two", true, i -> store.find(Asking.sides(sidesOf(i))));
        time("between two, how many", false, i -> store.count(Asking.sides(sidesOf(i))));
        time("list, how many", false, i -> store.count(Query.all()));
        time("list, the last pages", false, i -> store.find(Asking.page(50, (int) (entries * 9 / 10) - i)));
        time("one side, latest first", false, i -> store.find(Asking.sides("USA")));
        time("one side, how many", false, i -> store.count(Asking.sides("USA")));
        time("one side, most sources first", false, i -> store.find(Asking.sides(Sort.SOURCES, "USA")));
        time("a person by surname", false, i -> store.find(Asking.person(nameOf(i))));
        time("a topic", false, i -> store.find(Asking.topic(topicOf(i))));
        time(
                "a month",
                false,
                i -> store.find(Asking.month(LocalDate.of(2001, 1, 1).plusMonths(i))));
        time("cancelled", false, i -> store.find(Asking.status(Status.CANCELLED)));
        time("unconfirmed", false, i -> store.find(Asking.unconfirmedPlans()));
        time("whereabouts", false, i -> store.whereabouts(nameOf(i), LocalDate.of(2018, 10, 8), 7));
        time("words", false, i -> store.search(nameOf(i), 20, 0));
        time("near", false, i -> near(any(i).accounts().get(0)));
        return kept;
    }

    private void near(Account account) {
        store.near(account.traces(), account.from(), account.to());
    }

    private Dossier any(int call) {
        return some.get(call % some.size());
    }

    private String[] sidesOf(int call) {
        return any(call).engagement().participants().stream()
                .map(Participant::side)
                .distinct()
                .limit(2)
                .toArray(String[]::new);
    }

    private String nameOf(int call) {
        return any(call).engagement().participants().stream()
                .flatMap(p -> p.name().stream())
                .findFirst()
                .map(n -> n.substring(n.indexOf(' ') + 1))
                .orElse("Nobody");
    }

    private String topicOf(int call) {
        return any(call).engagement().topics().get(0).text();
    }

    private void time(String what, boolean barred, IntConsumer call) {
        long start = System.nanoTime();
        call.accept(0);
        double first = milliseconds(System.nanoTime() - start);
        var later = new double[CALLS];
        var busy = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            start = System.nanoTime();
            long busyBefore = busy();
            call.accept(i + 1);
            busy[i] = milliseconds(busy() - busyBefore);
            later[i] = milliseconds(System.nanoTime() - start);
        }
        Arrays.sort(later);
        Arrays.sort(busy);
        double bar = entries <= 100_000 ? 50 : 200;
        boolean met = later[CALLS / 2] < bar;
        if (barred) kept &= met;
        System.out.printf(
                Locale.ROOT,
                "%8.1f %7.1f %7.1f %7.1f   %s%s%n",
                first,
                later[CALLS / 2],
                later[CALLS - 1],
                busy[CALLS / 2],
                what,
                barred ? (met ? ", under " : ", NOT under ") + (int) bar : "");
    }

    /** This thread's time on a processor: on a busy machine, what a call costs apart from waiting for its turn. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}
