package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is followed is kept alike on SQLite and PostgreSQL. */
class FollowedFeedsTest {
    private static final Instant NOW = Instant.parse("2018-10-08T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String FEED = "https://example.org/feed";

    @TempDir
    Path folder;

    private Archive open(String kind, Access access) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(), access);
    }

    private static Listed listed(String key, String signature) {
        return new Listed(
                key,
                "https://example.org/" + key,
                signature,
                false,
                Optional.of("Title \0 of " + key),
                Optional.of("Post"),
                Optional.of(LocalDate.of(2018, 10, 8)),
                Optional.of("<p>Müller \uD83D\uDE00</p>"));
    }

    private static Followed feed(Archive store) {
        return store.followed().find(FEED).orElseThrow();
    }

    private static Followed answered(Archive store) {
        return feed(store).answered(NOW, QUARTER, Optional.of("\"1\""), Optional.of("yesterday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aFeedComesBackAsItWasKept(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            assertThat(feeds.add(FEED, Optional.of("https://example.org/list"), Optional.of("Post"), NOW))
                    .isTrue();
            assertThat(feeds.add(FEED, Optional.empty(), Optional.empty(), NOW)).isFalse();
            assertThat(feeds.due(NOW.minusSeconds(1))).isEmpty();
            assertThat(feeds.due(NOW)).containsExactly(feed(store));
            var kept = answered(store).described(Optional.of("Morning Post"), "rss");
            feeds.keep(kept);
            assertThat(feed(store)).isEqualTo(kept);
            var failed = kept.failed(NOW.plusSeconds(60), NOW.plusSeconds(999), "fetch.status: 500");
            feeds.keep(failed);
            assertThat(feed(store)).isEqualTo(failed);
            assertThat(feeds.next()).contains(NOW.plusSeconds(999));
            feeds.keep(failed.ended(NOW, "fetch.status: 410"));
            assertThat(feeds.due(NOW.plus(Duration.ofDays(999)))).isEmpty();
            assertThat(feeds.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsNewOrChangedWaitsUntilItIsReadRefusedOrPutOff(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            var items = List.of(listed("a", "1"), listed("b", "1"), listed("c", "1"), listed("a", "2"));
            assertThat(feeds.keep(answered(store), items, false, NOW)).isEqualTo(3);
            assertThat(feeds.keep(answered(store), items.subList(0, 3), false, NOW))
                    .isZero();
            var waiting = feeds.waiting(NOW, 10);
            assertThat(waiting).extracting(w -> w.listed().key()).containsExactly("a", "b", "c");
            assertThat(waiting.get(0).listed().content()).contains("<p>Müller \uD83D\uDE00</p>");
            assertThat(waiting.get(0).listed().title()).contains("Title \uFFFD of a");
            feeds.read(waiting.get(0));
            feeds.refused(waiting.get(1), "page.no-article: nothing");
            feeds.later(waiting.get(2), NOW.plusSeconds(60), 1, "fetch.too-slow: slow");
            assertThat(feeds.waiting(NOW, 10)).isEmpty();
            assertThat(feeds.waiting()).isEqualTo(1);
            assertThat(feeds.next()).contains(NOW.plusSeconds(60));
            assertThat(feeds.waiting(NOW.plusSeconds(60), 10))
                    .singleElement()
                    .satisfies(w -> assertThat(w.tries()).isEqualTo(1));
            assertThat(feeds.keep(answered(store), List.of(listed("a", "2"), listed("b", "1")), false, NOW))
                    .isEqualTo(1);
            assertThat(feeds.waiting(NOW, 10)).singleElement().satisfies(w -> {
                assertThat(w.listed().key()).isEqualTo("a");
                assertThat(w.again()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void newsOfWhatIsBeingReadIsNotTakenForRead(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            feeds.keep(answered(store), List.of(listed("a", "1")), false, NOW);
            var taken = feeds.waiting(NOW, 1).get(0);
            feeds.keep(answered(store), List.of(listed("a", "2")), false, NOW);
            feeds.read(taken);
            assertThat(feeds.waiting(NOW, 1)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aSitemapThatIsOnlyMadeAnewHasNoNews(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            var before =
                    IntStream.range(0, 30).mapToObj(i -> listed("k" + i, "1")).toList();
            var after =
                    IntStream.range(0, 30).mapToObj(i -> listed("k" + i, "2")).toList();
            assertThat(feeds.keep(answered(store), before, true, NOW)).isEqualTo(30);
            for (var item : feeds.waiting(NOW, 100)) feeds.read(item);
            assertThat(feeds.keep(answered(store), after, true, NOW)).isZero();
            assertThat(feeds.waiting(NOW, 100)).isEmpty();
            assertThat(feeds.keep(answered(store), before, false, NOW)).isEqualTo(30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void feedsThatBecomeOneKeepWhatWasReadOfEither(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            feeds.add("https://example.org/old", Optional.empty(), Optional.empty(), NOW);
            var old = feeds.find("https://example.org/old").orElseThrow();
            feeds.keep(old, List.of(listed("a", "1"), listed("b", "1")), false, NOW);
            for (var item : feeds.waiting(NOW, 9)) feeds.read(item);
            feeds.keep(answered(store), List.of(listed("b", "1")), false, NOW);
            assertThat(feeds.keep(old.at(FEED), List.of(listed("a", "1"), listed("c", "1")), false, NOW))
                    .isEqualTo(1);
            assertThat(feeds.all()).extracting(Followed::address).containsExactly(FEED);
            assertThat(feeds.waiting(NOW, 9)).extracting(w -> w.listed().key()).containsExactly("b", "c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aListIsForgottenWithTheFeedsThatItNames(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add("https://example.org/list", Optional.empty(), Optional.empty(), NOW);
            feeds.add(FEED, Optional.of("https://example.org/list"), Optional.empty(), NOW);
            feeds.add("https://example.org/other", Optional.empty(), Optional.empty(), NOW);
            feeds.keep(answered(store), List.of(listed("a", "1")), false, NOW);
            assertThat(feeds.forget("https://example.org/list")).isTrue();
            assertThat(feeds.forget("https://example.org/list")).isFalse();
            assertThat(feeds.all()).extracting(Followed::address).containsExactly("https://example.org/other");
            assertThat(feeds.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aStoreWithoutTextsHoldsNoneNotEvenUntilTheyAreRead(String kind) {
        try (var store = open(kind, Access.WRITE_WITHOUT_TEXT)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            feeds.keep(answered(store), List.of(listed("a", "1")), false, NOW);
            assertThat(feeds.waiting(NOW, 1).get(0).listed().content()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatTheFeedHasDroppedLongAgoIsForgotten(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var feeds = store.followed();
            feeds.add(FEED, Optional.empty(), Optional.empty(), NOW);
            feeds.keep(answered(store), List.of(listed("a", "1"), listed("b", "1")), false, NOW);
            for (var item : feeds.waiting(NOW, 9)) feeds.read(item);
            var month = NOW.plus(Duration.ofDays(100));
            feeds.keep(answered(store), List.of(listed("b", "1")), false, month);
            var later = NOW.plus(Duration.ofDays(200));
            assertThat(feeds.keep(answered(store), List.of(listed("a", "1"), listed("b", "1")), false, later))
                    .isZero();
            var last = later.plus(Duration.ofDays(1));
            assertThat(feeds.keep(answered(store), List.of(listed("b", "1")), false, last))
                    .isZero();
        }
    }

    @Test
    @Timeout(60)
    void oneProgramFollowsAtATime() throws InterruptedException {
        var address = PostgresServer.fresh();
        try (var one = Stores.open(address, Access.WRITE);
                var other = Stores.open(address, Access.WRITE)) {
            var turn = one.followTurn().orElseThrow();
            assertThat(other.followTurn()).isEmpty();
            turn.close();
            other.followTurn().orElseThrow().close();
            // The turn ends with the program that holds it, as soon as the server sees that it is gone.
            assertThat(one.followTurn()).isPresent();
            one.close();
            var next = other.followTurn();
            while (next.isEmpty()) {
                Thread.sleep(20);
                next = other.followTurn();
            }
            next.get().close();
        }
    }
}
