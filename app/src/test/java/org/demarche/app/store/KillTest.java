package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.demarche.app.OwnClassPath;
import org.demarche.register.Dossier;
import org.demarche.register.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed leaves every report wholly in or not at all, and another run completes the work. */
class KillTest {
    @TempDir
    Path folder;

    @Test
    void everyReportIsInWhollyOrNotAtAll() throws Exception {
        var file = folder.resolve("register.db");
        for (int lines : new int[] {1, 60, 200}) {
            killAfter(lines, file);
            int filed = look(file);
            assertThat(filed).isGreaterThanOrEqualTo(lines).isLessThan(KilledWriter.REPORTS);
        }
        try (var store = Stores.open(file.toString(), Access.WRITE)) {
            int reports = (int) store.stats().reports() + 20;
            for (int i = 0; i < reports; i++) store.file(KilledWriter.filing(i));
            store.settle(MadeUp.settlement(
                    store.waiting(10_000).stream().map(MadeUp::dossier).toArray(Dossier[]::new)));
            assertThat(store.stats()).isEqualTo(new Archive.Stats(reports, 3L * reports, 3L * reports, 0));
        }
    }

    private static void killAfter(int lines, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        OwnClassPath.get(),
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            for (int i = 0; i < lines; i++) assertThat(output.readLine()).isNotNull();
        } finally {
            // A kill, not a request to stop.
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static int look(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
        try (var store = Stores.open(file.toString(), Access.READ)) {
            int filed = 0;
            while (store.filing("r" + filed).isPresent()) {
                assertThat(store.filing("r" + filed)).contains(KilledWriter.filing(filed));
                filed++;
            }
            assertThat(store.stats().reports()).isEqualTo(filed);
            assertThat(store.stats().accounts()).isEqualTo(3L * filed);
            assertThat(store.stats().entries() + store.stats().waiting()).isEqualTo(3L * filed);
            return filed;
        }
    }
}
