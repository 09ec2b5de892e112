package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.register.Account;
import org.demarche.register.MadeUp;
import org.jooq.DSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that are renewed hold what the transaction sees, whichever state they were read in. */
class EntryColumnsTest {
    @TempDir
    Path folder;

    private static Account account(int number) {
        var report = MadeUp.report("r" + number, "2018-10-08", "Post");
        return MadeUp.account(
                report, MadeUp.engagement("a" + number, "2018-10-08", "Person " + number + "/RUS", "/PRK"));
    }

    private static void add(SqlRegister store, int number) {
        store.file(MadeUp.filing(account(number).report(), account(number)));
        store.settle(MadeUp.settlement(MadeUp.dossier(account(number))));
    }

    private static EntryColumns renewed(EntryColumns known, DSLContext sql) {
        return known.renewed(sql, Changes.last(sql), EntryColumns.read(sql).size());
    }

    /** While one transaction looks on, entries are taken out and added behind it. */
    @ParameterizedTest
    @CsvSource({
        "sqlite, 0, 2",
        "sqlite, 2, 0",
        "sqlite, 1, 1",
        "sqlite, 2, 2",
        "sqlite, 2, 1",
        "postgresql, 1, 1",
        "postgresql, 2, 3"
    })
    void bothWaysBetweenTwoStates(String kind, int takenOut, int added) {
        var database = kind.equals("sqlite")
                ? SqliteDatabase.open(folder.resolve("register.db"), Access.WRITE)
                : PostgresDatabase.open(PostgresServer.fresh(), Access.WRITE);
        try (var store = new SqlRegister(database, Access.WRITE)) {
            IntStream.range(0, 5).forEach(i -> add(store, i));
            database.read(old -> {
                var before = EntryColumns.read(old);
                IntStream.range(1, 1 + takenOut).forEach(i -> store.withdraw("r" + i));
                IntStream.range(10, 10 + added).forEach(i -> add(store, i));
                var after = database.read(EntryColumns::read);
                assertThat(after.size()).isEqualTo(5 - takenOut + added);
                assertThat(renewed(after, old).rows()).containsExactly(before.rows());
                database.read(now -> assertThat(renewed(before, now).rows()).containsExactly(after.rows()));
                return Stream.of(before, after);
            });
        }
    }
}
