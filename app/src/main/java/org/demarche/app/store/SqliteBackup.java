package org.demarche.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Copies store files. A backup is a store itself: it can be asked as it lies there. */
final class SqliteBackup {
    private SqliteBackup() {}

    /** Written beside its place first, so that a backup which is there is whole. */
    static void write(Connection reader, Path store, Path copy) {
        var part = WholeCopy.part(copy);
        try {
            try (var statement = reader.prepareStatement("vacuum into ?")) {
                statement.setString(1, part.toString());
                statement.execute();
            }
            WholeCopy.finish(part, copy);
        } catch (SQLException | IOException failed) {
            throw WholeCopy.failed(part, "backup " + copy + " of store " + store, failed);
        }
    }

    static void restore(Path backup, Path store) {
        if (Files.exists(store))
            throw new StoreFault(
                    "store " + store + " is there already and is not overwritten: name another with --store");
        SqliteFile.mustBeWhole(backup);
        try (var lock = StoreLock.take(store, StoreLock.FOR_LONG)) {
            var part = WholeCopy.part(store);
            try {
                Files.copy(backup, part);
                WholeCopy.finish(part, store);
            } catch (IOException failed) {
                throw WholeCopy.failed(part, "store " + store, failed);
            }
        }
    }
}
