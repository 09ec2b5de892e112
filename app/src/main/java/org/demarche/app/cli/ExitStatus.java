package org.demarche.app.cli;

/** What the program answers to the shell. */
final class ExitStatus {
    static final int OK = 0;
    /** Done, but some records were answered by errors. */
    static final int SOME_REFUSED = 1;
    /** A bad setting, or an input that cannot be read; one line on standard error says which. */
    static final int REFUSED = 2;
    /** A fault of the program's own. */
    static final int FAULT = 70;

    private ExitStatus() {}
}
