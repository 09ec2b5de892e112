package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.serve.rights.RightsSettings;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.serve.rights.Secret;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks for tokens, over a register of example reports, and a token of each role. */
abstract class AskedForTokens {
    static final String DECISIONS = "/api/v1/decisions";

    static final String JSON = "application/json";

    final Map<Role, String> tokens = new EnumMap<>(Role.class);

    Archive register;

    Served served;

    @BeforeEach
    void serve(@TempDir Path folder) {
        register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
        Served.fill(register);
        for (var role : Role.values()) tokens.put(role, made(role.code() + " desk", role, Optional.empty()));
        served = served(RightsSettings.tokens());
    }

    Served served(RightsSettings rights) {
        return new Served(
                register, Served.settings(DoorSettings.loopback()).with(rights), new Fetcher(FetchSettings.standard()));
    }

    String made(String name, Role role, Optional<Instant> expires) {
        var secret = Secret.token();
        register.tokens()
                .add(name, role.code(), Secret.hash(secret), Instant.now().minusSeconds(60), expires);
        return secret;
    }

    @AfterEach
    void stop() {
        served.close();
    }

    String token(Role role) {
        return Objects.requireNonNull(tokens.get(role));
    }

    String bearer(Role role) {
        return "Bearer " + token(role);
    }

    String key() {
        return Json.texts(
                        Json.of(served.get("/api/v1/engagements", "Authorization", bearer(Role.READ))
                                .body()),
                        "items",
                        "key")
                .get(0);
    }

    String hide() {
        return "{\"kind\":\"hide\",\"key\":\"" + key() + "\",\"reason\":\"a trial\"}";
    }

    static String code(HttpResponse<String> response) {
        return Json.of(response.body()).path("code").asText();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> signIn(String token, String... headers) {
        return served.post("/api/v1/session", JSON, "{\"token\":\"" + token + "\"}", headers);
    }

    static String cookie(HttpResponse<String> signedIn) {
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(201);
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    String origin() {
        return "http://127.0.0.1:" + served.server().port();
    }
}
