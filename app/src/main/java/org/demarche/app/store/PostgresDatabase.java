package org.demarche.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A register on a PostgreSQL server: several writers at once, of whom one settles at a time. */
final class PostgresDatabase extends Database {
    /** "DMCH" again: the number of the advisory lock under which entries are made. */
    private static final long SETTLING = 0x444D4348L;
    /** The next number: the lock under which feeds are followed. */
    private static final long FOLLOWING = 0x444D4349L;

    private final String place;
    private final Access access;
    private final PostgresPool pool;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection turnHolder;

    private PostgresDatabase(String place, Access access, PostgresPool pool) {
        super(SQLDialect.POSTGRES);
        this.place = place;
        this.access = access;
        this.pool = pool;
    }

    /** @param url as the driver takes it, with {@code user} and {@code password} where needed */
    static PostgresDatabase open(String url, Access access) {
        var place = PostgresFaults.place(url);
        int version = check(url, place);
        if (version == 0 && !access.writes())
            throw new StoreFault("there is no register in " + place + ": make one with `demarche add`");
        VersionCheck.of("store " + place, version, access);
        var database = new PostgresDatabase(place, access, new PostgresPool(url));
        try {
            if (version < Migrations.NEWEST) database.migrate(Migrations.NEWEST);
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** What fills the tables of a new register. */
    interface Loading {
        void load(Connection connection) throws SQLException, IOException;
    }

    /** Makes tables of the version where no register is, fills them in one transaction, and brings them up to date. */
    static void restore(String url, int version, Loading loading) throws IOException {
        var place = PostgresFaults.place(url);
        if (check(url, place) > 0 && !isEmpty(url, place))
            throw new StoreFault(
                    "store " + place + " holds a register already, which is not overwritten: name an empty one");
        try (var database = new PostgresDatabase(place, Access.WRITE, new PostgresPool(url))) {
            database.migrate(version);
            try (var connection = database.pool.patiently()) {
                connection.setAutoCommit(false);
                loading.load(connection);
                connection.commit();
            } catch (SQLException failed) {
                throw PostgresFaults.of(place, failed);
            }
            database.migrate(Migrations.NEWEST);
        }
    }

    /** Whether its tables are there but nothing was entered, as where a restoring was broken off. */
    private static boolean isEmpty(String url, String place) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select not exists (select from report) and not exists (select from decision)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException refused) {
            throw PostgresFaults.of(place, refused);
        }
    }

    /** Asked over a connection of its own: a pool tells badly why it cannot be filled. */
    private static int check(String url, String place) {
        try {
            DriverManager.setLoginTimeout(10);
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                try (var row = statement.executeQuery("select to_regclass('property') is not null")) {
                    if (!row.next() || !row.getBoolean(1)) return 0;
                }
                try (var row = statement.executeQuery("select value from property where name = 'schema'")) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        } catch (SQLException refused) {
            throw PostgresFaults.of(place, refused);
        }
    }

    void migrate(int version) {
        try {
            Migrations.postgresql(pool.source(), version);
        } catch (FlywayException failed) {
            throw PostgresFaults.migration(place, failed);
        }
    }

    @Override
    String place() {
        return place;
    }

    @Override
    Connection reader() throws SQLException {
        // Somebody waits for work that may be stopped.
        var connection = Stoppable.current().isPresent() ? pool.soon() : pool.patiently();
        try {
            connection.setReadOnly(true);
            // One answer is made by several statements, which must see one state.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException gone) {
            // Not one of the few may be lost, or in the end nobody is answered.
            connection.close();
            throw gone;
        }
    }

    @Override
    Connection writer() throws SQLException {
        if (!access.writes()) throw new IllegalStateException("store " + place + " was opened to be read only");
        return pool.patiently();
    }

    @Override
    void release(Connection connection) throws SQLException {
        // The pool undoes what is open and sets back what was set.
        connection.close();
    }

    @Override
    void breakOff(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    StoreFault fault(SQLException cause) {
        return PostgresFaults.of(place, cause);
    }

    /** Two that write the same words in another order may stop each other: then one of them begins again. */
    @Override
    boolean isPassing(SQLException cause) {
        return "40P01".equals(cause.getSQLState()) || "40001".equals(cause.getSQLState());
    }

    @Override
    List<Long> numbers(DSLContext sql, String table, int count) {
        return sql.fetch("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)", table, count)
                .getValues(0, Long.class);
    }

    @Override
    Words words() {
        return new PostgresWords();
    }

    /** Held by this object for one thread, and on the server for this program. */
    @Override
    Archive.Turn turn() {
        turn.lock();
        try {
            if (turn.getHoldCount() == 1) turnHolder = lock();
        } catch (SQLException failed) {
            turn.unlock();
            throw fault(failed);
        }
        return () -> {
            try {
                if (turn.getHoldCount() == 1 && turnHolder != null) unlock(turnHolder, SETTLING);
            } finally {
                turn.unlock();
            }
        };
    }

    /** Held on the server by one connection: it gives the right back when the program ends, however it ends. */
    @Override
    Optional<Archive.Turn> followTurn() {
        try {
            var connection = pool.patiently();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_try_advisory_lock(" + FOLLOWING + ")")) {
                if (row.next() && row.getBoolean(1)) return Optional.of(() -> unlock(connection, FOLLOWING));
                connection.close();
                return Optional.empty();
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw fault(failed);
        }
    }

    private Connection lock() throws SQLException {
        var connection = pool.patiently();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + SETTLING + ")");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void unlock(Connection connection, long lock) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + lock + ")");
        } catch (SQLException lost) {
            // With the connection the server has given the right back.
        }
    }

    @Override
    void backup(Path copy) {
        try {
            var connection = reader();
            try {
                PostgresBackup.write(connection, place, copy);
            } finally {
                release(connection);
            }
        } catch (SQLException refused) {
            throw fault(refused);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
