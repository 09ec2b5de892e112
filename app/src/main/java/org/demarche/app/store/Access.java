package org.demarche.app.store;

/** What a store is opened for. */
public enum Access {
    /** To be asked only: nothing is made, brought up to date or locked. */
    READ,
    /** To take reports: a store that is not there is made, an older one is brought up to date. */
    WRITE,
    /** The same for long, beside other programs: of a file, the right to write is taken for each change and given back. */
    WRITE_BETWEEN,
    /** The same as to write, but the reports' texts and words are not kept: spans and hashes only. */
    WRITE_WITHOUT_TEXT;

    boolean writes() {
        return this != READ;
    }

    /** Whether others may write in between. */
    boolean letsOthers() {
        return this == WRITE_BETWEEN;
    }
}
