package org.demarche.app.store;

/** What a store is opened for. */
public enum Access {
    /** To be asked only: nothing is made, brought up to date or locked. */
    READ,
    /** To take reports: a store that is not there is made, an older one is brought up to date. */
    WRITE,
    /** The same for long, beside other programs: of a file, the right to write is taken for each change and given back. */
    WRITE_BETWEEN,
    /** The same for a run that takes many reports: it waits for its turn as long as others need, and makes room for them. */
    WRITE_MANY,
    /** The same, but the reports' texts and words are not kept: spans and hashes only. */
    WRITE_WITHOUT_TEXT;

    boolean writes() {
        return this != READ;
    }

    /** Whether others may write in between. */
    boolean letsOthers() {
        return this != READ && this != WRITE;
    }

    /** Whether nobody waits for an answer, so that it may wait for others. */
    boolean isPatient() {
        return this == WRITE_MANY || this == WRITE_WITHOUT_TEXT;
    }
}
