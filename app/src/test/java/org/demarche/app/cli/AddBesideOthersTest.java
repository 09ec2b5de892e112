package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A long {@code add}, in the midst of which somebody else decides. */
@Timeout(300)
class AddBesideOthersTest {
    /** So many are on their way at most where one thread reads. */
    private static final int ON_THEIR_WAY = 8;

    private static final String KEY = "e8a8cc932c8e2fa9d";

    @TempDir
    private Path folder = Path.of(".");

    /** Hands out line by line what is asked for, and has something done when the last was handed out. */
    private static final class Trickle extends InputStream {
        private final Iterator<String> lines;
        private final Runnable atLast;
        private ByteBuffer line = ByteBuffer.allocate(0);

        Trickle(List<String> lines, Runnable atLast) {
            this.lines = lines.iterator();
            this.atLast = atLast;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are handed out as a whole");
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (!line.hasRemaining() && !lines.hasNext()) {
                atLast.run();
                return -1;
            }
            if (!line.hasRemaining()) line = StandardCharsets.UTF_8.encode(lines.next() + "\n");
            int length = Math.min(most, line.remaining());
            line.get(to, from, length);
            return length;
        }
    }

    private Shell ask(String store, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--store", folder.resolve(store).toString()));
        var shell = Shell.run("", all.toArray(String[]::new));
        assertThat(shell.status()).as(shell.err()).isZero();
        return shell;
    }

    private void correct(String store) {
        assertThat(ask(store, "correct", KEY, "--set", "date=2013-07-08", "--reason", "the ministry's page")
                        .out())
                .contains("decision 1");
    }

    @Test
    void aDecisionAmidALongRunIsTakenAndTheRegisterIsAsIfItCameAfterwards() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of(Filled.REPORTS)));
        int told = lines.size();
        // Long ones: the beginning of all input is looked at before any of it is taken.
        for (int i = 0; i < ON_THEIR_WAY; i++)
            lines.add("{\"id\":\"late-" + i + "\",\"published\":\"2013-05-2" + i
                    + "\",\"text\":\"The foreign ministers of"
                    + " Norway and Finland met in Oslo on Monday. They spoke of fish.\",\"title\":\""
                    + "Fish ".repeat(2_000) + "\"}");
        var err = new ByteArrayOutputStream();
        var reportsAmid = new AtomicLong();
        var in = new Trickle(lines, () -> {
            // Whoever asks has settled what waits, so that the entry is there to be corrected.
            assertThat(ask("amid.db", "list").out()).contains(KEY);
            try (var store = Stores.open(folder.resolve("amid.db").toString(), Access.READ)) {
                reportsAmid.set(store.stats().reports());
            }
            correct("amid.db");
        });
        int status = DemarcheCli.run(
                List.of(
                        "add",
                        "-",
                        "--threads",
                        "1",
                        "--store",
                        folder.resolve("amid.db").toString()),
                new Streams(
                        in,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(lines.size() + " reports added");
        assertThat(reportsAmid.get()).as("reports when it was decided").isBetween((long) told, lines.size() - 1L);

        Files.write(folder.resolve("all.jsonl"), lines);
        ask("after.db", "add", folder.resolve("all.jsonl").toString());
        correct("after.db");
        assertThat(ask("amid.db", "export").out())
                .contains("2013-07-08")
                .isEqualTo(ask("after.db", "export").out());
    }
}
