package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.AllowedHost;
import org.demarche.app.settings.FetchSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched by https: only from whom a trusted certificate names, and under the same limits. */
class SecureFetchTest {
    private static @Nullable SecureSite made;
    private static @Nullable SecureSite madeForAnother;

    @BeforeAll
    static void certificates(@TempDir Path folder, @TempDir Path other) throws Exception {
        made = new SecureSite(folder, "dns:news.example");
        madeForAnother = new SecureSite(other, "dns:other.example");
    }

    private static Fetcher fetcher(TestSite... sites) {
        var allowed = java.util.Arrays.stream(sites)
                .map(s -> new AllowedHost("news.example", OptionalInt.of(s.port())))
                .toList();
        var settings = FetchSettings.standard()
                .withAllowed(allowed)
                .withManners(Duration.ZERO, 1)
                .withSizes(1_000_000, 4_000_000)
                .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new Fetcher(
                settings, new TestWorld().name("news.example", "127.0.0.1").world());
    }

    private static Answer fetch(TestSite site, String path, TestSite... others) throws InterruptedException {
        var sites = new java.util.ArrayList<>(List.of(others));
        sites.add(site);
        try (var fetcher = fetcher(sites.toArray(TestSite[]::new))) {
            return fetcher.fetch(Ask.byPerson(site.address("news.example", path)));
        }
    }

    private static String code(Answer answer) {
        return answer instanceof Refused refused ? refused.refusal().code().code() : answer.toString();
    }

    @Test
    void aTrustedSiteIsReadAndItsBytesAreCountedBelowTheEncryption() throws Exception {
        var secure = Objects.requireNonNull(made);
        try (var site = secure.open()) {
            site.at("/page", Replies.page("text/html", "<p>x</p>"));
            site.at("/endless", Replies.endless());
            site.at("/chunk", (request, out) -> {
                Replies.head(out, 200)
                        .line("Content-Type: text/html")
                        .line("Transfer-Encoding: chunked")
                        .line("");
                out.text("5;");
                while (true) out.text("x".repeat(1 << 16));
            });
            assertThat(secure.trusted(() -> fetch(site, "/page"))).isInstanceOf(Body.class);
            assertThat(code(secure.trusted(() -> fetch(site, "/endless")))).isEqualTo("fetch.too-large");
            assertThat(code(secure.trusted(() -> fetch(site, "/chunk")))).isEqualTo("fetch.too-large");
        }
    }

    @Test
    void anUntrustedCertificateIsRefusedAndNothingIsAsked() throws Exception {
        try (var site = Objects.requireNonNull(made).open()) {
            assertThat(code(fetch(site, "/page"))).isEqualTo("fetch.tls");
            assertThat(site.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedAndNothingIsAsked() throws Exception {
        var secure = Objects.requireNonNull(madeForAnother);
        try (var site = secure.open()) {
            assertThat(code(secure.trusted(() -> fetch(site, "/page")))).isEqualTo("fetch.tls");
            assertThat(site.requests()).isEmpty();
        }
    }

    @Test
    void aRedirectThatGivesUpEncryptionIsRefused() throws Exception {
        var secure = Objects.requireNonNull(made);
        try (var site = secure.open();
                var plain = TestSite.open()) {
            plain.at("/page", Replies.page("text/html", "<p>x</p>"));
            site.at("/down", Replies.redirect(301, plain.address("news.example", "/page")));
            assertThat(code(secure.trusted(() -> fetch(site, "/down", plain)))).isEqualTo("fetch.downgrade");
            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void aRedirectThatTakesUpEncryptionIsFollowed() throws Exception {
        var secure = Objects.requireNonNull(made);
        try (var site = secure.open();
                var plain = TestSite.open()) {
            site.at("/page", Replies.page("text/html", "<p>x</p>"));
            plain.at("/up", Replies.redirect(301, site.address("news.example", "/page")));
            assertThat(secure.trusted(() -> fetch(plain, "/up", site))).isInstanceOf(Body.class);
        }
    }

    @Test
    void whatDoesNotEncryptIsToldAsSuch() throws Exception {
        try (var plain = TestSite.open()) {
            try (var fetcher = fetcher(plain)) {
                var answer = fetcher.fetch(Ask.byPerson("https://news.example:" + plain.port() + "/page"));
                assertThat(code(answer)).isEqualTo("fetch.tls");
            }
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void anotherServiceIsNotSuggestedByAltSvc() throws Exception {
        var secure = Objects.requireNonNull(made);
        try (var site = secure.open();
                var other = TestSite.open()) {
            site.at(
                    "/page",
                    Replies.page(
                            "text/html", "<p>x</p>", "Alt-Svc: http/1.1=\"127.0.0.1:" + other.port() + "\"; ma=99999"));
            secure.trusted(() -> {
                try (var fetcher = fetcher(site)) {
                    for (int i = 0; i < 2; i++)
                        assertThat(fetcher.fetch(Ask.byPerson(site.address("news.example", "/page"))))
                                .isInstanceOf(Body.class);
                }
                return 0;
            });
            assertThat(other.connections()).isZero();
            // Each request has its own connection: none is kept for another host to be taken for.
            assertThat(site.connections()).isEqualTo(2);
        }
    }
}
