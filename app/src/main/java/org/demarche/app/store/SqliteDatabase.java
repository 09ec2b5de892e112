package org.demarche.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * A register in one SQLite file: one writer, readers of their own who never wait for it. The right to write is held as long as the store is
 * open, or, where it was opened to let others write, as long as a change takes.
 */
final class SqliteDatabase extends Database {
    /** A run that takes report after report leaves others a moment so often, at the cost of a twentieth of its speed at most. */
    private static final long BETWEEN_WAYS_NANOS = 300_000_000;

    private final Path file;
    private final SqliteFile store;
    private final Access access;
    private @Nullable StoreLock lock;
    private final Map<String, String> pragmas;
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Connection> readers = new ArrayDeque<>();
    private @Nullable Connection writer;
    private long gaveWay = System.nanoTime();
    private boolean closed;

    private SqliteDatabase(Path file, Access access, @Nullable StoreLock lock, Map<String, String> pragmas) {
        super(SQLDialect.SQLITE);
        this.file = file;
        this.store = new SqliteFile(file, access);
        this.access = access;
        this.lock = lock;
        this.pragmas = pragmas;
    }

    static SqliteDatabase open(Path file, Access access) {
        return open(file, access, Map.of());
    }

    /** The same with more pragmas for the writer; tests fill a disk by {@code max_page_count}. */
    static SqliteDatabase open(Path file, Access access, Map<String, String> pragmas) {
        if (!access.writes()) {
            var database = new SqliteDatabase(file, access, null, pragmas);
            database.store.check();
            return database;
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new StoreFault("store " + file + " cannot be made: there is no folder " + folder
                    + "; make it or name another store with --store");
        var lock = StoreLock.take(file, StoreLock.FOR_LONG);
        try {
            var database = new SqliteDatabase(file, access, access.letsOthers() ? null : lock, pragmas);
            database.store.prepare();
            if (access.letsOthers()) lock.close();
            return database;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    @Override
    String place() {
        return file.toString();
    }

    @Override
    Connection reader() throws SQLException {
        synchronized (readers) {
            if (closed) throw new IllegalStateException("store " + file + " is closed");
            var idle = readers.poll();
            if (idle != null) return idle;
        }
        return store.reader();
    }

    @Override
    Connection writer() throws SQLException {
        if (!access.writes()) throw new IllegalStateException("store " + file + " was opened to be read only");
        hold();
        try {
            if (writer == null) writer = store.writer(pragmas);
            return writer;
        } catch (SQLException | RuntimeException failed) {
            letGo();
            throw failed;
        }
    }

    /** Takes the right to write, among threads and then among programs; who has it may take it again. */
    private void hold() {
        turn.lock();
        if (!access.letsOthers() || turn.getHoldCount() > 1) return;
        try {
            lock = StoreLock.take(file, access.isPatient() ? StoreLock.FOR_A_TURN : StoreLock.FOR_A_CHANGE);
        } catch (RuntimeException held) {
            turn.unlock();
            throw held;
        }
    }

    private void letGo() {
        boolean last = access.letsOthers() && turn.getHoldCount() == 1;
        if (last && lock != null) lock.close();
        boolean othersFirst = last && access.isPatient() && System.nanoTime() - gaveWay > BETWEEN_WAYS_NANOS;
        if (othersFirst) {
            StoreLock.giveWay();
            gaveWay = System.nanoTime();
        }
        turn.unlock();
    }

    @Override
    void begin(Connection connection) throws SQLException {
        SqliteTransactions.begin(connection);
    }

    @Override
    void commit(Connection connection) throws SQLException {
        SqliteTransactions.commit(connection);
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        SqliteTransactions.rollback(connection);
    }

    @Override
    void release(Connection connection) throws SQLException {
        if (connection == writer) {
            letGo();
            return;
        }
        if (!connection.getAutoCommit()) SqliteTransactions.rollback(connection);
        synchronized (readers) {
            if (!closed && readers.size() < 8) {
                readers.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    void breakOff(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    @Override
    StoreFault fault(SQLException cause) {
        return SqliteFaults.of(file, cause);
    }

    @Override
    boolean isPassing(SQLException cause) {
        return false;
    }

    @Override
    List<Long> numbers(DSLContext sql, String table, int count) {
        var last = sql.fetchOne("select seq from sqlite_sequence where name = ?", table);
        long next = last == null ? 1 : last.get(0, Long.class) + 1;
        return LongStream.range(next, next + count).boxed().toList();
    }

    @Override
    Words words() {
        return new SqliteWords();
    }

    /** The right to settle is the right to write. */
    @Override
    Archive.Turn turn() {
        hold();
        return this::letGo;
    }

    /** A lock of its own, as others write between. */
    @Override
    Optional<Archive.Turn> followTurn() {
        return StoreLock.tryTake(file, ".follow").map(held -> held::close);
    }

    @Override
    void backup(Path copy) {
        try {
            // Outside a transaction, which VACUUM refuses; it reads one state all the same.
            var connection = reader();
            try {
                SqliteBackup.write(connection, file, copy);
            } finally {
                release(connection);
            }
        } catch (SQLException refused) {
            throw fault(refused);
        }
    }

    @Override
    public void close() {
        synchronized (readers) {
            closed = true;
            while (!readers.isEmpty()) close(readers.pop());
        }
        turn.lock();
        try {
            if (writer != null) finish(writer);
            writer = null;
        } finally {
            turn.unlock();
            if (lock != null) lock.close();
        }
    }

    private static void finish(Connection writer) {
        try (var statement = writer.createStatement()) {
            // What is known of the indexes' shape is renewed where it changed much; bounded, so that it takes no time.
            statement.execute("pragma analysis_limit = 400");
            statement.execute("pragma optimize");
        } catch (SQLException failed) {
            // A plan may be slower; nothing is lost.
        }
        close(writer);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failed) {
            // What was committed is in the file.
        }
    }
}
