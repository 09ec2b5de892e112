package org.demarche.app.store;

import java.nio.file.Path;

/** Opens stores by their addresses. */
public final class Stores {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private Stores() {}

    /**
     * Opens a store.
     *
     * @param address {@code jdbc:sqlite:FILE}, a file's path, or {@code jdbc:postgresql://HOST/NAME}
     * @throws StoreFault if it cannot be used; the message says why and what to do, and the store is as it was
     */
    public static Archive open(String address, Access access) {
        return new SqlRegister(database(address, access), access);
    }

    /**
     * Makes a store of a backup that {@link Archive#backup} wrote; one of a file for a file, one of a server for a server.
     *
     * @throws StoreFault if the file is no such backup, or there is a register in the store already; then it is as it was
     */
    public static void restore(Path backup, String address) {
        if (address.startsWith(POSTGRESQL)) PostgresBackup.restore(backup, address);
        else SqliteBackup.restore(backup, file(address));
    }

    private static Database database(String address, Access access) {
        return address.startsWith(POSTGRESQL)
                ? PostgresDatabase.open(address, access)
                : SqliteDatabase.open(file(address), access);
    }

    private static Path file(String address) {
        return Path.of(address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : address);
    }
}
