package org.demarche.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What can go wrong with a store file, in one line with the remedy. */
final class SqliteFaults {
    /** "DMCH", which the migrations write into the file's head. */
    static final int APPLICATION = 0x444D4348;

    /** SQLite's extended codes hold the plain one in their lowest byte. */
    private static final int PLAIN = 0xff;

    private static final String FULL = "cannot grow, the disk is full: make room and run again; what was in it is kept";

    /** A disk with less room than this, in bytes, takes not even the log's first page. */
    private static final long LEAST_ROOM = 8192;

    private SqliteFaults() {}

    /** Whether the disk of a store has no room left: systems tell it in words of their own, or only that they refuse. */
    static boolean isFull(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null) return false;
            var disk = Files.getFileStore(folder);
            // A kernel's own folders have no size at all: nothing is full there, they take no files.
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < LEAST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    static StoreFault full(Path file, Exception cause) {
        return new StoreFault("store " + file + " " + FULL, cause);
    }

    static void mustBeFile(Path file) {
        if (Files.notExists(file))
            throw new StoreFault(
                    "there is no store " + file + ": make one with `demarche add`, or name another with --store");
        if (!Files.isRegularFile(file))
            throw new StoreFault("store " + file + " is a folder or device, not a file: name another with --store");
        if (!Files.isReadable(file)) throw new StoreFault("store " + file + " cannot be read: allow reading it");
    }

    static StoreFault foreign(Path file) {
        return new StoreFault(
                "store " + file + " is not a register of demarche's: it was left as it is; name another with --store");
    }

    static boolean cannotOpen(SQLException cause) {
        int code = cause.getErrorCode() & PLAIN;
        return code == SQLiteErrorCode.SQLITE_CANTOPEN.code || code == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    /** The file as an address by which SQLite takes it for one that nobody changes. */
    static String immutable(Path file) {
        return file.toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1";
    }

    static StoreFault migration(Path file, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return of(file, sql);
        return new StoreFault("store " + file + " cannot be brought up to date: " + oneLine(failed), failed);
    }

    static StoreFault of(Path file, SQLException cause) {
        boolean refuses = (cause.getErrorCode() & PLAIN) == SQLiteErrorCode.SQLITE_IOERR.code || cannotOpen(cause);
        if (refuses && isFull(file)) return full(file, cause);
        return new StoreFault("store " + file + " " + remedy(cause), cause);
    }

    static String remedy(SQLException cause) {
        int code = cause.getErrorCode() & PLAIN;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code)
            return "is locked by another program: wait until that ends, then try again";
        if (code == SQLiteErrorCode.SQLITE_FULL.code) return FULL;
        if (code == SQLiteErrorCode.SQLITE_READONLY.code)
            return "may not be written: allow writing to the file and its folder";
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code)
            return "cannot be opened: allow reading and writing the file and its folder";
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code)
            return "is not a register of demarche's: it was left as it is; name another with --store";
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code)
            return "is damaged: put a backup in its place (`demarche restore`), or read the reports into a new one";
        if (code == SQLiteErrorCode.SQLITE_IOERR.code)
            return "cannot be read or written, the disk refuses: check the disk and its free space, then run again";
        return "cannot be used: " + oneLine(cause);
    }

    static String oneLine(Throwable cause) {
        var words = cause.getMessage();
        return words == null
                ? cause.getClass().getSimpleName()
                : words.strip().lines().findFirst().orElse("").strip();
    }
}
