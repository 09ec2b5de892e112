package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports come in, people correct and others read, all at once: nothing is lost, halved or told twice. */
class ManyAtOnceTest {
    private static final int WRITERS = 3;
    private static final int REPORTS = 12;
    private static final int DECISIONS = 8;
    private static final int READINGS = 60;

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void oneServerOverAFile(@TempDir Path folder) throws Exception {
        try (var served = new Served(folder)) {
            busy(served, served);
        }
    }

    /** A team's two servers know of each other only by the store. */
    @Test
    void twoServersOverOnePostgresql() throws Exception {
        var address = PostgresServer.fresh();
        var register = Stores.open(address, Access.WRITE);
        Served.fill(register);
        try (var one = new Served(register);
                var other = new Served(Stores.open(address, Access.WRITE))) {
            busy(one, other);
        }
    }

    private void busy(Served one, Served other) throws Exception {
        var before = one.keys();
        var jobs = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var served = writer % 2 == 0 ? one : other;
            int number = writer;
            jobs.add(() -> add(served, number));
        }
        jobs.add(() -> decide(one, before.get(0)));
        jobs.add(() -> decide(other, before.get(1)));
        jobs.add(() -> leaf(one));
        jobs.add(() -> leaf(other));
        var threads = Executors.newFixedThreadPool(jobs.size());
        int done = 0;
        for (var job : threads.invokeAll(jobs)) done += job.get();
        threads.shutdown();
        assertThat(faults).isEmpty();
        assertThat(done).isEqualTo(WRITERS * REPORTS + 2 * DECISIONS + 2 * READINGS);
        for (var served : List.of(one, other)) {
            var expected = new TreeSet<String>();
            for (int writer = 0; writer < WRITERS; writer++)
                for (int i = 0; i < REPORTS; i++) expected.add(name(writer, i));
            var reports = Json.of(served.get("/api/v1/reports?limit=500").body());
            assertThat(Json.texts(reports, "items", "report"))
                    .containsAll(expected)
                    .doesNotHaveDuplicates();
            var decisions = Json.of(served.get("/api/v1/decisions?limit=500").body());
            assertThat(decisions.path("total").asInt()).isEqualTo(2 * DECISIONS);
            assertThat(new HashSet<>(served.keys())).containsAll(before);
        }
        assertThat(one.get("/api/v1/export/jsonl").body())
                .isEqualTo(other.get("/api/v1/export/jsonl").body());
    }

    private static String name(int writer, int i) {
        return "busy-" + writer + "-" + i;
    }

    /** Each writer sends half of its reports twice, as who got no answer would. */
    private int add(Served served, int writer) {
        int taken = 0;
        for (int i = 0; i < REPORTS; i++) {
            var record = "{\"id\":\"" + name(writer, i) + "\",\"published\":\"2014-0" + (1 + i % 9) + "-2" + writer
                    + "\",\"outlet\":\"Busy " + writer
                    + "\",\"text\":\"Polish Prime Minister Donald Tusk met German Chancellor "
                    + "Angela Merkel in Berlin on Monday. Edition " + writer + " of " + i + ".\"}";
            for (int time = 0; time <= i % 2; time++) {
                var answer = served.post("/api/v1/add", "application/json", record);
                if (answer.statusCode() != 200) faults.add("add: " + answer.statusCode() + " " + answer.body());
            }
            taken++;
        }
        return taken;
    }

    private int decide(Served served, String key) {
        for (int i = 0; i < DECISIONS; i++) {
            var body = "{\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"date\":\"2013-07-0" + (i + 1)
                    + "\"},\"author\":\"Ada\",\"reason\":\"round " + i + "\"}";
            var answer = served.post("/api/v1/decisions", "application/json", body);
            if (answer.statusCode() != 201) faults.add("decide: " + answer.statusCode() + " " + answer.body());
        }
        return DECISIONS;
    }

    /** Leafs through the list again and again: no page repeats an entry of the page before. */
    private int leaf(Served served) {
        var cursor = "";
        var seen = new HashSet<String>();
        for (int i = 0; i < READINGS; i++) {
            var answer = served.get("/api/v1/engagements?sort=reported&order=asc&limit=3" + cursor);
            if (answer.statusCode() != 200) {
                faults.add("list: " + answer.statusCode() + " " + answer.body());
                continue;
            }
            var page = Json.of(answer.body());
            if (cursor.isEmpty()) seen.clear();
            var next = page.path("next").asText("");
            seen.addAll(Json.texts(page, "items", "key"));
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
            if (served.get("/calendar.ics").statusCode() != 200) faults.add("calendar");
        }
        if (seen.isEmpty()) faults.add("nothing was read");
        return READINGS;
    }
}
