package org.demarche.app.fetch;

import java.util.Optional;

/**
 * What is to be fetched.
 *
 * @param address as a person, a feed or a page gave it; checked when it is fetched, never trusted
 * @param etag the tag of the version that is held, as the server gave it
 * @param lastModified the day of the version that is held, as the server gave it
 * @param asker who wants it
 */
public record Ask(String address, Optional<String> etag, Optional<String> lastModified, Asker asker) {
    /** Who wants an address fetched. */
    public enum Asker {
        /** Somebody named this very address: they are a reader like any other, and robots.txt is not for readers. */
        PERSON,
        /** The program found it, or comes again by itself: only where robots.txt lets it. */
        PROGRAM
    }

    /** An address that a person named. */
    public static Ask byPerson(String address) {
        return new Ask(address, Optional.empty(), Optional.empty(), Asker.PERSON);
    }

    /** An address that the program found. */
    public static Ask byProgram(String address) {
        return new Ask(address, Optional.empty(), Optional.empty(), Asker.PROGRAM);
    }

    /** The same, only if it is no longer the version that is held. */
    public Ask unless(Optional<String> heldTag, Optional<String> heldDay) {
        return new Ask(address, heldTag, heldDay, asker);
    }
}
