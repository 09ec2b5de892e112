package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.app.fetch.Replies.page;
import static org.demarche.app.fetch.Replies.version;
import static org.demarche.app.follow.Stories.item;
import static org.demarche.app.follow.Stories.rss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.app.OwnClassPath;
import org.demarche.app.fetch.TestSite;
import org.demarche.app.follow.Stories;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real program, ends it in the midst of its work, and starts it again: nothing is lost and nothing is there twice. */
@Timeout(300)
class KilledFollowTest {
    private static final int REPORTS = 4;

    @TempDir
    Path folder;

    private TestSite site;
    private Path store;
    private Path said;
    private final CountDownLatch third = new CountDownLatch(1);

    @BeforeEach
    void open() {
        site = TestSite.open();
        store = folder.resolve("register.db");
        said = folder.resolve("said.txt");
        var items = new String[REPORTS];
        for (int i = 0; i < REPORTS; i++) {
            int number = i;
            // Two names of one host: each wants its pauses.
            items[i] = item(address(i), i);
            site.at("/" + i + ".html", (request, out) -> {
                if (number == 2) third.countDown();
                page("text/html", Stories.page(number)).write(request, out);
            });
        }
        site.at("/feed", version("application/rss+xml", rss(items), "\"1\"", "Mon, 08 Oct 2018 10:00:00 GMT"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String address(int number) {
        return site.address(number % 2 == 0 ? "localhost" : "127.0.0.1", "/" + number + ".html");
    }

    private Process follow(String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                OwnClassPath.get(),
                DemarcheCli.class.getName(),
                "follow",
                "--store",
                store.toString(),
                "--allow-private",
                "127.0.0.1:" + site.port(),
                "--allow-private",
                "localhost:" + site.port()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    private void isWhole() {
        try (var archive = Stores.open(store.toString(), Access.READ)) {
            assertThat(archive.reportIds()).hasSize(REPORTS);
            assertThat(archive.stats().reports()).isEqualTo(REPORTS);
            assertThat(archive.stats().waiting()).isZero();
            assertThat(archive.stats().entries()).isPositive();
            assertThat(archive.followed().waiting()).isZero();
        }
    }

    @Test
    void afterAKillTheNextRunGoesOn() throws Exception {
        var run = follow("--once", site.address("/feed"));
        assertThat(third.await(120, TimeUnit.SECONDS)).isTrue();
        run.destroyForcibly().waitFor();
        try (var archive = Stores.open(store.toString(), Access.READ)) {
            assertThat(archive.stats().reports()).isLessThan(REPORTS);
        }
        assertThat(follow("--once").waitFor()).as(Files.readString(said)).isZero();
        isWhole();
        assertThat(site.paths()).containsOnlyOnce("/feed");
    }

    @Test
    void toldToEndItFinishesWhatItIsAtAndSaysSo() throws Exception {
        var run = follow(site.address("/feed"));
        assertThat(third.await(120, TimeUnit.SECONDS)).isTrue();
        run.destroy();
        assertThat(run.waitFor()).isEqualTo(128 + 15);
        assertThat(Files.readString(said))
                .contains(" added")
                .contains("demarche: stopped; ")
                .doesNotContain("Exception");
        try (var archive = Stores.open(store.toString(), Access.READ)) {
            assertThat(archive.stats().waiting()).isZero();
            assertThat(archive.stats().reports() + archive.followed().waiting()).isEqualTo(REPORTS);
        }
        assertThat(follow("--once").waitFor()).as(Files.readString(said)).isZero();
        isWhole();
    }
}
