package org.demarche.app.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Backs a register on a server up into one ZIP file: the version of the tables first, then each table as COPY writes it,
 * in the order in which they refer to each other. Read in one transaction, loaded in one.
 */
final class PostgresBackup {
    private static final String VERSION = "demarche-backup";

    private PostgresBackup() {}

    static void write(Connection reader, String place, Path copy) {
        var part = WholeCopy.part(copy);
        try {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                reader.setAutoCommit(false);
                zip.putNextEntry(new ZipEntry(VERSION));
                zip.write(String.valueOf(Migrations.NEWEST).getBytes(StandardCharsets.UTF_8));
                for (var table : tables(reader)) {
                    zip.putNextEntry(new ZipEntry(table));
                    reader.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", zip);
                }
                reader.commit();
            }
            WholeCopy.finish(part, copy);
        } catch (SQLException | IOException failed) {
            throw WholeCopy.failed(part, "backup " + copy + " of store " + place, failed);
        }
    }

    /** The register's tables, each behind those it refers to. */
    private static List<String> tables(Connection connection) throws SQLException {
        var left = names(
                connection,
                "select tablename from pg_tables where schemaname = current_schema()"
                        + " and tablename <> 'flyway_schema_history' order by tablename");
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var free = new ArrayList<String>();
            for (var table : left) if (ordered.containsAll(referred(connection, table))) free.add(table);
            if (free.isEmpty()) throw new IllegalStateException("tables that refer to each other in a circle: " + left);
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private static List<String> referred(Connection connection, String table) throws SQLException {
        return names(
                connection,
                "select distinct confrelid::regclass::text from pg_constraint where contype = 'f'" + " and conrelid = '"
                        + table + "'::regclass and confrelid <> conrelid");
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) names.add(rows.getString(1));
            return names;
        }
    }

    static void restore(Path backup, String address) {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(backup)))) {
            var first = zip.getNextEntry();
            if (first == null || !first.getName().equals(VERSION)) throw noBackup(backup);
            int version = version(backup, zip);
            PostgresDatabase.restore(address, version, connection -> load(connection, zip));
        } catch (NoSuchFileException missing) {
            throw new StoreFault(
                    "there is no backup " + backup + ": name the file that `demarche backup` wrote", missing);
        } catch (IOException unreadable) {
            throw new StoreFault(
                    "backup " + backup + " cannot be read (" + SqliteFaults.oneLine(unreadable) + "): use another one",
                    unreadable);
        }
    }

    private static StoreFault noBackup(Path file) {
        return new StoreFault(
                file + " is no backup of a register on a server: name the file that `demarche backup` wrote there");
    }

    private static int version(Path backup, ZipInputStream zip) throws IOException {
        try {
            int version = Integer.parseInt(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            return VersionCheck.of("backup " + backup, version, Access.WRITE);
        } catch (NumberFormatException other) {
            throw noBackup(backup);
        }
    }

    /** Fills the tables, which a migration has just made, and lets numbers go on behind the highest. */
    private static void load(Connection connection, ZipInputStream zip) throws SQLException, IOException {
        var known = tables(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("delete from property");
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!known.contains(entry.getName()))
                    throw new IOException("a table " + entry.getName() + " that no register has");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + entry.getName() + " from stdin", zip);
            }
            for (var table : numbered(connection))
                statement.execute("select setval(pg_get_serial_sequence('" + table
                        + "', 'id'), (select coalesce(max(id), 0) + 1 from " + table + "), false)");
        }
    }

    private static List<String> numbered(Connection connection) throws SQLException {
        return names(
                connection,
                "select table_name from information_schema.columns where table_schema = current_schema()"
                        + " and column_name = 'id' and is_identity = 'YES'");
    }
}
