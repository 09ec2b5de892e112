package org.demarche.app.store;

/** Work that was stopped as it took too long; nothing was changed by it. */
public final class TimeIsUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeIsUp() {
        super("the answer took too long and was given up: ask for less at a time");
    }
}
