package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes the server from the others: by many requests, by dear ones, by long ones, by listening. */
@Timeout(180)
class LimitsTest {
    private static final DoorSettings OPEN = DoorSettings.loopback();

    private static String code(HttpResponse<String> answer) {
        return Json.of(answer.body()).get("code").asText();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack(@TempDir Path folder) throws InterruptedException {
        try (var served = new Served(folder, OPEN.withRates(2, 0))) {
            HttpResponse<String> answer;
            int taken = -1;
            do {
                answer = served.get("/healthz");
                taken++;
            } while (answer.statusCode() == 200 && taken < 1_000);
            assertThat(taken).isBetween(8, 999);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(code(answer)).isEqualTo("too-many");
            assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"requests\";q=8;w=4");
            assertThat(answer.headers().firstValue("RateLimit"))
                    .get()
                    .asString()
                    .startsWith("\"requests\";r=0;t=");
            long wait = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            assertThat(wait).isBetween(1L, 2L);
            Thread.sleep(wait * 1_000);
            assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void dearWorkHasASmallerBudgetThatTheRestIsNotHeldTo(@TempDir Path folder) {
        try (var served = new Served(folder, OPEN.withRates(0, 40))) {
            assertThat(served.get("/api/v1/export/csv").statusCode()).isEqualTo(200);
            assertThat(served.get("/api/v1/export/csv").statusCode()).isEqualTo(200);
            var refused = served.get("/api/v1/export/csv");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"dear\";q=40;w=60");
            assertThat(served.post("/api/v1/annotate", "text/plain", "They met.")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(served.get("/api/v1/engagements").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onThisMachineNobodyIsHeldUpUnlessToldSo(@TempDir Path folder) {
        try (var served = new Served(folder)) {
            for (int i = 0; i < 500; i++) {
                var answer = served.get("/healthz");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
            }
        }
    }

    @Test
    void aHouseholdOfIpv6IsOneCaller() {
        var one = Caller.of(null, "2001:db8:7:1::1");
        assertThat(Caller.of(null, "2001:db8:7:1:ffff:2:3:4")).isEqualTo(one);
        assertThat(Caller.of(null, "2001:db8:7:2::1")).isNotEqualTo(one);
        assertThat(Caller.of(null, "192.0.2.1")).isNotEqualTo(Caller.of(null, "192.0.2.2"));
        assertThat(Caller.of(null, "::ffff:192.0.2.1")).isEqualTo(Caller.of(null, "192.0.2.1"));
        assertThat(Caller.of("ada", "192.0.2.1")).isEqualTo(Caller.of("ada", "2001:db8:7:2::1"));
        assertThat(Caller.of("192.0.2.1", "x")).isNotEqualTo(Caller.of(null, "192.0.2.1"));
    }

    @Test
    void soManyReportsAreReadAtOnceAndNoMore() throws Exception {
        var held = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var turns = new Turns(1, Duration.ofSeconds(60))) {
            var first = new AtomicReference<Object>();
            var reader = new Thread(() -> {
                try {
                    first.set(turns.take(() -> {
                        begun.countDown();
                        held.await();
                        return "read";
                    }));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            reader.start();
            begun.await();
            assertThatThrownBy(() -> turns.take(() -> "never"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("ask again");
            held.countDown();
            reader.join();
            assertThat(first.get()).isEqualTo("read");
            assertThat(turns.take(() -> "next")).isEqualTo("next");
            assertThat(turns.done()).isEqualTo(2);
        }
    }

    @Test
    void aReportThatTakesTooLongIsGivenUp() throws Exception {
        var interrupted = new CountDownLatch(1);
        try (var turns = new Turns(1, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> turns.take(() -> {
                        try {
                            return new CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS);
                        } finally {
                            interrupted.countDown();
                        }
                    }))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("shorter");
            interrupted.await();
            assertThat(turns.take(() -> "next")).isEqualTo("next");
        }
    }

    @Test
    void aLongAnswerOverAFileIsGivenUpAndTheNextIsMade(@TempDir Path folder) throws SQLException {
        var file = folder.resolve("spring.db");
        try (var served = new Served(folder, OPEN.withTimeout(Duration.ofSeconds(1)));
                var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            assertThat(served.get("/api/v1/engagements").statusCode()).isEqualTo(200);
            // A register of such a size that its entries cannot be looked through in any time.
            statement.execute("alter table entry rename to entry_kept");
            statement.execute("create view entry as select * from entry_kept where (with recursive c(n) as (select 1"
                    + " union all select n + 1 from c where n < 100000000000) select count(*) from c) > 0");
            isGivenUp(served.get("/api/v1/engagements?from=2013"));
            statement.execute("drop view entry");
            statement.execute("alter table entry_kept rename to entry");
            assertThat(served.get("/api/v1/engagements?from=2013").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLongAnswerOverAServerIsGivenUpAndTheNextIsMade() throws SQLException {
        var url = PostgresServer.fresh();
        var register = Stores.open(url, Access.WRITE);
        Served.fill(register);
        try (var served = new Served(register, OPEN.withTimeout(Duration.ofSeconds(1)));
                var other = DriverManager.getConnection(url);
                var statement = other.createStatement()) {
            assertThat(served.get("/api/v1/engagements").statusCode()).isEqualTo(200);
            other.setAutoCommit(false);
            statement.execute("lock table entry in access exclusive mode");
            isGivenUp(served.get("/api/v1/engagements?from=2013"));
            other.rollback();
            assertThat(served.get("/api/v1/engagements?from=2013").statusCode()).isEqualTo(200);
        }
    }

    private static void isGivenUp(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("timeout");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void fiveHundredMayListenAndOneMoreThanTheMostMayNot(@TempDir Path folder) throws IOException {
        try (var served = new Served(folder, OPEN.withMost(2, 500, 2_000))) {
            var listeners = new ArrayList<RawClient>();
            try {
                for (int i = 0; i < 500; i++) {
                    var listener = new RawClient(served);
                    listener.send(
                            "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
                    assertThat(listener.line()).isEqualTo("HTTP/1.1 200 OK");
                    listeners.add(listener);
                }
                while (!served.get("/metrics").body().contains("demarche_event_listeners 500.0")) Thread.onSpinWait();
                var answer = served.get("/api/v1/events", "Accept", "text/event-stream");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(code(answer)).isEqualTo("busy");
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(served.get("/api/v1/stats").statusCode()).isEqualTo(200);
            } finally {
                listeners.forEach(RawClient::close);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "desk.example.org",
                "https://desk.example.org/",
                "https://desk.example.org/page",
                "https://*.example.org",
                "https://Desk.example.org",
                "ftp://desk.example.org",
                "https://user@desk.example.org",
                "https://"
            })
    void anOriginThatIsNoneStopsTheProgram(String origin) {
        assertThatThrownBy(() -> OPEN.withOrigins(Set.of(origin)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("--cors is '" + origin + "': use");
    }

    @Test
    void settingsThatMakeNoSenseStopTheProgram() {
        var wrong = List.<Runnable>of(
                () -> OPEN.withRates(-1, 0),
                () -> OPEN.withRates(0, -1),
                () -> OPEN.withTimeout(Duration.ZERO),
                () -> OPEN.withTimeout(Duration.ofHours(2)),
                () -> OPEN.withMost(0, 1, 1),
                () -> OPEN.withMost(1, -1, 1),
                () -> OPEN.withMost(1, 1, 0),
                () -> OPEN.withAccessLog(" "));
        for (var each : wrong)
            assertThatThrownBy(each::run).isInstanceOf(BadSetting.class).hasMessageStartingWith("--");
    }
}
