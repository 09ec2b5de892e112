package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.serve.rights.Proxy;
import org.demarche.app.serve.rights.RightsSettings;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server behind a proxy that tells who asks. */
class ProxyTest {
    private static final String USER = "X-Remote-User";
    private static final String ROLE = "X-Remote-Role";
    private static final URI PUBLIC = RightsSettings.publicUrl("https://demarche.example.org");

    private Archive register;

    @BeforeEach
    void open(@TempDir Path folder) {
        register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
        Served.fill(register);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Served behind(String... addresses) {
        var proxy = new Proxy(USER, Optional.of(ROLE), Role.READ, List.of(addresses));
        return served(new RightsSettings(false, Optional.of(proxy), Optional.of(PUBLIC)));
    }

    private Served served(RightsSettings rights) {
        return new Served(
                register, Served.settings(DoorSettings.loopback()).with(rights), new Fetcher(FetchSettings.standard()));
    }

    private static HttpResponse<String> hide(Served served, String... headers) {
        return served.post(
                "/api/v1/decisions",
                "application/json",
                "{\"kind\":\"hide\",\"key\":\"e0\",\"reason\":\"a trial\"}",
                headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.0/8"})
    void trustedProxyTellsWhoAsksAndWhatThatOneMayDo(String address) {
        try (var served = behind(address)) {
            var who = Json.of(served.get("/api/v1/session", USER, "Åsa Lund").body());
            assertThat(who.path("by").asText()).isEqualTo("proxy");
            assertThat(who.path("role").asText()).isEqualTo("read");
            assertThat(served.get("/api/v1/stats", USER, "ada").statusCode()).isEqualTo(200);
            assertThat(hide(served, USER, "ada").statusCode()).isEqualTo(403);
            assertThat(hide(served, USER, "ada", ROLE, "correct").statusCode())
                    .as("may decide; there is no such entry")
                    .isEqualTo(422);
            assertThat(served.get("/api/v1/stats").statusCode())
                    .as("the proxy knows nobody")
                    .isEqualTo(401);
        }
    }

    @Test
    void browsersAreToldToComeByTlsWhereTheServerIsReachedSo() {
        try (var served = behind("127.0.0.1")) {
            assertThat(served.get("/api/v1/stats", USER, "ada").headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void browsersAreToldNothingOfTlsWhereThereIsNone() {
        try (var plain = served(RightsSettings.tokens())) {
            assertThat(plain.get("/healthz").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void headerFromElsewhereIsWorthNothing() {
        try (var served = behind("10.0.0.7")) {
            assertThat(served.get("/api/v1/stats", USER, "ada").statusCode()).isEqualTo(401);
            assertThat(served.get("/api/v1/stats", USER, "ada", "X-Forwarded-For", "10.0.0.7")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatCannotBeANameOrARoleIsRefused() {
        try (var served = behind("127.0.0.1")) {
            assertThat(served.get("/api/v1/stats", USER, "ada", ROLE, "root").statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/api/v1/stats", USER, "ada", USER, "eve").statusCode())
                    .isEqualTo(400);
            assertThat(served.get("/api/v1/stats", USER, "a".repeat(300)).statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/api/v1/stats", USER, " ").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whoIsTakenForSignedInByABrowserIsAskedWhereFrom() {
        try (var served = behind("127.0.0.1")) {
            var evil = hide(served, USER, "ada", ROLE, "admin", "Origin", "https://evil.example");
            assertThat(Json.of(evil.body()).path("code").asText()).isEqualTo("other-page");
            assertThat(hide(served, USER, "ada", ROLE, "admin", "Origin", PUBLIC.toString())
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void serverGoesByItsPublicNameAlone() {
        try (var served = behind("127.0.0.1")) {
            for (var host : List.of("demarche.example.org", "DEMARCHE.example.org:443", "127.0.0.1"))
                assertThat(raw(served, host)).as(host).startsWith("HTTP/1.1 200");
            for (var host : List.of("evil.example", "demarche.example.org.evil.example"))
                assertThat(raw(served, host)).as(host).startsWith("HTTP/1.1 403");
        }
    }

    private static String raw(Served served, String host) {
        return RawClient.ask(
                served,
                "GET /api/v1/stats HTTP/1.1\r\nHost: " + host + "\r\n" + USER + ": ada\r\nConnection: close\r\n\r\n");
    }

    @Test
    void settingsThatLetEverybodyInAreRefused() {
        assertThatThrownBy(() -> behind()).isInstanceOf(BadSetting.class).hasMessageContaining("--trusted-proxy");
        for (var address : List.of("proxy.example.org", "", "10.0.0.0/99", "10.0.0", "*"))
            assertThatThrownBy(() -> behind(address))
                    .as(address)
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("--trusted-proxy is '" + address + "'");
        for (var url :
                List.of("demarche", "ftp://x.example", "https://x.example/path", "https://u:p@x.example", "https://"))
            assertThatThrownBy(() -> RightsSettings.publicUrl(url))
                    .as(url)
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("--public-url is '" + url + "'");
    }
}
