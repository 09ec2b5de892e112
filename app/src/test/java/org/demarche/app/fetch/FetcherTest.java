package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.NotModified;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.AllowedHost;
import org.demarche.app.settings.FetchSettings;
import org.demarche.read.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched, what is sent, and what is refused of a site that plays by the rules. */
class FetcherTest {
    private static final String PAGE = "<p>The ministers met.</p>";

    private final TestSite site = TestSite.open().at("/page", Replies.page("text/html", PAGE));
    private final Fetcher fetcher = new Fetcher(
            FetchSettings.standard().withAllowed(List.of(site.allowed())).withManners(Duration.ZERO, 1));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Answer fetch(String path) throws InterruptedException {
        return fetcher.fetch(Ask.byPerson(site.address(path)));
    }

    private Body body(String path) throws InterruptedException {
        var answer = fetch(path);
        assertThat(answer).isInstanceOf(Body.class);
        return (Body) answer;
    }

    private String code(String path) throws InterruptedException {
        var answer = fetch(path);
        return answer instanceof Refused refused ? refused.refusal().code().code() : answer.toString();
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageComesWithItsTypeItsCharsetAndItsAddress() throws InterruptedException {
        site.at(
                "/a?b=c",
                Replies.page(
                        "Text/HTML; Charset=\"ISO-8859-1\"",
                        PAGE,
                        "ETag: W/\"7\"",
                        "Last-Modified: Mon, 08 Oct 2018 09:00:00 GMT"));
        var body = body("/a?b=c#part");
        assertThat(text(body)).isEqualTo(PAGE);
        assertThat(body.contentType()).isEqualTo("text/html");
        assertThat(body.charset()).contains("ISO-8859-1");
        assertThat(body.address()).isEqualTo(site.address("/a?b=c"));
        assertThat(body.moved()).isFalse();
        assertThat(body.etag()).contains("W/\"7\"");
        assertThat(body.lastModified()).contains("Mon, 08 Oct 2018 09:00:00 GMT");
        assertThat(body.form()).isEqualTo(Item.Form.PAGE);
    }

    @Test
    void aRequestNamesItsSenderAndCarriesNothingElseOfTheUsers() throws InterruptedException {
        System.setProperty("http.agent", "never");
        try {
            body("/page");
        } finally {
            System.clearProperty("http.agent");
        }
        var headers = site.requests().get(0).headers();
        assertThat(headers.keySet())
                .containsExactlyInAnyOrder(
                        "host", "user-agent", "accept", "accept-language", "accept-encoding", "connection");
        assertThat(headers.get("user-agent")).startsWith("Demarche");
    }

    @Test
    void cookiesAreNeverKept() throws InterruptedException {
        site.at(
                "/one",
                (request, out) -> Replies.status(302, "Location: /page", "Set-Cookie: id=7; Path=/")
                        .write(request, out));
        body("/one");
        body("/page");
        assertThat(site.requests()).hasSize(3).noneMatch(r -> r.header("Cookie").isPresent());
    }

    @Test
    void askedForAPasswordNoneIsSent() throws InterruptedException {
        site.at("/closed", Replies.status(401, "WWW-Authenticate: Basic realm=\"news\""));
        site.at("/proxy", Replies.status(407, "Proxy-Authenticate: Basic realm=\"proxy\""));
        java.net.Authenticator.setDefault(new java.net.Authenticator() {
            @Override
            protected java.net.PasswordAuthentication getPasswordAuthentication() {
                return new java.net.PasswordAuthentication("me", "secret".toCharArray());
            }
        });
        try {
            assertThat(code("/closed")).isEqualTo("fetch.status");
            assertThat(code("/proxy")).isIn("fetch.status", "fetch.bad-answer");
        } finally {
            java.net.Authenticator.setDefault(null);
        }
        assertThat(site.requests()).hasSize(2);
        assertThat(site.requests())
                .noneMatch(r -> r.header("Authorization").isPresent()
                        || r.header("Proxy-Authorization").isPresent());
    }

    @Test
    void theMachinesProxyIsNotGoneThrough() throws InterruptedException {
        try (var proxy = TestSite.open()) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
            System.setProperty("http.nonProxyHosts", "");
            try (var started = new Fetcher(FetchSettings.standard().withAllowed(List.of(site.allowed())))) {
                assertThat(started.fetch(Ask.byPerson(site.address("/page")))).isInstanceOf(Body.class);
            } finally {
                for (var name : List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts"))
                    System.clearProperty(name);
            }
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void theMachinesSocksProxyIsNotGoneThroughEither() throws InterruptedException {
        try (var proxy = TestSite.open()) {
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty("socksProxyPort", String.valueOf(proxy.port()));
            System.setProperty("socksNonProxyHosts", "");
            try (var started = new Fetcher(FetchSettings.standard().withAllowed(List.of(site.allowed())))) {
                assertThat(started.fetch(Ask.byPerson(site.address("/page")))).isInstanceOf(Body.class);
            } finally {
                for (var name : List.of("socksProxyHost", "socksProxyPort", "socksNonProxyHosts"))
                    System.clearProperty(name);
            }
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void aLocationOfManyKilobytesIsNotFollowed() throws InterruptedException {
        site.at("/far", Replies.redirect(302, "/" + "x".repeat(9_000)));
        assertThat(code("/far")).isEqualTo("fetch.bad-address");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void aTypeThatIsMadeToBeHardToReadSaysNothing() throws InterruptedException {
        // With spaces enough, a pattern that may part them in many ways would try for hours.
        site.at("/there", Replies.page("text/html; charset=" + " ".repeat(150_000) + "!", PAGE));
        assertThat(body("/there").contentType()).isEqualTo("text/html");
        assertThat(body("/there").charset()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301,true", "302,false", "303,false", "307,false", "308,true"})
    void redirectsAreFollowedAndOnlyPermanentOnesMoveAnAddress(int status, boolean moved) throws InterruptedException {
        site.at("/old", Replies.redirect(status, "page"));
        var body = body("/old");
        assertThat(text(body)).isEqualTo(PAGE);
        assertThat(body.address()).isEqualTo(site.address("/page"));
        assertThat(body.moved()).isEqualTo(moved);
    }

    @Test
    void oneRedirectForNowAmongThemMovesNothing() throws InterruptedException {
        site.at("/old", Replies.redirect(301, "/newer")).at("/newer", Replies.redirect(302, "/page"));
        assertThat(body("/old").moved()).isFalse();
    }

    @Test
    void fiveRedirectsAreFollowedAndNotSix() throws InterruptedException {
        for (int i = 1; i <= 6; i++) site.at("/" + i, Replies.redirect(302, i == 6 ? "/page" : "/" + (i + 1)));
        assertThat(text(body("/2"))).isEqualTo(PAGE);
        assertThat(code("/1")).isEqualTo("fetch.redirects");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {101, 400, 402, 403, 404, 410, 418, 451, 500, 502, 503, 504, 505, 300, 305, 306, 201, 204, 206, 304})
    void anyOtherStatusIsToldWithItsNumber(int status) throws InterruptedException {
        site.at("/there", Replies.status(status));
        var refused = (Refused) fetch("/there");
        if (status == 304) assertThat(refused.refusal().code().code()).isEqualTo("fetch.bad-answer");
        else {
            assertThat(refused.status()).hasValue(status);
            assertThat(refused.refusal().code().code()).isEqualTo("fetch.status");
            assertThat(refused.refusal().detail())
                    .contains(String.valueOf(status))
                    .doesNotContain("\n");
        }
    }

    @Test
    void whatIsHeldIsNotFetchedAgain() throws InterruptedException {
        var day = "Mon, 08 Oct 2018 09:00:00 GMT";
        site.at("/feed", Replies.version("application/rss+xml", "<rss/>", "\"v1\"", day));
        var ask = Ask.byPerson(site.address("/feed"));
        var first = (Body) fetcher.fetch(ask);
        assertThat(fetcher.fetch(ask.unless(first.etag(), first.lastModified())))
                .isInstanceOf(NotModified.class);
        assertThat(fetcher.fetch(ask.unless(Optional.empty(), first.lastModified())))
                .isInstanceOf(NotModified.class);
        assertThat(fetcher.fetch(ask.unless(Optional.of("\"v0\""), Optional.empty())))
                .isInstanceOf(Body.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v\"\r\nCookie: id=7", "\"v\"\nX: y", "\"v\0\"", "\"\u2028\"", ""})
    void aTagThatWouldBreakTheRequestIsLeftOut(String tag) throws InterruptedException {
        fetcher.fetch(Ask.byPerson(site.address("/page")).unless(Optional.of(tag), Optional.of(tag)));
        var headers = site.requests().get(0).headers();
        assertThat(headers).doesNotContainKeys("if-none-match", "if-modified-since", "cookie", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "image/png",
                "image/svg+xml",
                "video/mp4",
                "audio/mpeg",
                "application/zip",
                "application/javascript",
                "text/css",
                "text/csv",
                "application/x-ndjson",
                "font/woff2",
                "multipart/x-mixed-replace; boundary=x",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void whatCannotBeAReportOrFeedIsRefusedUnread(String type) throws InterruptedException {
        // A body that never comes: it is not waited for.
        site.at("/file", (request, out) -> {
            Replies.head(out, 200)
                    .line("Content-Type: " + type)
                    .line("Content-Length: 1000")
                    .line("");
            Replies.silence().write(request, out);
        });
        assertThat(code("/file")).isEqualTo("fetch.content-type");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, PAGE",
        "application/xhtml+xml, PAGE",
        "text/plain, TEXT",
        "application/json, RECORD",
        "application/rss+xml, TEXT",
        "application/atom+xml, TEXT",
        "text/xml, TEXT",
        "application/xml;charset=utf-8, TEXT"
    })
    void theTypeSaysHowABodyIsRead(String type, Item.Form form) throws InterruptedException {
        site.at("/there", Replies.page(type, "x"));
        assertThat(body("/there").form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><p>x, text/html",
                "`  <HTML>`, text/html",
                "`<?xml version=\"1.0\"?><rss version=\"2.0\">`, application/xml",
                "`<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">`, application/xml",
                "<urlset >, application/xml",
                "`{\"id\":\"1\"}`, application/json",
                "The ministers met., text/plain"
            })
    void aTypeThatSaysNothingIsToldByTheBytes(String text, String type) throws InterruptedException {
        for (var silent : List.of("application/octet-stream", "", "nonsense")) {
            site.at("/there", Replies.page(silent, text));
            assertThat(body("/there").contentType()).isEqualTo(type);
        }
        site.at("/there", Replies.body(200, "application/octet-stream", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(code("/there")).isEqualTo("fetch.content-type");
        site.at("/there", Replies.body(200, "application/octet-stream", new byte[] {1, 0, 2}));
        assertThat(code("/there")).isEqualTo("fetch.content-type");
    }

    @Test
    void aLyingCharsetIsHandedOnForTheReaderToJudge() throws InterruptedException {
        site.at("/there", Replies.page("text/html; charset=no-such-thing", "<p>Straße</p>"));
        assertThat(body("/there").charset()).contains("no-such-thing");
        assertThat(text(body("/there"))).isEqualTo("<p>Straße</p>");
    }

    @Test
    void whereOneAddressOfANameIsDeadAnotherIsTried() throws InterruptedException {
        var world = new TestWorld().name("news.example", "10.0.0.9,127.0.0.1");
        var settings = FetchSettings.standard()
                .withAllowed(List.of(new AllowedHost("news.example", OptionalInt.of(site.port()))))
                .withManners(Duration.ZERO, 1);
        try (var other = new Fetcher(settings, world.world())) {
            assertThat(other.fetch(Ask.byPerson(site.address("news.example", "/page"))))
                    .isInstanceOf(Body.class);
        }
        assertThat(world.tried()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "[0:0:0:0:0:0:0:1]:8000, http://[::1]:8000/, true",
        "::1, http://[::1]/, true",
        "::1, http://[::1]:8000/, false",
        "::1, http://[::1]:8080/, true",
        "LocalHost, http://localhost/, true",
        "localhost, http://a.localhost/, false",
        "example.org, http://www.example.org/, false",
        "127.0.0.1:8000, http://127.0.0.1:8001/, false",
        "127.0.0.1:8000, http://127.0.0.1/, false"
    })
    void aHostIsNamedByItselfAndAtItsPort(String named, String address, boolean is) {
        var allowances = new Allowances(List.of(AllowedHost.parse(named)), World.WEB_PORTS);
        assertThat(allowances.isNamed(HttpUrl.get(address))).isEqualTo(is);
    }

    @Test
    void aClosedPortAndAnUnknownNameAreToldApart() throws InterruptedException {
        try (var closed = TestSite.open()) {
            var address = closed.address("/");
            closed.close();
            var settings = FetchSettings.standard()
                    .withAllowed(List.of(closed.allowed()))
                    .withManners(Duration.ZERO, 1);
            try (var other = new Fetcher(settings, new TestWorld().world())) {
                assertThat(((Refused) other.fetch(Ask.byPerson(address)))
                                .refusal()
                                .code()
                                .code())
                        .isEqualTo("fetch.unreachable");
                assertThat(((Refused) other.fetch(Ask.byPerson("https://nobody.example/")))
                                .refusal()
                                .code()
                                .code())
                        .isEqualTo("fetch.unknown-host");
            }
        }
    }
}
