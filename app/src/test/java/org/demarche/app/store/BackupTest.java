package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was copied comes back whole, and nothing that is there is written over. */
class BackupTest {
    @TempDir
    Path folder;

    private String address(String kind, String name) {
        return kind.equals("sqlite") ? folder.resolve(name + ".db").toString() : PostgresServer.fresh();
    }

    private static void file(Archive store, int number) {
        var report = MadeUp.report("r" + number, "2018-10-08", "Post");
        var account = MadeUp.account(
                report, MadeUp.engagement("a" + number, "2018-10-08", "Person \\N \t " + number + "/RUS", "/PRK"));
        store.file(MadeUp.filing(report, account));
        if (number % 2 == 0) store.settle(MadeUp.settlement(MadeUp.dossier(account)));
    }

    private static List<Dossier> entries(Archive store) {
        var entries = new ArrayList<Dossier>();
        store.export(entries::add);
        return entries;
    }

    private static List<Filing> filings(Archive store) {
        return ((SqlRegister) store)
                .reportIds().stream().flatMap(id -> store.filing(id).stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aRegisterComesBackFromItsBackup(String kind) {
        var copy = folder.resolve("copy");
        var restored = address(kind, "restored");
        try (var store = Stores.open(address(kind, "first"), Access.WRITE)) {
            for (int i = 0; i < 30; i++) file(store, i);
            store.backup(copy);
            file(store, 30);
            Stores.restore(copy, restored);
            try (var again = Stores.open(restored, Access.WRITE)) {
                assertThat(again.stats()).isEqualTo(new Archive.Stats(30, 30, 15, 15));
                assertThat(filings(again))
                        .hasSize(30)
                        .isEqualTo(filings(store).stream()
                                .filter(f -> !f.report().id().equals("r30"))
                                .toList());
                file(again, 30);
                assertThat(entries(again)).isEqualTo(entries(store));
                assertThat(again.waiting(100)).isEqualTo(store.waiting(100));
                assertThat(again.search("vienna", 100, 0)).hasSize(31);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void nothingIsWrittenOver(String kind) throws IOException {
        var copy = folder.resolve("copy");
        var first = address(kind, "first");
        try (var store = Stores.open(first, Access.WRITE)) {
            file(store, 0);
            Files.writeString(copy, "mine");
            assertThatThrownBy(() -> store.backup(copy))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("is not overwritten");
            assertThat(copy).hasContent("mine");
            Files.delete(copy);
            store.backup(copy);
        }
        assertThatThrownBy(() -> Stores.restore(copy, first))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("not overwritten");
        try (var store = Stores.open(first, Access.READ)) {
            assertThat(store.stats().reports()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsNoBackupIsRefused(String kind) throws IOException {
        var other = folder.resolve("other");
        Files.writeString(other, "The ministers met.");
        assertThatThrownBy(() -> Stores.restore(other, address(kind, "restored")))
                .isInstanceOf(StoreFault.class)
                .message()
                .contains(other.toString())
                .doesNotContain("\n");
        assertThatThrownBy(() -> Stores.restore(folder.resolve("none"), address(kind, "restored")))
                .isInstanceOf(StoreFault.class);
        assertThat(folder.resolve("restored.db")).doesNotExist();
    }

    @Test
    void aBackupOfAFileIsAStoreItself() {
        var copy = folder.resolve("copy.db");
        try (var store = Stores.open(address("sqlite", "first"), Access.WRITE)) {
            file(store, 0);
            store.backup(copy);
        }
        try (var store = Stores.open(copy.toString(), Access.READ)) {
            assertThat(store.find("e0")).isPresent();
        }
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereLeavesNothing() {
        try (var store = Stores.open(address("sqlite", "first"), Access.WRITE)) {
            assertThatThrownBy(() -> store.backup(folder.resolve("no/copy.db")))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("there is no folder");
        }
    }
}
