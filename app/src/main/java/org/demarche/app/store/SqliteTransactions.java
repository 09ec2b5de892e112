package org.demarche.app.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Begins and ends transactions. The driver's own commit begins the next one at once, and with it takes the lock that other programs
 * may want and keeps the log from being emptied: to switch to automatic commits ends a transaction and begins none.
 */
final class SqliteTransactions {
    private SqliteTransactions() {}

    static void begin(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException locked) {
            rollback(connection);
            throw locked;
        }
    }

    static void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    static void rollback(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            // It was the commit that failed: the driver believes that it is over.
            attempt(() -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("rollback");
                }
            });
            return;
        }
        attempt(connection::rollback);
        attempt(() -> connection.setAutoCommit(true));
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** After some faults SQLite has undone the transaction itself, and refuses to do it again. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException undone) {
            // Nothing is open then, which is what was wanted.
        }
    }
}
