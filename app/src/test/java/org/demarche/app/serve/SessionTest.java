package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.app.serve.rights.Role;
import org.junit.jupiter.api.Test;

/** Who has signed in by the page, and pages of others that would ask in that name. */
class SessionTest extends AskedForTokens {
    @Test
    void sessionIsACookieThatNeitherScriptsNorOtherPagesReach() {
        var signedIn = signIn(token(Role.CORRECT));
        assertThat(signedIn.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(c -> assertThat(c)
                        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/")
                        .doesNotContain(token(Role.CORRECT)));
        var cookie = cookie(signedIn);
        var who = Json.of(served.get("/api/v1/session", "Cookie", cookie).body());
        assertThat(who.path("name").asText()).isEqualTo("correct desk");
        assertThat(who.path("by").asText()).isEqualTo("session");
        assertThat(Json.of(served.get("/api/v1/session").body()).path("by").asText())
                .isEqualTo("none");
        assertThat(served.method("DELETE", "/api/v1/session", "Cookie", cookie, "Origin", origin())
                        .statusCode())
                .isEqualTo(204);
        assertThat(served.get("/api/v1/stats", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(signIn("dmr_wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionIsForItsOwnPagesAlone() {
        var cookie = cookie(signIn(token(Role.CORRECT)));
        var body = hide();
        for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", origin() + ".evil.example")) {
            var answer = served.post(DECISIONS, JSON, body, "Cookie", cookie, "Origin", origin);
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("other-page");
        }
        assertThat(served.post(
                                DECISIONS,
                                JSON,
                                body,
                                "Cookie",
                                cookie,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Origin",
                                origin())
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(DECISIONS, JSON, body, "Cookie", cookie, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(DECISIONS, JSON, body, "Cookie", cookie).statusCode())
                .as("a browser says where from")
                .isEqualTo(403);
        assertThat(register.decisions()).isEmpty();
        assertThat(served.post(DECISIONS, JSON, body, "Cookie", cookie, "Origin", origin())
                        .statusCode())
                .isEqualTo(201);
        assertThat(served.post(
                                DECISIONS,
                                JSON,
                                "{\"kind\":\"undo\",\"undoes\":1,\"reason\":\"a trial\"}",
                                "Authorization",
                                bearer(Role.CORRECT),
                                "Origin",
                                "https://evil.example")
                        .statusCode())
                .as("no page of others has the token")
                .isEqualTo(201);
    }

    @Test
    void signingInIsForItsOwnPagesAlone() {
        var answer = signIn(token(Role.READ), "Origin", "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void passwordThatABrowserRemembersIsNoLeaveForOtherPages() {
        var answer = served.post(
                DECISIONS,
                JSON,
                hide(),
                "Authorization",
                basic("x", token(Role.CORRECT)),
                "Origin",
                "https://evil.example");
        assertThat(code(answer)).isEqualTo("other-page");
    }
}
