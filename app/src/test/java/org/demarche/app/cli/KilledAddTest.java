package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.app.OwnClassPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the real program and kills it (SIGKILL) at random moments of {@code add}: nothing may be lost, half or twice. Runs
 * go on with the store that the killed one left, until it holds everything, and begin anew.
 */
class KilledAddTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 200);
    /** Two stores at a time: the test's machines have two processors. */
    private static final int LANES = 2;

    private static final int REPORTS = 44;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path reports = Path.of("");
    private static String whole = "";
    private static long wholeMillis;

    @BeforeAll
    static void addEverythingOnce() throws Exception {
        reports = folder.resolve("reports.jsonl");
        Files.write(reports, records());
        var store = folder.resolve("whole.db");
        long start = System.nanoTime();
        assertThat(add(store).waitFor()).isZero();
        wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        whole = export(store);
        assertThat(whole.lines().count()).as("entries of the whole register").isGreaterThan(20);
    }

    /** The shipped examples under many names and days: enough work that a kill falls into the midst of it. */
    private static List<String> records() throws IOException {
        var records = new ArrayList<String>();
        try (var files = Files.list(Path.of("..", "examples"))) {
            var texts =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            for (int i = 0; i < REPORTS; i++) {
                var file = texts.get(i % texts.size());
                var expected =
                        JSON.readTree(Files.readString(Path.of(file.toString().replace(".txt", ".expected.json"))));
                records.add(JSON.writeValueAsString(Map.of(
                        "id", "r" + i,
                        "text", Files.readString(file) + "\n\nThis is edition " + i + ".",
                        "published", expected.path("published").asText(),
                        "outlet", "Outlet " + i % 7)));
            }
        }
        return records;
    }

    @Test
    void twoHundredKillsLeaveEveryReportWhollyInOrOut() throws Exception {
        var lanes = Executors.newFixedThreadPool(LANES);
        var jobs = new ArrayList<Callable<Integer>>();
        for (int lane = 0; lane < LANES; lane++) {
            int seed = lane;
            jobs.add(() -> killed(new Random(seed), seed));
        }
        int completed = 0;
        for (var job : lanes.invokeAll(jobs)) completed += job.get();
        lanes.shutdown();
        System.out.println(KILLS + " kills, " + completed + " registers completed after kills, each like the whole");
        assertThat(completed).isGreaterThanOrEqualTo(LANES);
    }

    /** One lane's share of the kills; how many registers were completed in spite of them. */
    private static int killed(Random random, int lane) throws Exception {
        int completed = 0;
        int round = 0;
        for (int kills = 0; kills < KILLS / LANES; ) {
            var store = folder.resolve("lane" + lane + "-" + round++ + ".db");
            boolean done = false;
            while (!done && kills < KILLS / LANES) {
                var run = add(store);
                // Any moment from the first line of Java to the last: now and then the run is done before.
                if (run.waitFor((long) (random.nextDouble() * wholeMillis), TimeUnit.MILLISECONDS)) {
                    assertThat(run.exitValue()).isZero();
                    done = true;
                } else {
                    run.destroyForcibly().waitFor();
                    kills++;
                    check(store);
                }
            }
            if (!done) assertThat(add(store).waitFor()).isZero();
            assertThat(export(store)).isEqualTo(whole);
            completed++;
            Files.delete(store);
        }
        return completed;
    }

    /** The file is sound, and what it has of a report is all of it. */
    private static void check(Path store) throws Exception {
        if (!Files.exists(store)) return;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            try (var answer = statement.executeQuery("pragma integrity_check")) {
                assertThat(answer.next()).isTrue();
                assertThat(answer.getString(1)).isEqualTo("ok");
            }
            try (var answer = statement.executeQuery("pragma foreign_key_check")) {
                assertThat(answer.next()).as("a row that points nowhere").isFalse();
            }
        }
    }

    private static Process add(Path store) throws IOException {
        return java("add", reports.toString(), "--store", store.toString(), "--quiet")
                .start();
    }

    private static String export(Path store) throws Exception {
        var out = store.resolveSibling(store.getFileName() + ".jsonl");
        var run = java("export", "--store", store.toString(), "-o", out.toString())
                .start();
        assertThat(run.waitFor()).isZero();
        var text = Files.readString(out);
        Files.delete(out);
        return text;
    }

    private static ProcessBuilder java(String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                OwnClassPath.get(),
                DemarcheCli.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
