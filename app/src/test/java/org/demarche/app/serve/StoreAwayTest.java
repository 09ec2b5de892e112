package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is stopped and started again beneath a running server. */
class StoreAwayTest {
    private static final String REPORT =
            "{\"id\":\"%s\",\"published\":\"2014-05-20\",\"text\":\"Donald Tusk met Angela Merkel in Berlin on Monday.\"}";

    /** Of all kinds: from the store itself, from what was worked out, streamed, and asked for by who watches over servers. */
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/engagements",
            "/api/v1/search?q=met",
            "/api/v1/reports",
            "/api/v1/statements",
            "/api/v1/commitments",
            "/api/v1/participants",
            "/api/v1/review",
            "/api/v1/decisions",
            "/api/v1/stats",
            "/api/v1/export/csv",
            "/calendar.ics",
            "/readyz");

    private static final int CROWD = 48;

    @Test
    void theServerSaysSoMeanwhileAndGoesOnAfterwards(@TempDir Path folder) throws Exception {
        int port = free();
        var postgres = start(folder, port);
        var register = Stores.open("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres", Access.WRITE);
        try (var served = new Served(register)) {
            assertThat(served.post("/api/v1/add", "application/json", REPORT.formatted("before"))
                            .statusCode())
                    .isEqualTo(200);
            postgres.close();
            for (var address : ADDRESSES) isAway(address, served.get(address));
            // Those who come at once are not told one after the other.
            var crowd = Executors.newFixedThreadPool(CROWD);
            try {
                var told = new ArrayList<Future<HttpResponse<String>>>();
                for (int i = 0; i < CROWD; i++) {
                    var address = ADDRESSES.get(i % ADDRESSES.size());
                    told.add(crowd.submit(() -> served.get(address)));
                }
                for (int i = 0; i < CROWD; i++)
                    isAway(ADDRESSES.get(i % ADDRESSES.size()), told.get(i).get());
            } finally {
                crowd.shutdownNow();
            }
            isAway("add", served.post("/api/v1/add", "application/json", REPORT.formatted("meanwhile")));
            assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
            postgres = start(folder, port);
            assertThat(back(served)).as("answers again").isTrue();
            var added = served.post("/api/v1/add", "application/json", REPORT.formatted("after"));
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
            for (var address : ADDRESSES)
                assertThat(served.get(address).statusCode()).as(address).isEqualTo(200);
            var reports = Json.of(served.get("/api/v1/reports").body());
            assertThat(Json.texts(reports, "items", "report")).containsExactlyInAnyOrder("before", "after");
        } finally {
            postgres.close();
        }
    }

    private static void isAway(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as(address)
                .hasValueSatisfying(seconds ->
                        assertThat(Integer.parseInt(seconds)).isPositive().isLessThan(60));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Json.of(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("store");
        // While it stops it may still say so itself.
        assertThat(problem.get("detail").asText())
                .startsWith("store jdbc:postgresql://localhost:")
                .containsAnyOf("cannot be reached: check that the server runs", "is stopping or starting: wait")
                .doesNotContain("user=", "\n");
    }

    /** Connections that died are found out one by one. */
    private static boolean back(Served served) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (served.get("/api/v1/engagements").statusCode() == 200) return true;
            Thread.sleep(100);
        }
        return false;
    }

    private static EmbeddedPostgres start(Path folder, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException | RuntimeException cannot) {
            Assumptions.abort("no PostgreSQL could be started here: " + cannot.getMessage());
            throw new IllegalStateException(cannot);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
