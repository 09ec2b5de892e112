package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is stopped and started again beneath a running server. */
class StoreAwayTest {
    private static final String REPORT =
            "{\"id\":\"%s\",\"published\":\"2014-05-20\",\"text\":\"Donald Tusk met Angela Merkel in Berlin on Monday.\"}";

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
            for (var address : new String[] {"/api/v1/engagements", "/api/v1/stats", "/calendar.ics", "/readyz"}) {
                var away = served.get(address);
                assertThat(away.statusCode()).as(address + " " + away.body()).isEqualTo(503);
            }
            var refused = served.post("/api/v1/add", "application/json", REPORT.formatted("meanwhile"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
            postgres = start(folder, port);
            assertThat(back(served)).as("answers again").isTrue();
            var added = served.post("/api/v1/add", "application/json", REPORT.formatted("after"));
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
            var reports = Json.of(served.get("/api/v1/reports").body());
            assertThat(Json.texts(reports, "items", "report")).containsExactlyInAnyOrder("before", "after");
        } finally {
            postgres.close();
        }
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
