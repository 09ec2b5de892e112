package org.demarche.app.store;

/** A store that cannot be used, or not any longer; the message says which, why and the remedy, in one line. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFault(String message) {
        super(message);
    }

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
