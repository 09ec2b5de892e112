package org.demarche.app.follow;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.demarche.Demarche;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.store.Archive;

/** Follows feeds round by round: first those whose time has come, then the reports that wait. For one thread. */
public final class Follower implements AutoCloseable {
    /** Each host is asked by one thread at a time; these are the hosts that are asked at once. */
    private static final int FETCHERS = 8;

    private final FollowSettings settings;
    private final ExecutorService fetchers = Executors.newFixedThreadPool(FETCHERS, Follower::daemon);
    private final ExecutorService readers;
    private final Polling polling;
    private final TakingIn takingIn;

    /**
     * @param demarche what reads reports; asked for when there is one to be read
     * @param clock what time it is
     * @param chance spreads what failed at once
     * @param threads how many reports are read at once
     */
    public Follower(
            FollowSettings settings,
            Fetcher fetcher,
            Supplier<Demarche> demarche,
            Clock clock,
            RandomGenerator chance,
            int threads) {
        this.settings = settings;
        readers = Executors.newFixedThreadPool(threads, Follower::daemon);
        var schedule = new Schedule(settings.every(), chance);
        polling = new Polling(settings, new Poller(fetcher), schedule, clock, fetchers);
        takingIn =
                new TakingIn(new PageTaker(fetcher, Demarche.reader()), demarche, schedule, clock, fetchers, readers);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "follow");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks for all that is due and takes in what waits; what was added waits to be settled.
     *
     * @return whether it did so; not where another program follows into the same store
     */
    @SuppressWarnings("try") // the turn is held, not used
    public boolean round(Archive archive, FollowTally tally, Stop stop) throws InterruptedException {
        var right = archive.followTurn();
        if (right.isEmpty()) return false;
        try (var turn = right.get()) {
            polling.poll(archive.followed(), tally, stop);
            takingIn.take(archive, settings.maxPerRun(), tally, stop);
            return true;
        }
    }

    @Override
    public void close() {
        fetchers.shutdownNow();
        readers.shutdownNow();
    }
}
