package org.demarche.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Connections and transactions of one database, and what the databases write differently. Safe for many threads; calls
 * inside {@link #write} on the same thread join its transaction.
 */
abstract class Database implements AutoCloseable {
    static {
        // The library greets on its first use, on standard output's neighbour.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Values in one IN list: all databases take as many, and statements of few lengths are parsed over and over. */
    static final int MOST_VALUES = 500;

    private final SQLDialect dialect;
    // One for each store and not for all: a thread may work on two stores at once, as a rebuilding does.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable DSLContext> joined = new ThreadLocal<>();

    private volatile Runnable onCommit = () -> {};
    private volatile Runnable onRollback = () -> {};

    Database(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** The name for messages, without a password. */
    abstract String place();

    /** A connection for reading, in no transaction. */
    abstract Connection reader() throws SQLException;

    /** The connection to write by; may wait for its turn. */
    abstract Connection writer() throws SQLException;

    /** Takes a connection back. */
    abstract void release(Connection connection) throws SQLException;

    /** Says in one line what went wrong and what to do. */
    abstract StoreFault fault(SQLException cause);

    /** Whether the same work may succeed when it is done again. */
    abstract boolean isPassing(SQLException cause);

    /** Fresh row numbers, never given before. */
    abstract List<Long> numbers(DSLContext sql, String table, int count);

    /** The index of the reports' words. */
    abstract Words words();

    /** Nobody else settles or decides until the answer is closed. */
    abstract Archive.Turn turn();

    /** Nobody else follows feeds until the answer is closed; empty while another does. */
    abstract Optional<Archive.Turn> followTurn();

    /** Copies all of it into a file that is not there yet. */
    abstract void backup(Path file);

    @Override
    public abstract void close();

    /** What is run, by the thread that worked, when its work is done for good, and when it was undone. */
    final void after(Runnable commit, Runnable rollback) {
        onCommit = commit;
        onRollback = rollback;
    }

    /** Answers from one state of the register. */
    final <T> T read(Function<DSLContext, T> work) {
        var inside = joined.get();
        if (inside != null) return work.apply(inside);
        var stoppable = Stoppable.current();
        try {
            var connection = reader();
            try {
                stoppable.ifPresent(s -> s.asks(connection, this::breakOff));
                begin(connection);
                var answer = work.apply(sql(connection));
                commit(connection);
                return answer;
            } finally {
                stoppable.ifPresent(Stoppable::hasAsked);
                release(connection);
            }
        } catch (SQLException | DataAccessException failed) {
            stoppable.ifPresent(Stoppable::check);
            throw told(failed);
        }
    }

    /** Breaks off what another thread is asking by that connection, which can be used afterwards. */
    abstract void breakOff(Connection connection) throws SQLException;

    /** Whether this thread is amid a transaction that writes. */
    final boolean isWriting() {
        return joined.get() != null;
    }

    /** Does the work wholly or not at all. */
    final <T> T write(Function<DSLContext, T> work) {
        var inside = joined.get();
        if (inside != null) return work.apply(inside);
        for (int attempt = 1; ; attempt++)
            try {
                return once(work);
            } catch (SQLException | DataAccessException failed) {
                if (attempt == 5 || !isPassing(sqlCause(failed))) throw told(failed);
            }
    }

    private <T> T once(Function<DSLContext, T> work) throws SQLException {
        var connection = writer();
        boolean done = false;
        try {
            begin(connection);
            var sql = sql(connection);
            joined.set(sql);
            var answer = work.apply(sql);
            commit(connection);
            done = true;
            onCommit.run();
            return answer;
        } finally {
            joined.remove();
            if (!done) undo(connection);
            release(connection);
        }
    }

    private void undo(Connection connection) {
        onRollback.run();
        try {
            rollback(connection);
        } catch (SQLException gone) {
            // A connection that is lost has undone it already; the first failure is the one to tell.
        }
    }

    /** Begins a transaction; a failure leaves none open. */
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    private DSLContext sql(Connection connection) {
        return DSL.using(connection, dialect, Rendering.SETTINGS);
    }

    /** Made when the first statement is: opening a store needs none of it, and it takes its time. */
    private static final class Rendering {
        static final Settings SETTINGS =
                new Settings().withExecuteLogging(false).withRenderSchema(false).withCacheRecordMappers(false);
    }

    private StoreFault told(Exception failed) {
        return fault(sqlCause(failed));
    }

    private static SQLException sqlCause(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql;
        return new SQLException(failed.getMessage(), failed);
    }

    /** The first column of all that the statement finds; a hundred thousand of them without an object for each. */
    static long[] numbers(ResultQuery<?> select) {
        try (var rows = select.fetchResultSet()) {
            var numbers = LongStream.builder();
            while (rows.next()) numbers.add(rows.getLong(1));
            return numbers.build().toArray();
        } catch (SQLException failed) {
            throw new DataAccessException("reading numbers", failed);
        }
    }

    /** Runs one statement for each row of values. */
    static void each(DSLContext sql, Query statement, Collection<Object[]> rows) {
        if (rows.isEmpty()) return;
        var batch = sql.batch(statement);
        for (var row : rows) batch = batch.bind(row);
        batch.execute();
    }
}
