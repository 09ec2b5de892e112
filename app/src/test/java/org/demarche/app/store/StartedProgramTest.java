package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.app.OwnClassPath;
import org.demarche.register.MadeUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Starts the real program on stores with which something is wrong: it answers in one line with the remedy, and what is in the store
 * stays as it was, byte for byte. Full disks and folders that nobody may write are real ones, mounted in a name space of their own;
 * where the system lets nobody make one, those tests are skipped with that reason.
 */
class StartedProgramTest {
    private static final int REPORTS = 40;

    @TempDir
    Path folder;

    private Path disk;
    private Path file;

    private record Run(int status, String out, String err) {
        void isTold(String... words) {
            assertThat(status).as("%s%s", out, err).isEqualTo(2);
            assertThat(err.strip().lines()).as(err).hasSize(1);
            assertThat(err).contains(words).doesNotContain("Exception", "\tat ", "secret");
            assertThat(out).isEmpty();
        }
    }

    @BeforeEach
    void make() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        file = disk.resolve("register.db");
        Files.writeString(
                folder.resolve("reports.jsonl"),
                "{\"id\":\"new\",\"text\":\"The foreign ministers of Norway and Finland met in Oslo on Monday.\","
                        + "\"published\":\"2012-03-06\"}\n");
        try (var store = Stores.open(file.toString(), Access.WRITE)) {
            for (int i = 0; i < REPORTS; i++) {
                var report = MadeUp.report("r" + i, "2018-10-08", "Post");
                var account = MadeUp.account(report, MadeUp.engagement("a" + i, "2018-10-08", "/RUS", "/PRK"));
                store.file(MadeUp.filing(report, account));
                store.settle(MadeUp.settlement(MadeUp.dossier(account)));
            }
        }
    }

    private List<String> program(String command, String store) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The packed program announces its native library in its manifest; newer Javas warn without it.
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                OwnClassPath.get(),
                "org.demarche.app.cli.DemarcheCli",
                command));
        if (command.equals("rebuild")) words.add("--apply");
        if (command.equals("add"))
            words.addAll(List.of(folder.resolve("reports.jsonl").toString(), "--quiet"));
        words.addAll(List.of("--store", store));
        return words;
    }

    private Run run(List<String> command) {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
        } catch (IOException cannot) {
            throw new IllegalStateException(cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Run run(String command) {
        return run(program(command, file.toString()));
    }

    /** Runs the program behind {@code before} in a name space where it may mount, and {@code after} behind it. */
    private Run mounted(String before, String after, String command) {
        var own = List.of("unshare", "--map-root-user", "--mount");
        var trial = new ArrayList<>(own);
        trial.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=64k none " + disk));
        boolean can;
        try {
            can = run(trial).status() == 0;
        } catch (IllegalStateException none) {
            can = false;
        }
        assumeTrue(can, "this system lets nobody mount in a name space of his own");
        var words = new ArrayList<>(own);
        var script = before + " && { \"$@\"; status=$?; " + after + "; exit $status; }";
        words.addAll(List.of("sh", "-c", script, "sh"));
        words.addAll(program(command, file.toString()));
        return run(words);
    }

    private void isLeftAlone(String command, String... words) throws IOException {
        var before = Files.readAllBytes(file);
        run(command).isTold(words);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFullDisk() throws IOException {
        var before = Files.readAllBytes(file);
        var copy = folder.resolve("copy.db");
        var kept = folder.resolve("kept.db");
        Files.copy(file, copy);
        int kilobytes = before.length / 1024 + 64;
        mounted(
                        "mount -t tmpfs -o size=" + kilobytes + "k none " + disk + " && cp " + copy + " " + file
                                + " && { cat /dev/zero > " + disk + "/ballast 2>/dev/null; true; }",
                        "cp " + file + " " + kept,
                        "add")
                .isTold("register.db", "make room");
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    }

    @Test
    void aDiskThatFillsWhileReportsAreTakenIn() throws IOException {
        var copy = folder.resolve("copy.db");
        var kept = folder.resolve("kept.db");
        Files.copy(file, copy);
        var lines = new StringBuilder();
        for (int i = 0; i < 40; i++)
            lines.append("{\"id\":\"n")
                    .append(i)
                    .append("\",\"text\":\"The foreign ministers of Norway and Finland met in Oslo"
                            + " on Monday. They spoke of fish.\",\"published\":\"2012-03-06\",\"title\":\"Talks ")
                    .append(i)
                    .append("\"}\n");
        Files.writeString(folder.resolve("reports.jsonl"), lines);
        long kilobytes = Files.size(file) / 1024 + 300;
        mounted(
                        "mount -t tmpfs -o size=" + kilobytes + "k none " + disk + " && cp " + copy + " " + file,
                        "cp " + file + "* " + folder + " && mv " + folder + "/register.db " + kept,
                        "add")
                .isTold("register.db", "make room");
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        for (var name : List.of("register.db-wal", "register.db-shm"))
            if (Files.exists(folder.resolve(name))) Files.move(folder.resolve(name), disk.resolve(name));
        try (var store = Stores.open(file.toString(), Access.READ)) {
            assertThat(store.reportIds()).hasSizeGreaterThanOrEqualTo(REPORTS).contains("r0", "r39");
            assertThat(store.stats().entries()).isGreaterThanOrEqualTo(REPORTS);
        }
        assertThat(run("add").status()).as("with room again").isZero();
        try (var store = Stores.open(file.toString(), Access.READ)) {
            assertThat(store.reportIds()).hasSize(REPORTS + 40);
        }
    }

    @Test
    void aFolderThatNobodyMayWrite() throws IOException {
        var before = Files.readAllBytes(file);
        var readOnly = "mount --bind " + disk + " " + disk + " && mount -o remount,ro,bind " + disk;
        mounted(readOnly, "true", "add").isTold("register.db", "allow writing");
        var asked = mounted(readOnly, "true", "stats");
        assertThat(asked.status()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("40");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(disk).isDirectoryNotContaining(p -> p.toString().endsWith("-shm"));
    }

    @Test
    void aFileThatAnotherProgramLocks() throws Exception {
        var before = Files.readAllBytes(file);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            run("add").isTold("register.db", "is locked by another program", "try again");
            assertThat(run("stats").status()).isZero();
            statement.execute("rollback");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileThatAnotherDemarcheWrites() throws IOException {
        var before = Files.readAllBytes(file);
        try (var writer = Stores.open(file.toString(), Access.WRITE)) {
            run("add")
                    .isTold("is being written by process "
                            + ProcessHandle.current().pid());
            run("rebuild").isTold("is being written by process");
            assertThat(writer.stats().reports()).isEqualTo(REPORTS);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aDamagedFile(String command) throws IOException {
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        isLeftAlone(command, "register.db", "is damaged", "demarche restore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aFileCutShort(String command) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 10_000));
        isLeftAlone(command, "register.db", "is damaged", "demarche restore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aFileOfAnotherProgram(String command) throws IOException {
        Files.writeString(file, "The ministers met in Vienna. ".repeat(100));
        isLeftAlone(command, "register.db", "is not a register", "--store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list", "rebuild"})
    void aStoreOfANewerProgram(String command) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("update property set value = '99' where name = 'schema'");
        }
        isLeftAlone(command, "register.db", "newer demarche", "update the program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aServerThatIsAway(String command) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        run(program(command, "jdbc:postgresql://localhost:" + port + "/register?user=a&password=secret"))
                .isTold("localhost:" + port + "/register", "cannot be reached", "check that the server runs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aWrongPassword(String command) throws SQLException {
        run(program(command, PostgresServer.guarded() + "?user=guarded&password=secret"))
                .isTold("refuses the login", "password=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list"})
    void aServersStoreOfANewerProgram(String command) throws SQLException {
        var address = PostgresServer.fresh();
        Stores.open(address, Access.WRITE).close();
        PostgresServer.run(address, "update property set value = '99' where name = 'schema'");
        run(program(command, address)).isTold("newer demarche", "update the program");
        PostgresServer.run(address, "update property set value = '" + Migrations.NEWEST + "' where name = 'schema'");
        try (var store = Stores.open(address, Access.READ)) {
            assertThat(store.stats().reports()).isZero();
        }
    }
}
