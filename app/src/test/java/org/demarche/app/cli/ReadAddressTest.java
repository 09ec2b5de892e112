package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.fetch.Replies;
import org.demarche.app.fetch.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code demarche read URL}. */
class ReadAddressTest {
    private static final String FIRST =
            "Chilean President Ricardo Lagos met Norwegian Prime Minister Kjell Magne Bondevik in Oslo on May 4, 2004.";
    private static final String SECOND =
            "The two leaders said after the talks that their governments would go on with the negotiations on fish and"
                    + " trade, and that ministers of both countries would meet again in Santiago in the autumn.";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Lagos meets Bondevik</title></head><body><article>"
                    + "<h1>Lagos meets Bondevik</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article></body></html>";

    private final TestSite site = TestSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    private Shell read(String path, String... more) {
        var args = new ArrayList<>(List.of("read", site.address(path), "--allow-private", "127.0.0.1:" + site.port()));
        args.addAll(List.of(more));
        return Shell.run("", args.toArray(String[]::new));
    }

    private static JsonNode json(Shell shell) throws IOException {
        return new ObjectMapper().readTree(shell.out());
    }

    @Test
    void aPageIsReadUnderTheAddressWhereItLies() throws IOException {
        site.at("/old", Replies.redirect(301, "/news")).at("/news", Replies.page("text/html; charset=utf-8", PAGE));
        var shell = read("/old", "--format", "json", "--published", "2004-05-05");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.status()).isZero();
        assertThat(json(shell).path("report").path("id").asText()).isEqualTo(site.address("/news"));
        assertThat(json(shell).path("report").path("url").asText()).isEqualTo(site.address("/news"));
        assertThat(json(shell).path("engagements").toString())
                .contains("Ricardo Lagos")
                .contains("2004-05-04");
    }

    @Test
    void aTextIsReadAsFilesAre() throws IOException {
        site.at("/report.txt", Replies.page("text/plain", FIRST + "\n\n" + SECOND));
        var shell = read("/report.txt", "--format", "json", "--title", "Lagos in Oslo", "--published", "2004-05-05");
        assertThat(shell.status()).isZero();
        assertThat(json(shell).path("report").path("title").asText()).isEqualTo("Lagos in Oslo");
        assertThat(json(shell).path("engagements").toString()).contains("Ricardo Lagos");
    }

    @Test
    void aRecordIsReadAsRecordsAre() throws IOException {
        var record = new ObjectMapper()
                .createObjectNode()
                .put("id", "r1")
                .put("published", "2004-05-05")
                .put("text", FIRST + "\n\n" + SECOND);
        site.at("/r1", Replies.page("application/json", record.toString()));
        var shell = read("/r1", "--format", "json");
        assertThat(shell.status()).isZero();
        assertThat(json(shell).path("report").path("id").asText()).isEqualTo("r1");
    }

    @Test
    void theSiteIsToldWhoAsks() {
        site.at("/news", Replies.page("text/html", PAGE));
        read("/news", "--contact", "desk@example.org");
        read("/news", "--user-agent", "Desk-Reader/2");
        assertThat(site.requests()).hasSize(2);
        assertThat(site.requests().get(0).header("User-Agent").orElseThrow())
                .startsWith("Demarche")
                .endsWith("(desk@example.org)");
        assertThat(site.requests().get(1).header("User-Agent")).contains("Desk-Reader/2");
    }

    @Test
    void aPersonIsNoProgramAndNeedsNoRobotsTxt() {
        site.at("/robots.txt", Replies.page("text/plain", "User-agent: *\nDisallow: /"));
        site.at("/news", Replies.page("text/html", PAGE));
        assertThat(read("/news").status()).isZero();
        assertThat(site.paths()).containsExactly("/news");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/none | answers 404",
                "/feed | demarche follow",
                "/picture | image/png",
                "/busy | try again in 120 s",
                "/inside | no public address (link-local)",
                "/german | is not English"
            })
    void whatCannotBeReadIsToldInOneLine(String path, String said) {
        site.at("/feed", Replies.page("application/rss+xml", "<rss version=\"2.0\"><channel/></rss>"))
                .at("/picture", Replies.body(200, "image/png", new byte[] {1}))
                .at("/busy", Replies.status(429, "Retry-After: 120"))
                .at("/inside", Replies.redirect(302, "http://169.254.1.1/"))
                .at(
                        "/german",
                        Replies.page(
                                "text/plain",
                                "Der Bundeskanzler hat am Montag in Berlin mit dem Präsidenten gesprochen, und die beiden sind sich einig, dass die Gespräche nicht ohne die anderen Länder fortgesetzt werden können."));
        var shell = read(path);
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains(said);
        assertThat(shell.isClear()).isTrue();
    }

    @Test
    void theSizeOfAFileIsTheSizeOfAPage() {
        site.at(
                "/news",
                Replies.body(200, "text/html", ("<p>" + "word ".repeat(1000)).getBytes(StandardCharsets.UTF_8)));
        var shell = read("/news", "--max-size", "1k");
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err()).contains("larger than 1000 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1/ | --allow-private 127.0.0.1",
                "http://localhost/ | --allow-private localhost",
                "HTTP://[::1]:81/ | --allow-private [::1]:81",
                "http://me:secret@news.example/ | leave it out",
                "file:///etc/passwd | only http and https",
                "ftp://news.example/ | only http and https",
                "https:news.example | has no host"
            })
    void anAddressThatIsNotFetchedIsToldWithItsRemedy(String address, String said) {
        var shell = Shell.run("", "read", address);
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains(said).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"--allow-private,http://x", "--user-agent,1", "--max-size,0"})
    void aWrongSettingStopsBeforeAnythingIsAsked(String option, String value) {
        var shell = read("/news", option, value);
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err()).startsWith("demarche: " + option + " is '" + value + "'");
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(site.connections()).isZero();
    }

    @Test
    void twoNamesForOneSenderAreOneTooMany() {
        var shell = read("/news", "--user-agent", "Desk/1", "--contact", "me@example.org");
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err()).contains("--contact is 'me@example.org'");
    }
}
