package org.demarche.app.settings;

/** A setting that cannot be used; the message names it, the value given and the remedy, in one line. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetting(String message) {
        super(message);
    }
}
