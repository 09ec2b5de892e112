package org.demarche.app.store;

/** Whether this program can use tables of a version. */
final class VersionCheck {
    private VersionCheck() {}

    /**
     * The version, where it can be used.
     *
     * @throws StoreFault if a newer program made it, or an older one did and it is only to be read
     */
    static int of(String store, int version, Access access) {
        if (version > Migrations.NEWEST)
            throw new StoreFault(store + " was written by a newer demarche (tables of version " + version
                    + ", this one reads " + Migrations.NEWEST + "): update the program");
        if (version < Migrations.NEWEST && !access.writes())
            throw new StoreFault(store + " was written by an older demarche (tables of version " + version
                    + ", this one reads " + Migrations.NEWEST
                    + "): the next `demarche add` or `demarche rebuild --apply` brings it up to date");
        return version;
    }
}
