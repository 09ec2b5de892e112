package org.demarche.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.app.fetch.Replies.*;
import static org.demarche.app.follow.Stories.item;
import static org.demarche.app.follow.Stories.rss;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.app.fetch.TestSite;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.store.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of a real server on this machine are followed into a real store. */
class FollowerTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String RSS = "application/rss+xml";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String DAY = "Mon, 08 Oct 2018 10:00:00 GMT";

    @TempDir
    Path folder;

    private TestSite site;
    private Following following;

    @BeforeEach
    void open() {
        site = TestSite.open();
        following = new Following(folder.resolve("register.db").toString(), site);
        for (int i = 1; i <= 6; i++) site.at("/" + i + ".html", page(HTML, Stories.page(i)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String[] items(int... numbers) {
        var items = new String[numbers.length];
        for (int i = 0; i < numbers.length; i++) items[i] = item(site.address("/" + numbers[i] + ".html"), numbers[i]);
        return items;
    }

    private String id(int number) {
        return site.address("/" + number + ".html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void theFirstRunAddsAndTheNextAsksForNothingMore(String kind) throws Exception {
        if (kind.equals("postgresql")) following = new Following(PostgresServer.fresh(), site);
        site.at("/feed", version(RSS, rss(items(1, 2)), "\"1\"", DAY));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 2 reports added");
        assertThat(following.reports()).containsExactly(id(1), id(2));
        assertThat(following.run()).isEqualTo("0 feeds asked, 0 with news; 0 reports added");
        int before = site.requests().size();
        assertThat(following.runAfter(QUARTER)).isEqualTo("1 feed asked, 0 with news; 0 reports added");
        var asked = site.requests().subList(before, site.requests().size());
        assertThat(asked).extracting(TestSite.Request::path).containsExactly("/robots.txt", "/feed");
        assertThat(asked.get(1).header("If-None-Match")).contains("\"1\"");
        assertThat(following.feed(site.address("/feed")).title()).contains("Morning Post: World");
    }

    @Test
    void whatIsNamedAgainIsNotAddedAgainAndWhatIsNewIs() throws Exception {
        site.at("/feed", inTurn(page(RSS, rss(items(1, 2))), page(RSS, rss(items(3, 1, 2)))));
        following.begin(site.address("/feed"));
        following.run();
        int before = site.requests().size();
        assertThat(following.runAfter(QUARTER)).isEqualTo("1 feed asked, 1 with news; 1 report added");
        assertThat(site.paths().subList(before, site.paths().size()))
                .containsExactly("/robots.txt", "/feed", "/3.html");
        assertThat(following.reports()).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void aChangedArticleIsANewVersion() throws Exception {
        var first = item(site.address("/1.html"), 1);
        var changed = first.replace("Story 1", "Story 1, corrected");
        site.at("/feed", inTurn(page(RSS, rss(first)), page(RSS, rss(changed))));
        following.begin(site.address("/feed"));
        following.run();
        site.at("/1.html", page(HTML, Stories.page(1, "The visit will last two days.")));
        assertThat(following.runAfter(QUARTER))
                .isEqualTo("1 feed asked, 1 with news; 0 reports added, 1 in a newer version");
        try (var archive = following.open()) {
            assertThat(archive.versions(id(1))).hasSize(2);
            assertThat(archive.reportIds()).containsExactly(id(1));
        }
    }

    @Test
    void oneStoryOfTwoFeedsIsOneReport() throws Exception {
        site.at("/feed", page(RSS, rss(item(site.address("/1.html?utm_source=rss&utm_medium=feed"), 1))));
        site.at("/world", page(RSS, rss(item(site.address("/1.html#top"), 9))));
        following.begin(site.address("/feed"), site.address("/world"));
        assertThat(following.run()).isEqualTo("2 feeds asked, 2 with news; 1 report added, 1 already there");
        assertThat(site.paths()).containsOnlyOnce("/1.html");
        assertThat(following.reports()).containsExactly(id(1));
    }

    @Test
    void aPageThatNamesItsAddressIsKnownByIt() throws Exception {
        var page = Stories.page(1).replace("<head>", "<head><link rel=\"canonical\" href=\"/story/1\">");
        var foreign =
                Stories.page(2).replace("<head>", "<head><link rel=\"canonical\" href=\"https://example.org/2\">");
        var home = Stories.page(3).replace("<head>", "<head><link rel=\"canonical\" href=\"/\">");
        site.at("/1.html", page(HTML, page)).at("/2.html", page(HTML, foreign)).at("/3.html", page(HTML, home));
        site.at("/feed", page(RSS, rss(items(1, 2, 3))));
        following.begin(site.address("/feed"));
        following.run();
        assertThat(following.reports()).containsExactlyInAnyOrder(site.address("/story/1"), id(2), id(3));
    }

    @Test
    void aFeedThatHasMovedIsAskedForAtItsNewAddress() throws Exception {
        site.at("/old", redirect(301, "/new")).at("/new", page(RSS, rss(items(1))));
        following.begin(site.address("/old"));
        following.run();
        assertThat(following.feed(site.address("/old")).address()).isEqualTo(site.address("/new"));
        int before = site.requests().size();
        following.runAfter(QUARTER);
        assertThat(site.paths().subList(before, site.paths().size())).containsExactly("/robots.txt", "/new");
    }

    @Test
    void twoAddressesThatLeadToOneFeedAreOne() throws Exception {
        site.at("/old", redirect(308, "/new")).at("/new", page(RSS, rss(items(1))));
        following.begin(site.address("/new"), site.address("/old"));
        following.run();
        following.runAfter(QUARTER);
        try (var archive = following.open()) {
            assertThat(archive.followed().all()).extracting(f -> f.address()).containsExactly(site.address("/new"));
        }
        assertThat(following.reports()).containsExactly(id(1));
    }

    @Test
    void aFeedThatIsGoneIsNotAskedForAnyMore() throws Exception {
        site.at("/feed", status(410));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 0 with news; 0 reports added, 1 refused (fetch.status 1)");
        assertThat(following.told).anyMatch(l -> l.contains("gone for good"));
        assertThat(following.runAfter(Duration.ofDays(30))).startsWith("0 feeds asked");
        assertThat(site.paths()).containsOnlyOnce("/feed");
    }

    @Test
    void aServerThatAsksForRestIsLeftAlone() throws Exception {
        site.at("/feed", inTurn(status(429, "Retry-After: 7200"), page(RSS, rss(items(1)))));
        following.begin(site.address("/feed"));
        assertThat(following.run()).contains("1 refused (fetch.status 1)");
        assertThat(following.runAfter(Duration.ofMinutes(115))).startsWith("0 feeds asked");
        assertThat(following.runAfter(Duration.ofMinutes(6))).isEqualTo("1 feed asked, 1 with news; 1 report added");
    }

    @Test
    void aFeedThatFailsIsAskedForLessAndLess() throws Exception {
        site.at("/feed", status(500));
        following.begin(site.address("/feed"));
        var last = Duration.ZERO;
        for (int fault = 1; fault <= 5; fault++) {
            assertThat(following.run()).startsWith("1 feed asked");
            var feed = following.feed(site.address("/feed"));
            assertThat(feed.faults()).isEqualTo(fault);
            assertThat(feed.fault().orElseThrow()).startsWith("fetch.status: ");
            var rest = Duration.between(following.clock.instant(), feed.nextPoll());
            var doubled = QUARTER.multipliedBy(1L << (fault - 1));
            assertThat(rest)
                    .isBetween(
                            doubled.multipliedBy(79).dividedBy(100),
                            doubled.multipliedBy(121).dividedBy(100));
            assertThat(rest).isGreaterThan(last);
            last = rest;
            following.clock.forward(rest);
        }
        site.at("/feed", page(RSS, rss(items(1))));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 1 report added");
        assertThat(following.feed(site.address("/feed")).faults()).isZero();
    }

    @Test
    void slowAndHugeAnswersAreRefusedAndTheRestIsRead() throws Exception {
        site.at("/1.html", drip(50)).at("/2.html", endless());
        site.at("/3.html", body(200, HTML, bomb(20), "Content-Encoding: gzip"));
        site.at("/huge", body(200, RSS, bomb(20), "Content-Encoding: gzip"));
        site.at("/silent", silence());
        site.at("/feed", page(RSS, rss(items(1, 2, 3, 4))));
        following.begin(site.address("/huge"), site.address("/silent"), site.address("/feed"));
        var done = following.run();
        assertThat(done).startsWith("3 feeds asked, 1 with news; 1 report added, 1 to be tried again, 4 refused (");
        assertThat(done).contains("fetch.too-large 3", "fetch.too-slow 1");
        assertThat(following.reports()).containsExactly(id(4));
        assertThat(following.told)
                .anyMatch(l -> l.startsWith(site.address("/feed") + ": " + id(2) + ": fetch.too-large"));
    }

    @Test
    void whatFailsForAMomentIsTriedAgainAndNotLost() throws Exception {
        site.at("/1.html", inTurn(status(503), page(HTML, Stories.page(1))));
        site.at("/feed", version(RSS, rss(items(1)), "\"1\"", DAY));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 0 reports added, 1 to be tried again");
        assertThat(following.runAfter(Duration.ofMinutes(20))).isEqualTo("1 feed asked, 0 with news; 1 report added");
        assertThat(following.reports()).containsExactly(id(1));
    }

    @Test
    void pagesThatRobotsMayNotReadAreLeftAlone() throws Exception {
        site.at("/robots.txt", page("text/plain", "User-agent: *\nDisallow: /1\n"));
        site.at("/feed", page(RSS, rss(items(1, 2))));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 1 report added, 1 refused (fetch.robots 1)");
        assertThat(site.paths()).doesNotContain("/1.html").contains("/2.html");
    }

    @Test
    void theFeedsOwnTextStandsInForAPageThatCannotBeHad() throws Exception {
        var text = Stories.page(1).replaceAll("(?s).*<article>|</article>.*", "");
        var item = items(9)[0].replace("</guid>", "</guid><content:encoded><![CDATA[" + text + "]]></content:encoded>");
        site.at(
                "/feed",
                page(
                        RSS,
                        rss(item, items(8)[0])
                                .replace("<rss ", "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" ")));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 1 report added, 1 refused (fetch.status 1)");
        assertThat(following.reports()).containsExactly(id(9));
        try (var archive = following.open()) {
            var head = archive.filing(id(9)).orElseThrow().report();
            assertThat(head.outlet()).contains("Morning Post: World");
            assertThat(head.date().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 8));
        }
    }

    @Test
    void aListOfFeedsIsFollowedFeedByFeed() throws Exception {
        var opml = folder.resolve("feeds.opml");
        Files.writeString(opml, """
                <opml version="2.0"><head><title>Papers</title></head><body><outline text="Europe">
                <outline type="rss" text="One" xmlUrl="%s"/><outline type="rss" text="Two" xmlUrl="%s"/></outline></body></opml>
                """.formatted(site.address("/one"), site.address("/two")));
        site.at("/one", page(RSS, rss(items(1)))).at("/two", page(RSS, rss(items(2))));
        following.begin(opml.toString());
        assertThat(following.run()).isEqualTo("2 feeds asked, 2 with news; 2 reports added");
    }

    @Test
    void aNewsSitemapIsReadFromItsLastWeekOn() throws Exception {
        var urls = new StringBuilder();
        for (int i = 1; i <= 3; i++) urls.append("""
                    <url><loc>%s</loc><news:news><news:publication><news:name>Evening Post</news:name>
                    <news:language>en</news:language></news:publication><news:publication_date>2018-%s</news:publication_date>
                    <news:title>Story %d</news:title></news:news></url>
                    """.formatted(id(i), i == 3 ? "09-01" : "10-07", i));
        site.at("/news.xml", page("application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">%s</urlset>
                """.strip().formatted(urls)));
        following.begin(site.address("/news.xml"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 2 reports added");
        try (var archive = following.open()) {
            var head = archive.filing(id(1)).orElseThrow().report();
            assertThat(head.outlet()).contains("Evening Post");
            assertThat(head.date().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 7));
        }
    }

    @Test
    void aSitemapWithoutDatesIsReadFromNowOn() throws Exception {
        var before = id(1) + "\n" + id(2) + "\n";
        site.at("/sitemap.txt", inTurn(page("text/plain", before), page("text/plain", id(3) + "\n" + before)));
        following.begin(site.address("/sitemap.txt"));
        assertThat(following.run()).isEqualTo("1 feed asked, 0 with news; 0 reports added");
        assertThat(following.runAfter(QUARTER)).isEqualTo("1 feed asked, 1 with news; 1 report added");
        assertThat(following.reports()).containsExactly(id(3));
    }

    @Test
    void whatIsOlderThanAskedForIsPassedOver() throws Exception {
        following.settings = new FollowSettings(QUARTER, 100, Optional.of(LocalDate.of(2018, 10, 1)));
        site.at("/feed", page(RSS, rss(items(1)[0], item(id(2), 2, "Sun, 30 Sep 2018 09:00:00 GMT"))));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 1 report added");
        assertThat(following.reports()).containsExactly(id(1));
    }

    @Test
    void theRestOfALargeFeedWaits() throws Exception {
        following.settings = new FollowSettings(QUARTER, 2, Optional.empty());
        site.at("/feed", version(RSS, rss(items(1, 2, 3)), "\"1\"", DAY));
        following.begin(site.address("/feed"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 2 reports added");
        assertThat(following.run()).isEqualTo("0 feeds asked, 0 with news; 1 report added");
        assertThat(following.reports()).hasSize(3);
    }

    @Test
    void aSiteIsFollowedByTheFeedThatItsPageNames() throws Exception {
        site.at("/", page(HTML, """
                <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments">
                <link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body>Hello</body></html>"""));
        site.at("/feed", page(RSS, rss(items(1))));
        following.begin(site.address("/"));
        assertThat(following.run()).isEqualTo("1 feed asked, 1 with news; 1 report added");
        assertThat(following.feed(site.address("/")).address()).isEqualTo(site.address("/feed"));
    }

    @Test
    void aSiteWithoutAFeedIsFollowedByItsSitemaps() throws Exception {
        site.at("/", page(HTML, "<html><head><title>Post</title></head><body>Hello</body></html>"));
        site.at(
                "/robots.txt",
                page("text/plain", "User-agent: *\nDisallow:\nSitemap: " + site.address("/index.xml") + "\n"));
        site.at("/index.xml", page("application/xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc><lastmod>2018-10-08</lastmod></sitemap>
                <sitemap><loc>%s</loc><lastmod>2017-10-08</lastmod></sitemap></sitemapindex>
                """.formatted(
                        site.address("/now.xml"), site.address("/then.xml"))));
        site.at(
                "/now.xml",
                body(200, "application/gzip", packed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc><lastmod>2018-10-08</lastmod></url>
                <url><loc>%s</loc><lastmod>2018-05-01</lastmod></url></urlset>
                """.formatted(id(1), id(2)).getBytes(StandardCharsets.UTF_8), 1)));
        following.begin(site.address("/"));
        assertThat(following.run()).isEqualTo("3 feeds asked, 1 with news; 1 report added");
        assertThat(site.paths()).doesNotContain("/then.xml");
    }

    @Test
    void feedsThatAreNoneAreCountedWithTheirPlace() throws Exception {
        site.at("/page", page(HTML, "<html><body>no feed</body></html>"));
        site.at(
                "/bomb",
                page(
                        RSS,
                        "<!DOCTYPE r [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(100)
                                + "\"><!ENTITY c \"" + "&b;".repeat(100)
                                + "\">]><rss><channel><title>&c;</title></channel></rss>"));
        site.at("/deep", page(RSS, "<rss>" + "<a>".repeat(5000)));
        site.at("/feed", page(RSS, rss(items(1))));
        following.begin(site.address("/page"), site.address("/bomb"), site.address("/deep"), site.address("/feed"));
        assertThat(following.run()).contains("1 report added", "feed.page 1", "feed.entities 1", "feed.too-deep 1");
        assertThat(following.told).anyMatch(l -> l.startsWith("feed " + site.address("/bomb") + ": feed.entities: "));
    }
}
