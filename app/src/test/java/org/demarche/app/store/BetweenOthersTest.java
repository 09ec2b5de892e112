package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.app.ask.Settling;
import org.demarche.register.Account;
import org.demarche.register.MadeUp;
import org.demarche.register.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store's file that a server keeps open to write now and then, while other programs write too. */
@Timeout(120)
class BetweenOthersTest {
    @TempDir
    private Path folder = Path.of(".");

    private Archive open(Access access) {
        return Stores.open(folder.resolve("register.db").toString(), access);
    }

    private static Account account(int number) {
        var key = "a%03d".formatted(number);
        return MadeUp.account(
                MadeUp.report("r" + key, "2018-10-08", "Post"),
                MadeUp.engagement(key, "2018-10-%02d".formatted(number % 28 + 1), "Person " + number + "/RUS", "/PRK"));
    }

    @Test
    void othersWriteWhileItIsOpenAndItSeesWhatTheyWrote() {
        try (var server = open(Access.WRITE_BETWEEN)) {
            server.file(MadeUp.filing(account(1).report(), account(1)));
            try (var add = open(Access.WRITE)) {
                add.file(MadeUp.filing(account(2).report(), account(2)));
                Settling.settle(add, settled -> {});
            }
            assertThat(server.count(Query.all())).isEqualTo(2);
            server.file(MadeUp.filing(account(3).report(), account(3)));
            Settling.settle(server, settled -> {});
            assertThat(server.count(Query.all())).isEqualTo(3);
        }
    }

    @Test
    void itRefusesToWriteWhileAnotherGoesOnWritingAndAnswersAllTheSame() {
        try (var server = open(Access.WRITE_BETWEEN)) {
            try (var add = open(Access.WRITE)) {
                add.file(MadeUp.filing(account(1).report(), account(1)));
                assertThatThrownBy(() -> server.file(MadeUp.filing(account(2).report(), account(2))))
                        .isInstanceOf(StoreFault.class)
                        .hasMessageContaining("is being written by process");
                assertThat(server.stats().reports()).isEqualTo(1);
            }
            assertThat(server.file(MadeUp.filing(account(2).report(), account(2))))
                    .isTrue();
        }
    }

    @Test
    void whoTakesManyReportsLetsOthersWriteInBetween() {
        try (var server = open(Access.WRITE_BETWEEN);
                var add = open(Access.WRITE_MANY)) {
            add.file(MadeUp.filing(account(1).report(), account(1)));
            assertThat(server.file(MadeUp.filing(account(2).report(), account(2))))
                    .isTrue();
            add.file(MadeUp.filing(account(3).report(), account(3)));
            Settling.settle(server, settled -> {});
            add.file(MadeUp.filing(account(4).report(), account(4)));
            Settling.settle(add, settled -> {});
            assertThat(server.count(Query.all())).isEqualTo(4);
        }
    }

    @Test
    void whoTakesManyReportsWaitsForWhoWritesAlone() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try (var add = open(Access.WRITE_MANY)) {
            add.file(MadeUp.filing(account(1).report(), account(1)));
            var alone = open(Access.WRITE);
            var filed = threads.submit(() -> add.file(MadeUp.filing(account(2).report(), account(2))));
            alone.file(MadeUp.filing(account(3).report(), account(3)));
            assertThat(filed.isDone()).isFalse();
            alone.close();
            assertThat(filed.get()).isTrue();
            assertThat(add.reportIds()).hasSize(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneProgramFollowsAtATime() {
        try (var one = open(Access.WRITE_MANY);
                var other = open(Access.WRITE_MANY)) {
            var turn = one.followTurn().orElseThrow();
            assertThat(other.followTurn()).isEmpty();
            assertThat(other.file(MadeUp.filing(account(1).report(), account(1))))
                    .isTrue();
            turn.close();
            other.followTurn().orElseThrow().close();
        }
    }

    @Test
    void whatManyWriteAtOnceIsAllThere() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int part = 0; part < 3; part++) {
            int from = part * 20;
            work.add(() -> {
                try (var store = open(from == 0 ? Access.WRITE_BETWEEN : Access.WRITE_MANY)) {
                    for (int i = from; i < from + 20; i++) {
                        store.file(MadeUp.filing(account(i).report(), account(i)));
                        if (i % 5 == 0) Settling.settle(store, settled -> {});
                    }
                    Settling.settle(store, settled -> {});
                }
                return from;
            });
        }
        // Makes the store, as three at once would.
        open(Access.WRITE).close();
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (var done : threads.invokeAll(work, 100, TimeUnit.SECONDS)) done.get();
        } finally {
            threads.shutdownNow();
        }
        try (var store = open(Access.READ)) {
            assertThat(store.stats().reports()).isEqualTo(60);
            assertThat(store.stats().waiting()).isZero();
            var reports = new ArrayList<String>();
            store.export(dossier ->
                    dossier.accounts().forEach(a -> reports.add(a.report().id())));
            assertThat(reports).hasSize(60).doesNotHaveDuplicates();
            assertThat(List.copyOf(store.reportIds())).hasSize(60);
        }
    }
}
