package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.fetch.Replies;
import org.demarche.app.fetch.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche add URL}. */
class AddAddressTest {
    private static final String LAGOS =
            "Chilean President Ricardo Lagos met Norwegian Prime Minister Kjell Magne Bondevik in Oslo on May 4, 2004.\n\n"
                    + "The two leaders said after the talks that their governments would go on with the negotiations.";
    private static final String BARTH_EIDE =
            "Norwegian Foreign Minister Espen Barth Eide met Canadian Foreign Minister John Baird in Ottawa on March 27, 2013.\n\n"
                    + "The two ministers said after the talks that they would meet again in the autumn.";

    @TempDir
    private Path folder = Path.of(".");

    private final TestSite site = TestSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    private Shell add(String... what) {
        var args = new ArrayList<>(List.of(
                "add", "--store", folder.resolve("a.db").toString(), "--allow-private", "127.0.0.1:" + site.port()));
        args.addAll(List.of(what));
        return Shell.run("", args.toArray(String[]::new));
    }

    private String shown(String... more) {
        var args = new ArrayList<>(
                List.of("list", "--store", folder.resolve("a.db").toString()));
        args.addAll(List.of(more));
        return Shell.run("", args.toArray(String[]::new)).out();
    }

    @Test
    void addressesAndFilesAreAddedTogetherAndEachOnce() throws IOException {
        site.at("/old", Replies.redirect(301, "/eide")).at("/eide", Replies.page("text/plain", BARTH_EIDE));
        var file = Files.writeString(folder.resolve("lagos.txt"), LAGOS);
        var shell = add(site.address("/old"), file.toString());
        assertThat(shell.status()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("2 reports added");
        assertThat(shown("--side", "Canada")).contains("2013-03-27");
        assertThat(shown("--side", "Chile")).contains("2004-05-04");
        assertThat(add(site.address("/eide")).err()).contains("1 already there");
    }

    @Test
    void whatIsSaidOfOneAddressGoesWithIt() {
        site.at("/one", Replies.page("text/plain", LAGOS));
        var shell = add(site.address("/one"), "--outlet", "Oslo Courier", "--published", "2004-05-05");
        assertThat(shell.status()).as(shell.err()).isZero();
        assertThat(shown("--outlet", "Oslo Courier")).contains("2004-05-04");
        var two = add(site.address("/one"), site.address("/two"), "--outlet", "Oslo Courier");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.err()).contains("are for one report");
    }

    @Test
    void whatCannotBeHadIsCountedAndTheRestIsAdded() {
        site.at("/one", Replies.page("text/plain", LAGOS)).at("/feed", Replies.page("application/rss+xml", "<rss/>"));
        var shell = add(
                site.address("/none"),
                "http://me:secret@news.example/",
                "http://10.0.0.1/",
                site.address("/feed"),
                site.address("/one"));
        assertThat(shell.status()).isEqualTo(1);
        assertThat(shell.err())
                .contains("1 report added, 4 refused")
                .contains("fetch.status 1")
                .contains("fetch.credentials 1")
                .contains("fetch.private-address 1")
                .contains("fetch.content-type 1")
                .doesNotContain("secret");
        assertThat(shell.isClear()).isTrue();
    }

    @Test
    void aWrongSettingStopsBeforeTheStoreIsMade() {
        var shell = add(site.address("/one"), "--user-agent", "1");
        assertThat(shell.status()).isEqualTo(2);
        assertThat(folder.resolve("a.db")).doesNotExist();
        assertThat(site.connections()).isZero();
    }
}
