package org.demarche.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server for the tests, started once; tests are skipped with the reason where none can be started. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String refusal;

    private PostgresServer() {}

    /** The address of a database in which nothing is. */
    public static String fresh() {
        var running = running();
        var name = "register" + DATABASES.incrementAndGet();
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return "jdbc:postgresql://localhost:" + running.getPort() + "/" + name + "?user=postgres";
    }

    /** The address of a database, without the user {@code guarded}, who must give a password. */
    static String guarded() throws SQLException {
        var address = fresh();
        run(address, "drop role if exists guarded");
        run(address, "create role guarded login password 'right'");
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show hba_file")) {
            row.next();
            var rules = Path.of(row.getString(1));
            var guard = "host all guarded all scram-sha-256\n";
            var before = Files.readString(rules);
            if (!before.startsWith(guard)) Files.writeString(rules, guard + before);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        run(address, "select pg_reload_conf()");
        return address.substring(0, address.indexOf('?'));
    }

    static void run(String address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null && refusal == null)
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException | RuntimeException cannot) {
                refusal = String.valueOf(cannot.getMessage());
            }
        Assumptions.assumeTrue(server != null, () -> "no PostgreSQL could be started here: " + refusal);
        return java.util.Objects.requireNonNull(server);
    }
}
