package org.demarche.app.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The file of a store: made, checked before anything touches it, and opened to be read or written. Not thread-safe. */
final class SqliteFile {
    private static final int BUSY_MILLISECONDS = 2_000;

    private final Path file;
    private final Access access;
    /** Whether nobody can write it, so that it is read as it stands. */
    private boolean frozen;

    SqliteFile(Path file, Access access) {
        this.file = file;
        this.access = access;
    }

    /** Looks through all of a store that is to be copied; refuses one that is damaged or too new. */
    static void mustBeWhole(Path file) {
        var store = new SqliteFile(file, Access.WRITE);
        store.check();
        try (var connection = store.reader();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma quick_check(1)")) {
            if (!row.next() || !row.getString(1).equals("ok"))
                throw new StoreFault("backup " + file + " is damaged: use another one");
        } catch (SQLException refused) {
            throw SqliteFaults.of(file, refused);
        }
    }

    /** Makes it where it is not there, and brings its tables up to date. */
    void prepare() {
        if (Files.notExists(file)) make();
        if (check() < Migrations.NEWEST) migrate(file);
    }

    /** Made under another name first: whoever is killed here leaves no half-made store. */
    private void make() {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            migrate(fresh);
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(fresh, file);
            }
        } catch (IOException refused) {
            if (SqliteFaults.isFull(file)) throw SqliteFaults.full(file, refused);
            throw new StoreFault(
                    "store " + file + " cannot be made: " + refused.getMessage()
                            + "; allow writing there or name another store with --store",
                    refused);
        }
    }

    private void migrate(Path database) {
        try {
            Migrations.sqlite("jdbc:sqlite:" + database);
        } catch (FlywayException failed) {
            throw SqliteFaults.migration(file, failed);
        }
    }

    /** The version of its tables; looks without touching the file. */
    int check() {
        SqliteFaults.mustBeFile(file);
        try {
            return version(readOnly(false));
        } catch (SQLException refused) {
            // A store written by WAL in a folder that takes no files: nobody can write it, so it may be read as it
            // stands.
            if (!SqliteFaults.cannotOpen(refused)
                    || Files.isWritable(file.toAbsolutePath().getParent())) throw SqliteFaults.of(file, refused);
        }
        try {
            frozen = true;
            return version(readOnly(true));
        } catch (SQLException refused) {
            throw SqliteFaults.of(file, refused);
        }
    }

    private int version(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("pragma application_id")) {
                if (!row.next() || row.getInt(1) != SqliteFaults.APPLICATION) throw SqliteFaults.foreign(file);
            }
            try (var row = statement.executeQuery("select value from property where name = 'schema'")) {
                int version = row.next() ? row.getInt(1) : 0;
                return VersionCheck.of("store " + file, version, access);
            }
        }
    }

    /** A connection for reading, in no transaction. */
    Connection reader() throws SQLException {
        return readOnly(frozen);
    }

    private Connection readOnly(boolean immutable) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        config.setTransactionMode(TransactionMode.DEFERRED);
        return config.createConnection("jdbc:sqlite:" + (immutable ? SqliteFaults.immutable(file) : file));
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setCacheSize(-32_000);
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
        return config;
    }

    /**
     * The connection to write by.
     *
     * @param pragmas what is set besides
     */
    Connection writer(Map<String, String> pragmas) throws SQLException {
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        // In WAL mode a power cut may take the last transactions back, wholly, but cannot spoil the file; a killed
        // program
        // loses nothing. A report that is taken back so is read again by the next run. FULL would wait for the disk at
        // each report.
        config.setSynchronous(SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (var pragma : pragmas.entrySet())
                statement.execute("pragma " + pragma.getKey() + " = " + pragma.getValue());
        }
        return connection;
    }
}
