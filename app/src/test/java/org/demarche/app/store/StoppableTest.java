package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A question that takes too long is broken off by another thread, and its connection serves the next one. */
@Timeout(120)
class StoppableTest {
    private static final String ENDLESS =
            "with recursive c(n) as (select 1 union all select n + 1 from c where n < 100000000000) select count(*) from c";

    @Test
    void aQuestionToAFileIsBrokenOff(@TempDir Path folder) throws Exception {
        try (var database = SqliteDatabase.open(folder.resolve("a.db"), Access.WRITE)) {
            isBrokenOff(database);
        }
    }

    @Test
    void aQuestionToAServerIsBrokenOff() throws Exception {
        try (var database = PostgresDatabase.open(PostgresServer.fresh(), Access.WRITE)) {
            isBrokenOff(database);
        }
    }

    private static void isBrokenOff(Database database) throws Exception {
        var begun = new CompletableFuture<Stoppable>();
        var thread = Executors.newSingleThreadExecutor();
        try {
            var outcome = thread.submit(() -> {
                try (var work = Stoppable.begin()) {
                    assertThatThrownBy(() -> database.read(sql -> ask(sql, begun, work)))
                            .isInstanceOf(TimeIsUp.class);
                    // None is begun after that, however quick it would be.
                    assertThatThrownBy(() -> database.read(sql -> sql.fetchValue("select 1")))
                            .isInstanceOf(TimeIsUp.class);
                }
                return database.<Object>read(sql -> sql.fetchValue("select 7"));
            });
            var work = begun.get();
            while (!outcome.isDone()) {
                work.stop();
                Thread.onSpinWait();
            }
            assertThat(outcome.get()).hasToString("7");
        } finally {
            thread.shutdownNow();
        }
        assertThat(database.<Object>read(sql -> sql.fetchValue("select 7"))).hasToString("7");
    }

    private static Object ask(DSLContext sql, CompletableFuture<Stoppable> begun, Stoppable work) {
        begun.complete(work);
        return sql.fetchValue(ENDLESS);
    }

    @Test
    void whatWritesIsNotStopped(@TempDir Path folder) {
        try (var database = SqliteDatabase.open(folder.resolve("b.db"), Access.WRITE);
                var work = Stoppable.begin()) {
            work.stop();
            int written = database.write(
                    sql -> sql.execute("create table trial (a integer)") + sql.execute("insert into trial values (1)"));
            assertThat(written).isEqualTo(1);
        }
    }
}
