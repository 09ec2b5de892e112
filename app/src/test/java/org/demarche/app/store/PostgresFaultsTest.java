package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.demarche.register.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a server is told in one line with the remedy, and no password with it. */
class PostgresFaultsTest {
    private static void isTold(String address, Access access, String... words) {
        assertThatThrownBy(() -> Stores.open(address, access))
                .isInstanceOf(StoreFault.class)
                .message()
                .contains(words)
                .doesNotContain("\n", "secret");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aServerThatIsNotThere(Access access) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        isTold(
                "jdbc:postgresql://localhost:" + port + "/register?user=a&password=secret",
                access,
                "jdbc:postgresql://localhost:" + port + "/register",
                "cannot be reached");
    }

    @Test
    void aWrongPassword() throws SQLException {
        var address = PostgresServer.guarded();
        isTold(address + "?user=guarded&password=secret", Access.WRITE, "refuses the login", "password=");
        isTold(address + "?user=guarded", Access.READ, "refuses the login");
    }

    @Test
    void aUserThatIsNotThere() {
        isTold(PostgresServer.fresh().replace("user=postgres", "user=nobody"), Access.WRITE, "refuses the login");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        isTold(
                PostgresServer.fresh().replaceFirst("/register\\d+", "/elsewhere"),
                Access.WRITE,
                "does not exist",
                "createdb");
    }

    @Test
    void aDatabaseWithoutARegisterIsNotFilledByReading() {
        var address = PostgresServer.fresh();
        isTold(address, Access.READ, "there is no register", "demarche add");
        isTold(address, Access.READ, "there is no register");
    }

    @Test
    void aRegisterOfANewerProgram() throws SQLException {
        var address = PostgresServer.fresh();
        Stores.open(address, Access.WRITE).close();
        PostgresServer.run(address, "update property set value = '99' where name = 'schema'");
        isTold(address, Access.WRITE, "newer demarche", "update the program");
    }

    @Test
    void writersThatGetIntoEachOthersWayBothComeThrough() throws InterruptedException {
        var address = PostgresServer.fresh();
        try (var one = Stores.open(address, Access.WRITE);
                var other = Stores.open(address, Access.WRITE)) {
            var threads = new Thread[] {filing(one, 0), filing(other, 1), filing(one, 2), filing(other, 3)};
            for (var thread : threads) thread.start();
            for (var thread : threads) thread.join();
            assertThat(one.stats()).isEqualTo(new Archive.Stats(100, 100, 100, 0));
        }
    }

    /** One writes a name for the first time, another needs it before that is done, and then the first is undone. */
    @Test
    void aNameThatAnotherHasNotYetWrittenForGoodIsNotReliedOn() throws Exception {
        var post = MadeUp.report("post", "2018-10-08", "Post");
        var times = MadeUp.report("times", "2018-10-08", "Times");
        var people = new String[] {"Ada One/RUS", "Bea Two/PRK"};
        try (var store = Stores.open(PostgresServer.fresh(), Access.WRITE)) {
            var filed = new CompletableFuture<Void>();
            var other = filed.thenRunAsync(() -> store.file(
                    MadeUp.filing(times, MadeUp.account(times, MadeUp.engagement("a2", "2018-10-08", people)))));
            assertThatThrownBy(() -> store.atOnce(r -> {
                        r.file(MadeUp.filing(
                                post, MadeUp.account(post, MadeUp.engagement("a1", "2018-10-08", people))));
                        r.settle(MadeUp.settlement(
                                MadeUp.dossier(MadeUp.account(post, MadeUp.engagement("a1", "2018-10-08", people)))));
                        filed.complete(null);
                        // It waits for this one, or has gone wrong at once.
                        CompletableFuture.anyOf(other.exceptionally(failed -> null), elapsed())
                                .join();
                        throw new IllegalStateException("broken off");
                    }))
                    .hasMessage("broken off");
            other.join();
            assertThat(store.reportIds()).containsExactly("times");
        }
    }

    private static CompletableFuture<Void> elapsed() {
        return new CompletableFuture<Void>().completeOnTimeout(null, 500, TimeUnit.MILLISECONDS);
    }

    private static Thread filing(Archive store, int which) {
        return new Thread(() -> {
            for (int i = 0; i < 25; i++) {
                var name = which + "-" + i;
                var report = MadeUp.report("r" + name, "2018-10-08", "Post");
                // All bring the same new names, in different orders.
                var people = which % 2 == 0
                        ? new String[] {"A" + i + " One/RUS", "B" + i + " Two/PRK"}
                        : new String[] {"B" + i + " Two/PRK", "A" + i + " One/RUS"};
                var account = MadeUp.account(report, MadeUp.engagement("a" + name, "2018-10-08", people));
                store.file(MadeUp.filing(report, account));
                store.settle(MadeUp.settlement(MadeUp.dossier(account)));
            }
        });
    }
}
