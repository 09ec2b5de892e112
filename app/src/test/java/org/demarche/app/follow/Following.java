package org.demarche.app.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.fetch.TestSite;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Followed;
import org.demarche.app.store.Stores;

/** Runs of {@code follow --once} into one store, with a clock that the test moves; each has a fetcher of its own. */
final class Following {
    private static final class Reader implements Supplier<Demarche> {
        private static final Demarche DEMARCHE = Demarche.load();

        @Override
        public Demarche get() {
            return DEMARCHE;
        }
    }

    final Hands clock = new Hands();
    final List<String> told = new ArrayList<>();
    private final String store;
    private final TestSite site;
    FollowSettings settings = new FollowSettings(Duration.ofMinutes(15), 100, Optional.empty());

    Following(String store, TestSite site) {
        this.store = store;
        this.site = site;
    }

    Archive open() {
        return Stores.open(store, Access.WRITE);
    }

    void begin(String... names) {
        try (var archive = open()) {
            Sources.of(List.of(names)).addTo(archive.followed(), clock.instant());
        }
    }

    /** What one run did, in words. */
    String run() throws InterruptedException {
        told.clear();
        var fetching = FetchSettings.standard()
                .withAllowed(List.of(site.allowed()))
                .withManners(Duration.ZERO, 1)
                .withTimes(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(1))
                .withSizes(1_000_000, 4_000_000);
        var tally = new FollowTally(told::add);
        try (var archive = open();
                var fetcher = new Fetcher(fetching);
                var follower = new Follower(settings, fetcher, new Reader(), clock, new Random(7), 2)) {
            if (!follower.round(archive, tally, new Stop())) return "another follows";
            return tally.summary();
        }
    }

    /** The same so much later. */
    String runAfter(Duration time) throws InterruptedException {
        clock.forward(time);
        return run();
    }

    List<String> reports() {
        try (var archive = open()) {
            return archive.reportIds().stream().sorted().toList();
        }
    }

    Followed feed(String address) {
        try (var archive = open()) {
            return archive.followed().find(address).orElseThrow();
        }
    }
}
