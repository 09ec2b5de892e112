package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
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
    void aQuestionToAFileIsBrokenOff(@TempDir Path folder) throws InterruptedException {
        try (var database = SqliteDatabase.open(folder.resolve("a.db"), Access.WRITE)) {
            isBrokenOff(database);
        }
    }

    @Test
    void aQuestionToAServerIsBrokenOff() throws InterruptedException {
        try (var database = PostgresDatabase.open(PostgresServer.fresh(), Access.WRITE)) {
            isBrokenOff(database);
        }
    }

    private static void isBrokenOff(Database database) throws InterruptedException {
        var work = new AtomicReference<Stoppable>();
        var begun = new CountDownLatch(1);
        var outcome = new AtomicReference<Object>();
        var thread = new Thread(() -> {
            try (var here = Stoppable.begin()) {
                work.set(here);
                try {
                    outcome.set(database.read(sql -> ask(sql, begun)));
                } catch (RuntimeException stopped) {
                    outcome.set(stopped);
                }
                // None is begun after that, however quick it would be.
                assertThatThrownBy(() -> database.read(sql -> sql.fetchValue("select 1")))
                        .isInstanceOf(TimeIsUp.class);
            }
            assertThat(database.<Object>read(sql -> sql.fetchValue("select 7"))).hasToString("7");
        });
        thread.start();
        begun.await();
        while (thread.isAlive()) {
            work.get().stop();
            thread.join(100);
        }
        assertThat(outcome.get()).isInstanceOf(TimeIsUp.class);
        assertThat(database.<Object>read(sql -> sql.fetchValue("select 7"))).hasToString("7");
    }

    private static Object ask(DSLContext sql, CountDownLatch begun) {
        begun.countDown();
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
