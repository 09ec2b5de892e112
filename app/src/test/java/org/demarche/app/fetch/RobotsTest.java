package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.FetchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** robots.txt, by RFC 9309: what programs may fetch, and how often. */
class RobotsTest {
    private final TestSite site = TestSite.open();
    private final List<Duration> rests = new CopyOnWriteArrayList<>();
    private volatile Duration now = Duration.ofDays(1);
    private final Fetcher fetcher = new Fetcher(
            FetchSettings.standard().withAllowed(List.of(site.allowed())).withManners(Duration.ofSeconds(2), 1),
            new World(
                    Resolver.ofSystem(),
                    new Ticker() {
                        @Override
                        public Duration now() {
                            return now;
                        }

                        @Override
                        public void rest(Duration length) {
                            rests.add(length);
                            now = now.plus(length);
                        }
                    },
                    World.WEB_PORTS,
                    address -> {}));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private void robots(String... lines) {
        site.at("/robots.txt", Replies.page("text/plain", String.join("\n", lines)));
    }

    private String code(String path) throws InterruptedException {
        site.at(path, Replies.page("text/html", "<p>x</p>"));
        var answer = fetcher.fetch(Ask.byProgram(site.address(path)));
        if (answer instanceof Body) return "read";
        return ((Refused) answer).refusal().code().code();
    }

    @ParameterizedTest
    @CsvSource({
        "/news/1, read",
        "/private/1, fetch.robots",
        "/private/open/1, read",
        "/print.html?x=1, fetch.robots",
        "/a/print.pdf, read",
        "/%70rivate/1, fetch.robots"
    })
    void theLongestRuleDecides(String path, String code) throws InterruptedException {
        robots("User-agent: *", "Disallow: /private/", "Allow: /private/open/", "Disallow: /*.html?");
        assertThat(code(path)).isEqualTo(code);
        assertThat(site.paths().contains(path)).isEqualTo(code.equals("read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demarche", "Demarche", "DEMARCHE", "demarche/9.9"})
    void rulesUnderItsNameGoBeforeThoseForAll(String name) throws InterruptedException {
        robots("User-agent: *", "Disallow: /", "", "User-agent: " + name, "Disallow: /closed");
        assertThat(code("/open")).isEqualTo("read");
        assertThat(code("/closed")).isEqualTo("fetch.robots");
    }

    @Test
    void rulesForOthersAreNotItsOwn() throws InterruptedException {
        robots("User-agent: otherbot", "Disallow: /");
        assertThat(code("/page")).isEqualTo("read");
    }

    @Test
    void aPersonReadsWhatProgramsMayNot() throws InterruptedException {
        robots("User-agent: *", "Disallow: /");
        assertThat(code("/page")).isEqualTo("fetch.robots");
        assertThat(fetcher.fetch(Ask.byPerson(site.address("/page")))).isInstanceOf(Body.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void whereThereIsNoneAllIsAllowed(int status) throws InterruptedException {
        site.at("/robots.txt", Replies.status(status));
        assertThat(code("/page")).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whereItCannotBeHadNothingIsAllowedForNow(int status) throws InterruptedException {
        site.at("/robots.txt", Replies.status(status));
        assertThat(code("/page")).isEqualTo("fetch.robots");
        assertThat(code("/other")).isEqualTo("fetch.robots");
        assertThat(site.paths()).containsExactly("/robots.txt");
        now = now.plus(Duration.ofMinutes(11));
        robots("User-agent: *", "Allow: /");
        assertThat(code("/page")).isEqualTo("read");
    }

    @Test
    void aSiteThatBreaksOffIsToldByWhatItDid() throws InterruptedException {
        site.at("/robots.txt", (request, out) -> {});
        assertThat(code("/page")).isEqualTo("fetch.broken-off");
    }

    @Test
    void itIsHeldForADay() throws InterruptedException {
        robots("User-agent: *", "Disallow:");
        code("/one");
        code("/two");
        now = now.plus(Duration.ofHours(23));
        code("/three");
        assertThat(site.paths()).filteredOn(p -> p.equals("/robots.txt")).hasSize(1);
        now = now.plus(Duration.ofHours(2));
        code("/four");
        assertThat(site.paths()).filteredOn(p -> p.equals("/robots.txt")).hasSize(2);
    }

    @Test
    void aSiteThatAsksForMoreTimeGetsIt() throws InterruptedException {
        robots("User-agent: *", "Crawl-delay: 10");
        code("/one");
        code("/two");
        assertThat(rests).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void aSiteThatAsksForLessDoesNotGetIt() throws InterruptedException {
        robots("User-agent: *", "Crawl-delay: 0.1");
        code("/one");
        assertThat(rests).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aSiteThatWantsMoreThanFiveMinutesBetweenVisitsIsNotVisited() throws InterruptedException {
        robots("User-agent: *", "Crawl-delay: 3600");
        assertThat(code("/one")).isEqualTo("fetch.robots");
    }

    @Test
    void eachRedirectIsAskedForToo() throws InterruptedException {
        robots("User-agent: *", "Disallow: /closed");
        site.at("/closed", Replies.page("text/html", "<p>x</p>")).at("/way", Replies.redirect(302, "/closed"));
        var answer = fetcher.fetch(Ask.byProgram(site.address("/way")));
        assertThat(((Refused) answer).refusal().code().code()).isEqualTo("fetch.robots");
        assertThat(site.paths()).doesNotContain("/closed");
    }

    @Test
    void itsOwnRedirectsAreFollowed() throws InterruptedException {
        site.at("/robots.txt", Replies.redirect(301, "/elsewhere.txt"));
        site.at("/elsewhere.txt", Replies.page("text/html", "User-agent: *\nDisallow: /page"));
        assertThat(code("/page")).isEqualTo("fetch.robots");
    }

    @Test
    void itsRedirectsLeadNowherePrivate() throws InterruptedException {
        site.at("/robots.txt", Replies.redirect(301, "http://169.254.169.254/"));
        assertThat(code("/page")).isEqualTo("fetch.private-address");
    }

    @Test
    void whatIsTooLongIsReadAsFarAsTheStandardAsks() throws InterruptedException {
        var filling = "# nothing is said here and very often at that\n".repeat(20_000);
        site.at(
                "/robots.txt",
                Replies.page("text/plain", "User-agent: *\nDisallow: /early\n" + filling + "Disallow: /late\n"));
        assertThat(code("/early")).isEqualTo("fetch.robots");
        assertThat(code("/late")).isEqualTo("read");
    }

    @Test
    void nonsenseAllowsAll() throws InterruptedException {
        site.at("/robots.txt", Replies.body(200, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}));
        assertThat(code("/page")).isEqualTo("read");
    }

    @Test
    void aFileThatIsMarkedAsUtf8IsReadLikeAnyOther() throws InterruptedException {
        site.at(
                "/robots.txt",
                Replies.body(
                        200,
                        "text/plain",
                        "\uFEFFUser-agent: *\r\nDisallow: /page\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(code("/page")).isEqualTo("fetch.robots");
    }

    @Test
    void theSitemapsItNamesAreHandedOn() throws InterruptedException {
        robots("Sitemap: https://news.example/sitemap.xml", "User-agent: *", "Disallow: /", "sitemap: /other.xml");
        assertThat(fetcher.sitemaps(site.address("/page")))
                .containsExactly("https://news.example/sitemap.xml", site.address("/other.xml"));
        assertThat(fetcher.sitemaps("http://127.0.0.1/")).isEmpty();
        assertThat(fetcher.sitemaps("nonsense")).isEmpty();
    }
}
