package org.demarche.app.follow;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.app.store.Archive;
import org.demarche.app.store.FollowedFeeds;
import org.demarche.app.store.Waiting;
import org.demarche.enter.Filer;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Filing;
import org.demarche.text.Report;

/**
 * Takes the reports in that wait: fetched and read by several threads, filed by the caller's, each wholly or not at all. One is
 * filed before it is noted as read: whoever is stopped in between fetches it again and finds it in the register. For one thread.
 */
final class TakingIn {
    private static final int WINDOW = 24;

    private final PageTaker taker;
    private final Supplier<Demarche> demarche;
    private final Schedule schedule;
    private final Clock clock;
    private final ExecutorService fetchers;
    private final ExecutorService readers;

    TakingIn(
            PageTaker taker,
            Supplier<Demarche> demarche,
            Schedule schedule,
            Clock clock,
            ExecutorService fetchers,
            ExecutorService readers) {
        this.taker = taker;
        this.demarche = demarche;
        this.schedule = schedule;
        this.clock = clock;
        this.fetchers = fetchers;
        this.readers = readers;
    }

    /**
     * A page on its way.
     *
     * @param known how many of its reports the register holds
     */
    private record Read(Taken taken, List<Filing> filings, int known, List<Refusal> refusals) {}

    void take(Archive archive, int most, FollowTally tally, Stop stop) throws InterruptedException {
        int left = most;
        while (left > 0 && !stop.isAsked()) {
            var chosen = chosen(archive.followed(), left, tally);
            if (chosen.isEmpty()) return;
            left -= chosen.size();
            var pending = new ArrayDeque<Future<Read>>();
            for (var item : chosen) {
                if (stop.isAsked()) break;
                pending.add(submit(item, archive));
                if (pending.size() >= WINDOW) keep(pending.remove(), archive, tally, stop);
            }
            while (!pending.isEmpty()) keep(pending.remove(), archive, tally, stop);
        }
    }

    /** One of each address; those that were read for another feed meanwhile are done. */
    private List<Waiting> chosen(FollowedFeeds feeds, int most, FollowTally tally) {
        var byHost = new TreeMap<String, ArrayDeque<Waiting>>();
        var addresses = new HashSet<String>();
        for (var item : feeds.waiting(clock.instant(), most)) {
            var address = item.listed().address();
            if (!item.again() && feeds.isRead(item)) {
                feeds.read(item);
                tally.known();
            } else if (address.isEmpty() || addresses.add(address))
                byHost.computeIfAbsent(host(address), h -> new ArrayDeque<>()).add(item);
        }
        // Host by host in turn: each wants its pauses.
        var inTurn = new ArrayList<Waiting>();
        while (!byHost.isEmpty()) {
            byHost.values().forEach(items -> inTurn.add(items.remove()));
            byHost.values().removeIf(ArrayDeque::isEmpty);
        }
        return inTurn;
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse("");
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    private Future<Read> submit(Waiting item, Archive archive) {
        var fetched = new CompletableFuture<Taken>();
        fetchers.execute(() -> {
            try {
                fetched.complete(taker.take(item));
            } catch (InterruptedException | RuntimeException ended) {
                fetched.completeExceptionally(ended);
            }
        });
        return fetched.thenApplyAsync(taken -> read(taken, archive), readers);
    }

    private Read read(Taken taken, Archive archive) {
        var filings = new ArrayList<Filing>();
        var refusals = new ArrayList<Refusal>();
        int known = 0;
        if (taken instanceof Taken.Reports reports) {
            refusals.addAll(reports.refusals());
            for (var report : reports.reports()) {
                // Asked before the reading, which is what costs.
                if (archive.holds(report.id(), Filer.hash(report))) known++;
                else filing(report, refusals).ifPresent(filings::add);
            }
        }
        return new Read(taken, filings, known, refusals);
    }

    /** One report that the program fails at is a refusal of that report, and no end of the run. */
    private Optional<Filing> filing(Report report, List<Refusal> refusals) {
        try {
            return Optional.of(demarche.get().filing(report));
        } catch (RuntimeException | StackOverflowError fault) {
            refusals.add(Refusal.whole(
                    RefusalCode.RECORD_FAULT,
                    "internal fault (" + fault.getClass().getSimpleName() + "): please report it"));
            return Optional.empty();
        }
    }

    private void keep(Future<Read> work, Archive archive, FollowTally tally, Stop stop) throws InterruptedException {
        var done = Futures.get(work, stop);
        if (done.isEmpty()) return;
        var read = done.get();
        if (read.taken() instanceof Taken.Later later) later(later, archive.followed(), tally);
        else file(read, archive, tally);
    }

    private void file(Read read, Archive archive, FollowTally tally) {
        var item = read.taken().item();
        var feeds = archive.followed();
        for (int i = 0; i < read.known(); i++) tally.known();
        for (var filing : read.filings())
            if (demarche.get().file(filing, archive).isPresent()) tally.added(item.again());
            else tally.known();
        for (var refusal : read.refusals()) tally.refused(PageTaker.place(item), refusal);
        if (read.filings().isEmpty() && read.known() == 0)
            feeds.refused(
                    item,
                    read.refusals().stream().findFirst().map(FollowTally::why).orElse(""));
        else feeds.read(item);
    }

    private void later(Taken.Later later, FollowedFeeds feeds, FollowTally tally) {
        var item = later.item();
        boolean waits = later.refusal().code() == RefusalCode.FETCH_WAIT;
        int tries = waits ? item.tries() : item.tries() + 1;
        var again = clock.instant().plus(schedule.afterFault(Math.max(tries, 1), later.retryAfter()));
        feeds.later(item, again, tries, FollowTally.why(later.refusal()));
        tally.later(PageTaker.place(item), later.refusal());
    }
}
