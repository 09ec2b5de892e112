package org.demarche.app.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.demarche.app.ask.Settling;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.follow.FollowTally;
import org.demarche.app.follow.Follower;
import org.demarche.app.follow.Sources;
import org.demarche.app.follow.Stop;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.StoreFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche follow}: what feeds and sitemaps name, into the register, as it appears. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Follows feeds, sitemaps and sites: what they publish is read into the register.",
        footer = {
            "",
            "What is named once stays followed; without a name, all that is followed is asked for. Stop it when you like"
                    + " (Ctrl-C): it goes on where it was.",
            "Example: demarche follow https://example.org/news.rss"
        })
final class FollowCommand implements Callable<Integer> {
    /** After so many, refusals of a round are counted but no longer told one by one. */
    private static final int MOST_TOLD = 20;
    /** While another program writes to the store, it is tried again so often. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    private static final Duration LONGEST_REST = Duration.ofHours(1);

    @Parameters(
            arity = "0..*",
            paramLabel = "ADDRESS|FILE",
            description = "A feed, sitemap or site, or a file with a list of feeds (OPML).")
    private List<String> names = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--once", description = "Asks for what is due, takes in what is new, and ends: for cron.")
    private boolean once;

    @Option(names = "--list", description = "Shows what is followed and how it goes, and ends.")
    private boolean list;

    @Option(names = "--forget", paramLabel = "ADDRESS", description = "Ends following it; its reports stay.")
    private @Nullable String forget;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How long a feed with news is left alone (default: 15m).")
    private String every = "15m";

    @Option(
            names = "--max-per-run",
            paramLabel = "N",
            description = "Pages fetched at most before feeds are looked at again; the rest waits (default: 500).")
    private int most = 500;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Passes over what is older (default: of sitemaps what is older than a week).")
    private @Nullable String since;

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    @Option(names = "--no-text", description = "Keeps spans and hashes only, no words of the reports.")
    private boolean noText;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No summary of what was done.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private int told;

    FollowCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (list) return list();
        if (forget != null) return forget(forget);
        reading.check();
        var settings = new FollowSettings(
                FollowSettings.every(every), most, Optional.ofNullable(since).map(s -> Settings.first("--since", s)));
        var network = fetching.settings();
        int count = threads.count();
        var sources = Sources.of(names);
        var clock = Clock.systemUTC();
        var stop = new Stop();
        try (var ending = Ending.on(stop);
                var fetcher = new Fetcher(network);
                var follower = new Follower(settings, fetcher, new Loaded(reading), clock, new Random(), count)) {
            begin(sources, clock);
            return once ? once(follower, stop) : on(follower, clock, stop);
        }
    }

    private Archive open() {
        return store.open(noText ? Access.WRITE_WITHOUT_TEXT : Access.WRITE_MANY);
    }

    private void begin(Sources sources, Clock clock) {
        try (var archive = open()) {
            for (var refusal : sources.refusals()) streams.say(DemarcheCli.oneLine(refusal));
            sources.addTo(archive.followed(), clock.instant());
            if (archive.followed().all().isEmpty())
                throw new BadSetting("nothing is followed yet: name a feed, such as demarche follow"
                        + " https://example.org/news.rss, or a list of feeds (OPML)");
        }
    }

    private int once(Follower follower, Stop stop) throws InterruptedException {
        var tally = new FollowTally(this::tell);
        try (var archive = open()) {
            if (!round(follower, archive, tally, stop)) {
                streams.say("another demarche follows into " + Settings.shown(store.url()) + ": nothing done");
                return ExitStatus.OK;
            }
            if (!quiet) streams.say(said(tally, archive));
            return tally.hasRefused() ? ExitStatus.SOME_REFUSED : ExitStatus.OK;
        }
    }

    private static String said(FollowTally tally, Archive archive) {
        long waiting = archive.followed().waiting();
        return tally.summary() + (waiting == 0 ? "" : "; " + waiting + " wait");
    }

    /** Whether it was this program's turn. */
    private boolean round(Follower follower, Archive archive, FollowTally tally, Stop stop)
            throws InterruptedException {
        told = 0;
        if (!follower.round(archive, tally, stop)) return false;
        // What an earlier run left unsettled, too.
        Settling.settle(archive, settled -> {});
        return true;
    }

    /** The store is open only while something is done, so that others can write to it between. */
    private int on(Follower follower, Clock clock, Stop stop) throws InterruptedException {
        boolean busy = false;
        while (!stop.isAsked()) {
            var rest = BUSY;
            try (var archive = open()) {
                busy = false;
                var tally = new FollowTally(this::tell);
                boolean done = round(follower, archive, tally, stop);
                if (done && !quiet && !tally.isEmpty()) streams.say(said(tally, archive));
                if (done) rest = rest(archive, clock);
            } catch (StoreFault inUse) {
                if (!busy)
                    streams.say(DemarcheCli.oneLine(String.valueOf(inUse.getMessage())) + "; tried every minute");
                busy = true;
            }
            if (stop.isAskedWithin(rest)) break;
        }
        if (!quiet) streams.say("stopped; the next run goes on where this one was");
        return ExitStatus.OK;
    }

    private static Duration rest(Archive archive, Clock clock) {
        var next = archive.followed().next();
        if (next.isEmpty()) return LONGEST_REST;
        var rest = Duration.between(clock.instant(), next.get());
        if (rest.compareTo(Duration.ofSeconds(1)) < 0) return Duration.ofSeconds(1);
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private int list() {
        try (var archive = store.open(Access.READ)) {
            var out = streams.out();
            FollowedView.lines(archive.followed()).forEach(out::println);
            out.flush();
            return ExitStatus.OK;
        }
    }

    private int forget(String address) {
        try (var archive = open()) {
            if (archive.followed().forget(address)) return ExitStatus.OK;
            streams.say(address + " is not followed: demarche follow --list shows what is");
            return ExitStatus.SOME_REFUSED;
        }
    }

    private void tell(String line) {
        told++;
        if (told <= MOST_TOLD) streams.say(DemarcheCli.oneLine(line));
        else if (told == MOST_TOLD + 1) streams.say("further refusals are only counted");
    }
}
