package org.demarche.app.store;

import java.sql.SQLException;

/** What can go wrong with a store on a server, in one line with the remedy; passwords are never told. */
final class PostgresFaults {
    private PostgresFaults() {}

    /** The address without what follows the question mark, where passwords stand, and without one before the host. */
    static String place(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }

    static StoreFault migration(String place, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return of(place, sql);
        return new StoreFault(
                "store " + place + " cannot be brought up to date: " + SqliteFaults.oneLine(failed), failed);
    }

    static StoreFault of(String place, SQLException cause) {
        return new StoreFault("store " + place + " " + remedy(cause), cause);
    }

    private static String remedy(SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                "refuses the login: give user and password in the address (?user=…&password=…) or in ~/.pgpass";
            case "3D000" -> "does not exist on that server: make it with `createdb`";
            case "42501" -> "lets this user not do that: grant the rights, or log in as the store's owner";
            case "53100" -> "cannot grow, the server's disk is full: make room and run again; what was in it is kept";
            case "53300" -> "has no connection to spare: wait, or raise max_connections of the server";
            case "25006" -> "may only be read: name the server that takes writes";
            case "57P01", "57P02", "57P03" -> "is stopping or starting: wait, then run again";
            default ->
                state.startsWith("08") || state.isEmpty()
                        ? "cannot be reached: check that the server runs and the address is right"
                        : "cannot be used: " + SqliteFaults.oneLine(cause);
        };
    }
}
