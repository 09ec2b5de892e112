package org.demarche.app.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.store.Followed;
import org.demarche.app.store.FollowedFeeds;
import org.demarche.read.feed.Feed;
import org.demarche.read.feed.Feed.Pointer;

/** Asks for all feeds whose time has come, several at once, and keeps what they say. For one thread. */
final class Polling {
    /** What is found in a feed's place is asked for in the same round, and what that names too, but not without end. */
    private static final int MOST_ROUNDS = 6;
    /** Programs that are started every so often come some seconds early. */
    private static final Duration EARLY = Duration.ofSeconds(60);
    /** Sites keep a sitemap for each day or month they ever had. */
    private static final int MOST_SITEMAPS = 200;

    private final FollowSettings settings;
    private final Poller poller;
    private final Schedule schedule;
    private final Clock clock;
    private final ExecutorService threads;

    Polling(FollowSettings settings, Poller poller, Schedule schedule, Clock clock, ExecutorService threads) {
        this.settings = settings;
        this.poller = poller;
        this.schedule = schedule;
        this.clock = clock;
        this.threads = threads;
    }

    void poll(FollowedFeeds feeds, FollowTally tally, Stop stop) throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS && !stop.isAsked(); round++) {
            var due = feeds.due(clock.instant().plus(early()));
            if (due.isEmpty()) return;
            var polls = new ArrayList<Future<Poll>>();
            for (var feed : due) polls.add(threads.submit(() -> poller.poll(feed)));
            for (var poll : polls) Futures.get(poll, stop).ifPresent(p -> keep(p, feeds, tally));
        }
    }

    private Duration early() {
        var tenth = settings.every().dividedBy(10);
        return tenth.compareTo(EARLY) < 0 ? tenth : EARLY;
    }

    private void keep(Poll poll, FollowedFeeds feeds, FollowTally tally) {
        var now = clock.instant();
        if (poll instanceof Poll.News news) tally.asked(news(news, feeds, tally, now));
        else if (poll instanceof Poll.Fault fault) {
            tally.asked(false);
            fault(fault, feeds, tally, now);
        } else if (poll instanceof Poll.Elsewhere found) {
            tally.say("feed " + found.followed().given() + ": a page; following "
                    + found.followed().address());
            feeds.keep(found.followed().postponed(now));
        } else {
            tally.asked(false);
            var feed = poll.followed();
            feeds.keep(feed.answered(now, afterNothing(feed, Optional.empty()), feed.tag(), feed.modified()));
        }
    }

    private boolean news(Poll.News news, FollowedFeeds feeds, FollowTally tally, Instant now) {
        var feed = news.feed();
        var followed =
                news.followed().described(feed.title(), feed.form().name().toLowerCase(java.util.Locale.ROOT));
        if (!news.followed().address().equals(news.followed().given())
                && followed.lastSuccess().isPresent()
                && feeds.find(followed.address()).isEmpty())
            tally.say("feed " + followed.given() + ": moved for good; following " + followed.address());
        // First those that it names: whoever is stopped before it is kept itself finds them again.
        for (var pointer : named(feed, followed, tally, now))
            feeds.add(pointer.address(), Optional.of(followed.address()), pointer.title(), now);
        var listed = new Listing(followed, settings, now).of(feed);
        var waits = feeds.keep(
                followed.answered(now, schedule.afterNews(feed.period()), news.tag(), news.modified()),
                listed,
                feed.form().isSitemap(),
                now);
        if (waits == 0 && followed.lastSuccess().isPresent())
            feeds.find(followed.address())
                    .ifPresent(f -> feeds.keep(
                            f.answered(now, afterNothing(followed, feed.period()), news.tag(), news.modified())));
        return waits > 0;
    }

    private Duration afterNothing(Followed feed, Optional<Duration> period) {
        return schedule.afterNothing(feed.pause(), period, feed.parent().isPresent());
    }

    /** Of sitemaps those that may hold something recent; of a site's, the one for news where there is one. */
    private List<Pointer> named(Feed feed, Followed followed, FollowTally tally, Instant now) {
        if (!feed.form().isSitemap()) return feed.feeds();
        var since = settings.since()
                .map(d -> d.atStartOfDay(java.time.ZoneOffset.UTC).toInstant())
                .orElse(now.minus(Duration.ofDays(Listing.SITEMAP_DAYS)));
        var recent = feed.feeds().stream()
                .filter(p -> p.changed().filter(c -> c.isBefore(since)).isEmpty())
                .toList();
        var forNews = recent.stream().filter(p -> isForNews(p.address())).toList();
        var chosen = feed.form() == Feed.Form.ROBOTS && !forNews.isEmpty() ? forNews : recent;
        if (chosen.size() <= MOST_SITEMAPS) return chosen;
        tally.say("feed " + followed.address() + ": names " + chosen.size() + " sitemaps; the first " + MOST_SITEMAPS
                + " are followed");
        return chosen.subList(0, MOST_SITEMAPS);
    }

    private static boolean isForNews(String address) {
        return address.toLowerCase(java.util.Locale.ROOT)
                .replaceFirst("^https?://[^/]*", "")
                .contains("news");
    }

    private void fault(Poll.Fault fault, FollowedFeeds feeds, FollowTally tally, Instant now) {
        var feed = fault.followed();
        var why = FollowTally.why(fault.refusal());
        if (fault.waits()) {
            feeds.keep(feed.postponed(now.plus(schedule.afterFault(1, fault.retryAfter()))));
            return;
        }
        if (fault.gone()) {
            feeds.keep(feed.ended(now, why));
            tally.say("feed " + feed.address() + ": gone for good; it is followed no more");
        } else feeds.keep(feed.failed(now, now.plus(schedule.afterFault(feed.faults() + 1, fault.retryAfter())), why));
        tally.refused("feed " + feed.address(), fault.refusal());
    }
}
