package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.serve.rights.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which token opens what, until when, and under whose name. */
class RightsTest extends AskedForTokens {
    /** Every address that the server has, with each role and with none: a new one that is not sorted in is closed. */
    @Test
    void eachAddressIsOpenToItsRoleAndAboveAndToNobodyBelow() {
        served.server().addresses().forEach((path, methods) -> {
            for (var method : methods) {
                var needed = needed(path, method);
                var address = path.replaceAll("\\{[^}]*}", "x");
                if (!address.endsWith("/events")) check(method, address, needed);
            }
        });
    }

    private static Optional<Role> needed(String path, String method) {
        if (!path.startsWith("/api/") && !List.of("/calendar.ics", "/metrics").contains(path)
                || path.equals("/api/v1/session")) return Optional.empty();
        if (path.equals("/api/v1/audit")) return Optional.of(Role.ADMIN);
        if (method.equals("GET") || path.equals("/api/v1/annotate")) return Optional.of(Role.READ);
        return Optional.of(path.equals("/api/v1/add") ? Role.ADD : Role.CORRECT);
    }

    private void check(String method, String address, Optional<Role> needed) {
        var without = served.method(method, address);
        if (needed.isEmpty())
            assertThat(without.statusCode()).as(method + " " + address).isNotIn(401, 403);
        else {
            assertThat(without.statusCode()).as(method + " " + address).isEqualTo(401);
            assertThat(without.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        for (var role : Role.values()) {
            var answer = served.method(method, address, "Authorization", bearer(role));
            var allowed = needed.map(role::may).orElse(true);
            if (allowed)
                assertThat(answer.statusCode()).as(role + method + address).isNotIn(401, 403);
            else assertThat(answer.statusCode()).as(role + method + address).isEqualTo(403);
        }
    }

    @Test
    void anAddressWrittenInAnotherWayOpensNothing() {
        for (var address : List.of(
                "/%61pi/v1/engagements",
                "/api/v1/%61udit",
                "//api/v1/engagements",
                "/assets/..%2fapi/v1/engagements",
                "/api/v1/session/../engagements",
                "/engagements/%2e%2e/api/v1/engagements",
                "/API/V1/engagements",
                "/api/v1/engagements/",
                "/api/v1/session;x/../audit")) {
            var without = served.get(address);
            assertThat(without.statusCode()).as(address).isIn(400, 401, 404);
            assertThat(without.body()).as(address).doesNotContain("\"items\"");
            var reader = served.get(address, "Authorization", bearer(Role.READ));
            assertThat(reader.body()).as(address).doesNotContain("\"caller\"");
        }
    }

    @Test
    void tokenIsTakenAsBearerAndAsPassword() {
        for (var word : List.of("Bearer ", "bearer ", "BEARER  "))
            assertThat(served.get("/api/v1/stats", "Authorization", word + token(Role.READ))
                            .statusCode())
                    .isEqualTo(200);
        assertThat(served.get("/calendar.ics", "Authorization", basic("anybody", token(Role.READ)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get("/calendar.ics").headers().firstValue("WWW-Authenticate"))
                .as("calendar programs ask for a password")
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(served.get("/api/v1/stats?token=" + token(Role.READ)).statusCode())
                .as("an address is kept in logs")
                .isEqualTo(401);
    }

    @Test
    void whatIsNoTokenOpensNothingAndSaysNothingOfWhatThereIs() {
        var expired = made("old", Role.ADMIN, Optional.of(Instant.now().minusSeconds(1)));
        register.tokens().revoke("admin desk", Instant.now());
        var seen = new java.util.HashSet<String>();
        for (var given : List.of(
                expired,
                token(Role.ADMIN),
                Secret.token(),
                "dmr_",
                token(Role.READ).toUpperCase(java.util.Locale.ROOT),
                token(Role.READ) + "x")) {
            var answer = served.get("/api/v1/stats", "Authorization", "Bearer " + given);
            assertThat(answer.statusCode()).isEqualTo(401);
            seen.add(answer.body().replaceAll("\"requestId\"\\s*:\\s*\"[^\"]*\"", ""));
        }
        assertThat(seen).as("all are answered alike").hasSize(1);
        assertThat(register.tokens().list())
                .allSatisfy(t -> assertThat(t.hash()).matches("[0-9a-f]{64}"));
    }

    @Test
    void revokedTokenOpensNothingWithinASecondAndItsSessionsNeither() throws InterruptedException {
        var cookie = cookie(signIn(token(Role.READ)));
        assertThat(served.get("/api/v1/stats", "Cookie", cookie).statusCode()).isEqualTo(200);
        register.tokens().revoke("read desk", Instant.now());
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (served.get("/api/v1/stats", "Cookie", cookie).statusCode() == 200
                && Instant.now().isBefore(until)) Thread.sleep(100);
        assertThat(served.get("/api/v1/stats", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(served.get("/api/v1/stats", "Authorization", bearer(Role.READ))
                        .statusCode())
                .isEqualTo(401);
        assertThat(register.tokens().list()).anySatisfy(t -> {
            assertThat(t.name()).isEqualTo("read desk");
            assertThat(t.revoked()).isPresent();
        });
    }

    @Test
    void guessingIsSlowedForTheGuesserRightGuessOrWrong() {
        int last = 0;
        for (int i = 0; i < 12; i++)
            last = served.get("/api/v1/stats", "Authorization", "Bearer " + Secret.token())
                    .statusCode();
        assertThat(last).isEqualTo(429);
        var right = served.get("/api/v1/stats", "Authorization", bearer(Role.READ));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(code(right)).isEqualTo("too-many-tokens");
        assertThat(signIn(token(Role.READ)).statusCode()).as("nor by the page").isEqualTo(429);
    }

    @Test
    void correctionsAreKeptUnderTheCallersName() {
        var asked = HttpRequest.newBuilder(served.at(DECISIONS))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(
                        hide().replace("\"reason\"", "\"author\":\"The Minister\",\"reason\"")));
        var decided = Served.send(asked, "Authorization", bearer(Role.CORRECT), "X-Request-Id", "desk-1");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        var undone = served.post(
                DECISIONS,
                JSON,
                "{\"kind\":\"undo\",\"undoes\":1,\"reason\":\"a trial\"}",
                "Authorization",
                bearer(Role.ADMIN));
        assertThat(undone.statusCode()).isEqualTo(201);
        assertThat(register.decisions())
                .extracting(org.demarche.register.Decision::author)
                .containsExactly("The Minister (by correct desk)", "admin desk");
        var trail = Json.of(
                served.get("/api/v1/audit", "Authorization", bearer(Role.ADMIN)).body());
        var lines = trail.path("items");
        assertThat(Json.texts(trail, "items", "caller")).containsExactly("admin desk", "correct desk");
        assertThat(lines.get(1).path("request").asText()).isEqualTo("desk-1");
        assertThat(lines.get(1).path("detail").asText()).contains("hide", "The Minister", "a trial");
    }

    @Test
    void whatIsAddedIsKeptUnderTheCallersName() {
        var answer = served.post(
                "/api/v1/add",
                JSON,
                "{\"id\":\"new-1\",\"published\":\"2013-06-05\",\"text\":\"Norway's foreign minister met his Danish"
                        + " counterpart in Copenhagen on Tuesday, the ministry said in a statement.\"}",
                "Authorization",
                bearer(Role.ADD));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(register.audit().list(10, 0)).singleElement().satisfies(line -> {
            assertThat(line.caller()).isEqualTo("add desk");
            assertThat(line.action()).isEqualTo("add");
            assertThat(line.detail()).contains("new-1");
        });
    }

    @Test
    void useOfATokenIsKept() throws InterruptedException {
        served.get("/api/v1/stats", "Authorization", bearer(Role.READ));
        var until = Instant.now().plusSeconds(20);
        while (register.tokens().list().get(0).used().isEmpty() && Instant.now().isBefore(until)) Thread.sleep(20);
        assertThat(register.tokens().list().get(0).used()).isPresent();
    }

    @Test
    void twoAuthorizationsAreNotChosenFrom() {
        var answer =
                served.get("/api/v1/stats", "Authorization", bearer(Role.READ), "Authorization", bearer(Role.ADMIN));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("two-callers");
    }

    @Test
    @Timeout(120)
    void whoListensHearsNothingMoreWhenItsTokenIsRevoked() throws Exception {
        var asked = HttpRequest.newBuilder(served.at("/api/v1/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", bearer(Role.READ))
                .build();
        var answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (!lines.readLine().contains("hello")) {
                // The beginning of the stream.
            }
            register.tokens().revoke("read desk", Instant.now());
            Thread.sleep(1_500);
            served.post(
                    DECISIONS,
                    JSON,
                    "{\"kind\":\"hide\",\"key\":\"" + register.keys().get(0) + "\",\"reason\":\"a trial\"}",
                    "Authorization",
                    bearer(Role.CORRECT));
            assertThat(lines.lines().filter(line -> line.startsWith("data")))
                    .as("to its end")
                    .allMatch(line -> line.contains("hello"));
        }
        assertThat(served.get("/api/v1/events", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }
}
