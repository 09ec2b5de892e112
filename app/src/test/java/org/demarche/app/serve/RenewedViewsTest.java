package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.demarche.app.ask.Settling;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server answers after changes, its own and others', is what one answers that was started after them. */
@Timeout(300)
class RenewedViewsTest {
    private static final String V1 = "/api/v1";
    private static final List<String> ADDRESSES = List.of(
            "/engagements",
            "/engagements?limit=2&sort=sources&background=true",
            "/engagements?side=CAN&hidden=true&order=asc",
            "/conflicts",
            "/search?q=visit",
            "/participants?limit=500",
            "/sides?background=true",
            "/places",
            "/network?by=persons",
            "/network?from=2013-03-01",
            "/timeline?unit=day&background=true",
            "/review",
            "/stats",
            "/between?side=CAN&side=NOR");

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void answersAfterChangesAreThoseOfAFreshServer(String kind) {
        var address = kind.equals("sqlite") ? folder.resolve("spring.db").toString() : PostgresServer.fresh();
        var register = Stores.open(address, Access.WRITE);
        Served.fill(register);
        register.keepAtHand();
        try (var served = new Served(register);
                // A file has one writer; a database may be written to by another program too.
                var other = kind.equals("sqlite") ? served : new Served(Stores.open(address, Access.WRITE))) {
            ask(served);
            for (int step = 0; step < 12; step++) {
                change(random.nextBoolean() ? served : other, step);
                awaitNews(served);
                try (var fresh = new Served(Stores.open(address, Access.READ))) {
                    for (var one : ADDRESSES)
                        assertThat(served.get(V1 + one).body())
                                .as("%s after step %d", one, step)
                                .isEqualTo(fresh.get(V1 + one).body());
                }
            }
        }
    }

    private static void ask(Served served) {
        for (var one : ADDRESSES)
            assertThat(served.get(V1 + one).statusCode()).as(one).isEqualTo(200);
    }

    /** Others' changes are seen within the time for which a server does not ask again. */
    private static void awaitNews(Served served) {
        var state = served.register().state();
        assertThat(state).isNotEmpty();
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(Served served, int step) {
        var keys = served.keys();
        var key = keys.get(random.nextInt(keys.size()));
        switch (step % 6) {
            case 0 -> decide(served, "\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"place\":\"Oslo\"}");
            case 1 -> decide(served, "\"kind\":\"hide\",\"key\":\"" + key + "\"");
            // The same report again, in which every sentence stands elsewhere.
            case 2 -> add(
                    served,
                    "wire-0304",
                    "OSLO, March 4 - It was a long day " + step
                            + ". Norwegian Foreign Minister Espen Barth Eide will visit Ottawa on March 20, the "
                            + "Norwegian Foreign Ministry said on Monday.");
            case 3 -> add(
                    served,
                    "new-" + step,
                    "OTTAWA - Canadian Foreign Minister John Baird met his Swedish counterpart Carl Bildt in Stockholm on "
                            + "Tuesday.");
            case 4 -> {
                Archive register = served.register();
                var ids = register.reportIds();
                register.withdraw(ids.get(random.nextInt(ids.size())));
                Settling.settle(register, settled -> {});
            }
            default -> decide(served, "\"kind\":\"undo\",\"undoes\":" + lastDecision(served));
        }
    }

    private static long lastDecision(Served served) {
        var decisions = served.register().decisions();
        return decisions.get(decisions.size() - 1).id();
    }

    private static void decide(Served served, String what) {
        var answer = served.post(
                V1 + "/decisions", "application/json", "{" + what + ",\"author\":\"Ada\",\"reason\":\"a trial\"}");
        // What does not fit is refused, and changes nothing.
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
    }

    private static void add(Served served, String id, String text) {
        var record = Lists.object()
                .put("id", id)
                .put("outlet", "Example Wire")
                .put("published", "2013-03-04")
                .put("text", text);
        var answer = served.post(V1 + "/add", "application/json", record.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
