package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.demarche.register.MadeUp;
import org.demarche.register.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a store file is told in one line with the remedy, and the file stays as it was. */
class SqliteFaultsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("register.db");
    }

    private static void isTold(ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOf(StoreFault.class)
                .message()
                .contains(words)
                .doesNotContain("\n")
                .hasSizeLessThan(300);
    }

    private void make() {
        try (var store = Stores.open(file.toString(), Access.WRITE)) {
            for (int i = 0; i < 40; i++) file(store, i);
        }
    }

    private static void file(Archive store, int number) {
        var report = MadeUp.report("r" + number, "2018-10-08", "Post");
        var account = MadeUp.account(report, MadeUp.engagement("a" + number, "2018-10-08", "/RUS", "/PRK"));
        store.file(MadeUp.filing(report, account));
        store.settle(MadeUp.settlement(MadeUp.dossier(account)));
    }

    @Test
    void aStoreThatIsNotThereIsNotMadeForReading() {
        isTold(() -> Stores.open(file.toString(), Access.READ), "there is no store", "demarche add", "--store");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThere() {
        isTold(() -> Stores.open(folder.resolve("no/register.db").toString(), Access.WRITE), "there is no folder");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aFolderIsNoStore(Access access) {
        isTold(() -> Stores.open(folder.toString(), access), "not a file");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aTextIsNoStore(Access access) throws IOException {
        Files.writeString(file, "The ministers met in Vienna. ".repeat(100));
        isLeftAlone(access, "is not a register");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void anEmptyFileIsNoStore(Access access) throws IOException {
        Files.createFile(file);
        isLeftAlone(access, "is not a register");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void anotherProgramsDatabaseIsNoStore(Access access) throws Exception {
        sql("create table report (id integer)");
        isLeftAlone(access, "is not a register");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aStoreOfANewerProgram(Access access) throws Exception {
        make();
        sql("update property set value = '99' where name = 'schema'");
        isLeftAlone(access, "newer demarche", "update the program");
    }

    @Test
    void aStoreOfAnOlderProgramIsBroughtUpToDateOnlyByWriting() throws Exception {
        make();
        sql("update property set value = '1' where name = 'schema'");
        isLeftAlone(Access.READ, "older demarche");
    }

    private void isLeftAlone(Access access, String... words) throws IOException {
        var before = Files.readAllBytes(file);
        isTold(() -> Stores.open(file.toString(), access), words);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void aDamagedFile() throws IOException {
        make();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        isTold(
                () -> {
                    try (var store = Stores.open(file.toString(), Access.READ)) {
                        store.find(Query.all());
                    }
                },
                "is damaged",
                "backup");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aFullDiskKeepsWhatWasThere() {
        make();
        long pages;
        try (var store = Stores.open(file.toString(), Access.READ)) {
            pages = file.toFile().length() / 4096 + 10;
            assertThat(store.stats().reports()).isEqualTo(40);
        }
        var full = SqliteDatabase.open(file, Access.WRITE, Map.of("max_page_count", String.valueOf(pages)));
        try (var store = new SqlRegister(full, Access.WRITE)) {
            isTold(
                    () -> {
                        for (int i = 100; i < 10_000; i++) file(store, i);
                    },
                    "disk is full",
                    "make room");
        }
        try (var store = Stores.open(file.toString(), Access.WRITE)) {
            long kept = store.stats().reports();
            assertThat(kept).isBetween(40L, 9_000L);
            assertThat(store.stats().accounts()).isEqualTo(kept);
            for (int i = 100; i < 200; i++) file(store, i);
            assertThat(store.stats().reports()).isEqualTo(140);
        }
    }

    @Test
    void aSecondWriterIsToldWhoHoldsItAndReadersGoOn() {
        make();
        try (var writer = Stores.open(file.toString(), Access.WRITE);
                var reader = Stores.open(file.toString(), Access.READ)) {
            isTold(
                    () -> Stores.open(file.toString(), Access.WRITE),
                    "is being written by process " + ProcessHandle.current().pid(),
                    "asking works meanwhile");
            file(writer, 500);
            assertThat(reader.stats().reports()).isEqualTo(41);
        }
        Stores.open(file.toString(), Access.WRITE).close();
    }

    @Test
    void aFileThatAnotherProgramLocks() throws SQLException {
        make();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement();
                var store = Stores.open(file.toString(), Access.WRITE)) {
            statement.execute("begin immediate");
            isTold(() -> file(store, 900), "is locked by another program", "try again");
            assertThat(store.stats().reports()).isEqualTo(40);
            statement.execute("rollback");
            file(store, 900);
        }
    }

    @Test
    void aFolderThatTakesNoFiles() {
        // Where even an administrator can write nothing.
        var kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel), "this system has no /proc");
        isTold(() -> Stores.open("/proc/demarche.db", Access.WRITE), "cannot be written", "--store");
    }

    @Test
    void aStoreInAFolderThatTakesNoFilesCanStillBeAsked() {
        make();
        assumeTrue(
                folder.toFile().setWritable(false) && !Files.isWritable(folder), "an administrator may write anywhere");
        try (var store = Stores.open(file.toString(), Access.READ)) {
            assertThat(store.stats().reports()).isEqualTo(40);
            isTold(() -> Stores.open(file.toString(), Access.WRITE), "cannot be written");
        } finally {
            folder.toFile().setWritable(true);
        }
    }
}
