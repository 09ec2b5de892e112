package org.demarche.knowledge;

/** A table of knowledge that cannot be read as one; the message names the table, what is wrong and what to write. */
public final class BadTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadTable(String message, Throwable cause) {
        super(message, cause);
    }
}
