package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.app.fetch.Replies.page;
import static org.demarche.app.fetch.Replies.status;
import static org.demarche.app.follow.Stories.item;
import static org.demarche.app.follow.Stories.rss;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.fetch.TestSite;
import org.demarche.app.follow.Stories;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code follow} as users give it. */
class FollowCommandTest {
    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.open();
        site.at("/1.html", page("text/html", Stories.page(1)));
        site.at("/feed", page("application/rss+xml", rss(item(site.address("/1.html"), 1))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Shell follow(String... args) {
        var words = new ArrayList<>(List.of("follow", "--store", store()));
        words.addAll(List.of("--allow-private", "127.0.0.1:" + site.port()));
        words.addAll(List.of(args));
        return Shell.run("", words.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("register.db").toString();
    }

    @Test
    void onceTakesInWhatIsNewAndSaysSoInOneLine() {
        var run = follow("--once", site.address("/feed"));
        assertThat(run.err()).isEqualTo("demarche: 1 feed asked, 1 with news; 1 report added\n");
        assertThat(run.status()).isZero();
        assertThat(site.requests().get(0).header("User-Agent").orElseThrow()).startsWith("Demarche");
        try (var store = Stores.open(store(), Access.READ)) {
            assertThat(store.reportIds()).containsExactly(site.address("/1.html"));
            assertThat(store.stats().entries()).isPositive();
            assertThat(store.stats().waiting()).isZero();
        }
        // Not due yet, and nothing needs to be named any more.
        assertThat(follow("--once").err()).isEqualTo("demarche: 0 feeds asked, 0 with news; 0 reports added\n");
        assertThat(follow("--once", "--quiet").err()).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldWithItsPlaceAndCounted() {
        site.at("/1.html", status(404));
        var run = follow("--once", site.address("/feed"), site.address("/none"));
        assertThat(run.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(l -> l.startsWith("demarche: feed " + site.address("/none") + ": fetch.status: "))
                .anyMatch(l -> l.startsWith(
                        "demarche: " + site.address("/feed") + ": " + site.address("/1.html") + ": fetch.status: "))
                .anyMatch(l -> l.endsWith("2 feeds asked, 1 with news; 0 reports added, 2 refused (fetch.status 2)"));
    }

    @Test
    void withoutLeaveNoPrivateAddressIsAsked() {
        var run = Shell.run("", "follow", "--once", "--store", store(), site.address("/feed"));
        assertThat(run.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(run.err()).contains("fetch.");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void theListShowsHowItGoesAndForgettingKeepsTheReports() {
        site.at("/feed2", status(500));
        follow("--once", site.address("/feed"), site.address("/feed2"));
        var list = follow("--list");
        assertThat(list.status()).isZero();
        assertThat(list.out())
                .contains(site.address("/feed") + " (Morning Post: World)\n  success   20", "\n  next      20")
                .contains(site.address("/feed2") + "\n  success   not yet\n", "  fault     fetch.status: ");
        assertThat(follow("--forget", site.address("/feed")).status()).isZero();
        assertThat(follow("--list").out()).doesNotContain("Morning Post");
        var again = follow("--forget", site.address("/feed"));
        assertThat(again.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(again.err()).contains("is not followed", "--list");
        try (var store = Stores.open(store(), Access.READ)) {
            assertThat(store.reportIds()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--every,soon,--every is 'soon'",
        "--every,5s,--every is '5 s'",
        "--every,8d,7d",
        "--max-per-run,0,--max-per-run is '0'",
        "--since,lately,--since is 'lately'",
        "--user-agent,7,--user-agent is '7'",
        "--allow-private,a b,--allow-private is 'a b'",
        "--threads,0,--threads is '0'"
    })
    void aWrongSettingIsToldWithTheRemedyBeforeAnythingIsAsked(String option, String value, String words) {
        var run = follow("--once", option, value, site.address("/feed"));
        assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(run.isClear()).as(run.err()).isTrue();
        assertThat(run.err()).contains(words).containsPattern("use |name a |begin it ");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void whatIsNoAddressAndNoListIsToldAtOnce() throws Exception {
        var text = Files.writeString(folder.resolve("notes.txt"), "some words");
        var feed = Files.writeString(folder.resolve("feed.xml"), rss(item("https://example.org/1", 1)));
        for (var name : List.of("feeds.opml", "ftp://example.org/feed", "https://", text.toString(), feed.toString())) {
            var run = follow("--once", name);
            assertThat(run.status()).as(name).isEqualTo(ExitStatus.REFUSED);
            assertThat(run.isClear()).as(run.err()).isTrue();
            assertThat(run.err()).contains(name);
        }
        assertThat(follow("--once").err()).contains("nothing is followed yet");
    }

    @Test
    void aStoreInUseIsLeftAlone() {
        try (var writer = Stores.open(store(), Access.WRITE)) {
            var run = follow("--once", site.address("/feed"));
            assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(run.err()).contains("is being written by process");
            assertThat(writer.followed().all()).isEmpty();
        }
    }
}
