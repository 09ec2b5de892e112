package org.demarche.app.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.demarche.app.settings.FetchSettings;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What sites let programs do, by their robots.txt (RFC 9309), which is fetched as carefully as anything else. Where there is none
 * (4xx) all is allowed; where it cannot be had, nothing is until it can. Thread-safe.
 */
final class Robots {
    /** RFC 9309, 2.4: no longer than a day. */
    private static final Duration HELD = Duration.ofHours(24);
    /** A site in trouble is asked again before long. */
    private static final Duration HELD_IN_TROUBLE = Duration.ofMinutes(10);
    /** Who wants more than five minutes between two visits wants none. */
    private static final long LONGEST_DELAY_MILLIS = 300_000;

    private static final int MOST_SITES = 10_000;

    private final FetchSettings settings;
    private final Journey journey;
    private final Ticker ticker;
    private final Cache<HttpUrl, Site> sites = Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .expireAfterAccess(HELD)
            .build();

    /** One asker a site, while others wait for what it learns. */
    private static final class Site {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable
        Held held;
    }

    /** What is known of a site until some moment: its rules, or why they cannot be had. */
    private record Held(BaseRobotRules rules, Optional<Fault> fault, Duration until) {}

    Robots(FetchSettings settings, Journey journey, Ticker ticker) {
        this.settings = settings;
        this.journey = journey;
        this.ticker = ticker;
    }

    /**
     * How long the host of {@code url} wants to rest between two visits, and no less than the settings say.
     *
     * @throws Fault where the address is not for programs
     */
    Duration pause(HttpUrl url) throws Fault, InterruptedException {
        var held = held(url);
        if (held.fault().isPresent()) throw held.fault().get();
        if (!held.rules().isAllowed(url.toString()))
            throw new Fault(
                    RefusalCode.FETCH_ROBOTS,
                    WebAddress.shown(url) + ": the site's robots.txt keeps programs such as " + settings.product()
                            + " away from it; a person may still read it: demarche read");
        long delay = held.rules().getCrawlDelay();
        var asked = delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(delay);
        return asked.compareTo(settings.pause()) > 0 ? asked : settings.pause();
    }

    /** The sitemaps that the site's robots.txt names; none where it cannot be had. */
    List<String> sitemaps(HttpUrl url) throws InterruptedException {
        return List.copyOf(held(url).rules().getSitemaps());
    }

    private Held held(HttpUrl url) throws InterruptedException {
        var place = url.newBuilder().encodedPath("/robots.txt").query(null).build();
        var site = sites.get(place, p -> new Site());
        site.lock.lockInterruptibly();
        try {
            var held = site.held;
            if (held != null && held.until().compareTo(ticker.now()) > 0) return held;
            var fresh = ask(place);
            site.held = fresh;
            return fresh;
        } finally {
            site.lock.unlock();
        }
    }

    private Held ask(HttpUrl place) throws InterruptedException {
        try {
            var end =
                    journey.travel(Ask.byProgram(place.toString()), Wanted.robots(), (url, before) -> settings.pause());
            // The type is not handed on: a robots.txt that is served as a page is read for what it says.
            var rules = new SimpleRobotRulesParser(LONGEST_DELAY_MILLIS, 0)
                    .parseContent(
                            place.toString(),
                            end.reply().body(),
                            "text/plain",
                            List.of(settings.product().toLowerCase(Locale.ROOT)));
            return new Held(rules, Optional.empty(), ticker.now().plus(HELD));
        } catch (Fault fault) {
            int status = fault.refused().status().orElse(0);
            if (status >= 400 && status < 500 && status != 429)
                return new Held(
                        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                        Optional.empty(),
                        ticker.now().plus(HELD));
            return new Held(
                    new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                    Optional.of(unknown(fault)),
                    ticker.now().plus(HELD_IN_TROUBLE));
        }
    }

    /** A fault of the network is told as what it is; a site that cannot say what it allows allows nothing. */
    private static Fault unknown(Fault fault) {
        var refused = fault.refused();
        var code = refused.status().isPresent() ? RefusalCode.FETCH_ROBOTS : fault.code();
        return new Fault(
                code,
                "what the site allows programs to do is not known: "
                        + refused.refusal().detail(),
                refused.status(),
                refused.retryAfter());
    }
}
