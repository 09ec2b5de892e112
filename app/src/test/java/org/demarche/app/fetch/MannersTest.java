package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.FetchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a site is treated: one request at a time, pauses, and what it asks for. Time is told by the test, and never waited for. */
class MannersTest {
    private final TestSite site = TestSite.open().at("/page", Replies.page("text/html", "<p>x</p>"));
    private final ToldTime time = new ToldTime();
    private Fetcher fetcher = fetcher(1);

    /** Time that passes when somebody rests, or is told to. */
    private static final class ToldTime implements Ticker {
        private final List<Duration> rests = new CopyOnWriteArrayList<>();
        private volatile Duration now = Duration.ofDays(1);

        @Override
        public Duration now() {
            return now;
        }

        @Override
        public void rest(Duration length) {
            rests.add(length);
            pass(length);
        }

        synchronized void pass(Duration length) {
            now = now.plus(length);
        }
    }

    private Fetcher fetcher(int attempts) {
        var settings = FetchSettings.standard()
                .withAllowed(List.of(site.allowed()))
                .withManners(Duration.ofSeconds(2), attempts);
        return new Fetcher(settings, new World(Resolver.ofSystem(), time, World.WEB_PORTS, address -> {}));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Answer byPerson(String path) throws InterruptedException {
        return fetcher.fetch(Ask.byPerson(site.address(path)));
    }

    private Answer byProgram(String path) throws InterruptedException {
        return fetcher.fetch(Ask.byProgram(site.address(path)));
    }

    private static String code(Answer answer) {
        return answer instanceof Refused refused ? refused.refusal().code().code() : answer.toString();
    }

    private static Optional<Duration> retryAfter(Answer answer) {
        return ((Refused) answer).retryAfter();
    }

    @Test
    void aHostIsLeftAloneBetweenTwoRequestsAndNotBeforeTheFirst() throws InterruptedException {
        byPerson("/page");
        assertThat(time.rests).isEmpty();
        byPerson("/page");
        assertThat(time.rests).containsExactly(Duration.ofSeconds(2));
        time.pass(Duration.ofMillis(1500));
        byPerson("/page");
        assertThat(time.rests).last().isEqualTo(Duration.ofMillis(500));
        time.pass(Duration.ofMinutes(1));
        byPerson("/page");
        assertThat(time.rests).hasSize(2);
    }

    @Test
    void aPersonDoesNotWaitForARedirectWithinASite() throws InterruptedException {
        site.at("/old", Replies.redirect(301, "/page"));
        byPerson("/old");
        assertThat(time.rests).isEmpty();
        time.pass(Duration.ofMinutes(1));
        byProgram("/old");
        // Before the page and before what it redirects to: robots.txt was the first request.
        assertThat(time.rests).hasSize(2);
    }

    @Test
    void aHostThatAsksForItsTimeGetsIt() throws InterruptedException {
        site.at("/busy", Replies.status(429, "Retry-After: 120"));
        assertThat(retryAfter(byPerson("/busy"))).contains(Duration.ofMinutes(2));
        var refused = byPerson("/page");
        assertThat(code(refused)).isEqualTo("fetch.wait");
        assertThat(retryAfter(refused)).contains(Duration.ofMinutes(2));
        assertThat(site.paths()).containsExactly("/busy");
        time.pass(Duration.ofSeconds(119));
        // The last second is waited out.
        assertThat(byPerson("/page")).isInstanceOf(Body.class);
        assertThat(time.rests).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aDateIsTakenByTheServersOwnClock() throws InterruptedException {
        var clock = Instant.parse("2001-02-03T04:05:06Z");
        var form = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
        site.at(
                "/busy",
                Replies.status(
                        503, "Date: " + form.format(clock), "Retry-After: " + form.format(clock.plusSeconds(90))));
        assertThat(retryAfter(byPerson("/busy"))).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Mon, 99 Foo 2099"})
    void aWaitThatCannotBeReadIsNone(String value) throws InterruptedException {
        site.at("/busy", Replies.status(429, "Retry-After: " + value));
        assertThat(retryAfter(byPerson("/busy"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void aWaitOfYearsIsAMonth(String value) throws InterruptedException {
        site.at("/busy", Replies.status(429, "Retry-After: " + value));
        assertThat(retryAfter(byPerson("/busy"))).contains(Duration.ofDays(30));
    }

    @Test
    void aDayInThePastIsNoWait() throws InterruptedException {
        site.at("/busy", Replies.status(429, "Retry-After: Mon, 08 Oct 2018 09:00:00 GMT"));
        assertThat(retryAfter(byPerson("/busy"))).contains(Duration.ZERO);
    }

    @Test
    void otherStatusesAskForNothing() throws InterruptedException {
        site.at("/gone", Replies.status(404, "Retry-After: 120"));
        assertThat(retryAfter(byPerson("/gone"))).isEmpty();
    }

    @Test
    void aFaultThatPassesIsWaitedOutWithGrowingPauses() throws InterruptedException {
        fetcher.close();
        var settings =
                FetchSettings.standard().withAllowed(List.of(site.allowed())).withManners(Duration.ZERO, 3);
        fetcher = new Fetcher(settings);
        site.at(
                "/shaky",
                Replies.inTurn(Replies.status(502), (request, out) -> {}, Replies.page("text/html", "<p>x</p>")));
        assertThat(byPerson("/shaky")).isInstanceOf(Body.class);
        assertThat(site.paths()).hasSize(3);
        site.at("/gone", Replies.status(404))
                .at("/busy", Replies.status(503, "Retry-After: 0"))
                .at("/down", Replies.status(500));
        byPerson("/gone");
        assertThat(site.paths()).hasSize(4);
        byPerson("/busy");
        assertThat(site.paths()).hasSize(5);
        byPerson("/down");
        assertThat(site.paths()).hasSize(8);
    }

    @Test
    void whereThereIsNoTimeForASecondAttemptThereIsNone() throws InterruptedException {
        var settings = FetchSettings.standard()
                .withAllowed(List.of(site.allowed()))
                .withManners(Duration.ofSeconds(30), 3)
                .withTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
        site.at("/down", Replies.status(500));
        try (var hurried = new Fetcher(settings)) {
            assertThat(code(hurried.fetch(Ask.byPerson(site.address("/down"))))).isEqualTo("fetch.status");
        }
        assertThat(site.paths()).hasSize(1);
    }

    @Test
    void manyThreadsAskOneHostOneAfterAnother() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        site.at("/page", (request, out) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            // Before the answer: with it, the next may come.
            inside.decrementAndGet();
            Replies.page("text/html", "<p>x</p>").write(request, out);
        });
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (int i = 0; i < 24; i++) answers.add(threads.submit(() -> byProgram("/page")));
            for (var answer : answers) assertThat(answer.get()).isInstanceOf(Body.class);
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
        // The rules are asked for once, whoever comes first.
        assertThat(site.paths()).filteredOn(p -> p.equals("/robots.txt")).hasSize(1);
        assertThat(time.rests).hasSize(24).allMatch(Duration.ofSeconds(2)::equals);
    }

    @Test
    void whatIsOnItsWayWhenTheFetcherIsClosedIsARefusal() throws Exception {
        var asked = new CountDownLatch(1);
        site.at("/silent", (request, out) -> {
            asked.countDown();
            Replies.silence().write(request, out);
        });
        var thread = Executors.newSingleThreadExecutor();
        try {
            var answer = thread.submit(() -> byPerson("/silent"));
            asked.await();
            fetcher.close();
            assertThat(answer.get()).isInstanceOf(Refused.class);
            assertThat(code(byPerson("/page"))).isEqualTo("fetch.broken-off");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aThreadThatIsToldToStopStopsAndTheHostIsFreeAgain() throws Exception {
        var asked = new CountDownLatch(1);
        var hungUp = new CountDownLatch(1);
        site.at("/dripping", (request, out) -> {
            asked.countDown();
            try {
                Replies.drip(10).write(request, out);
            } finally {
                hungUp.countDown();
            }
        });
        var thread = Executors.newSingleThreadExecutor();
        try {
            var answer = thread.submit(() -> byPerson("/dripping"));
            asked.await();
            thread.shutdownNow();
            assertThatThrownBy(answer::get).hasCauseInstanceOf(InterruptedException.class);
            // Well before the time of the whole is over.
            assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            thread.shutdownNow();
        }
        assertThat(byPerson("/page")).isInstanceOf(Body.class);
    }
}
