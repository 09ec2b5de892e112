package org.demarche.knowledge;

import org.jspecify.annotations.Nullable;

/** A table of knowledge that cannot be read as one; the message names the table, what is wrong and what to write. */
public final class BadTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadTable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
