package org.demarche.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Connections to a PostgreSQL server, a few that are used again and again. A request is told soon that the server is away, since whoever
 * asks can come again; what runs by itself or writes waits longer, as does everybody while the server is there and merely has much to do.
 * Safe for many threads.
 */
final class PostgresPool implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENTLY = Duration.ofSeconds(10);
    private static final Duration CHECKING = Duration.ofSeconds(1);
    private static final int MOST = 8;

    private final HikariDataSource pool;

    /** @param url as the driver takes it */
    PostgresPool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(SOON.toMillis());
        config.setValidationTimeout(CHECKING.toMillis());
        config.setPoolName("demarche");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // New connections are made behind those who wait for them, and may take as long as a slow network needs.
        config.addDataSourceProperty("loginTimeout", String.valueOf(PATIENTLY.toSeconds()));
        pool = new HikariDataSource(config);
    }

    /** For whoever stands and waits. */
    Connection soon() throws SQLException {
        return connection(SOON);
    }

    /** For what writes, and for what no request waits for. */
    Connection patiently() throws SQLException {
        return connection(PATIENTLY);
    }

    private Connection connection(Duration patience) throws SQLException {
        long began = System.nanoTime();
        while (true)
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                long waited = System.nanoTime() - began;
                if (waited >= (isBusy() ? PATIENTLY : patience).toNanos()) throw none;
            }
    }

    /** Whether the server is there and all connections are at work. */
    private boolean isBusy() {
        return pool.getHikariPoolMXBean().getActiveConnections() >= MOST;
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
