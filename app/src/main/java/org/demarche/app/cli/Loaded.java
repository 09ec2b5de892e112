package org.demarche.app.cli;

import java.util.function.Supplier;
import org.demarche.Demarche;
import org.jspecify.annotations.Nullable;

/** What reads reports, loaded when the first is to be read: most runs find nothing new. Thread-safe. */
final class Loaded implements Supplier<Demarche> {
    private final ReaderOptions options;
    private @Nullable Demarche demarche;

    Loaded(ReaderOptions options) {
        this.options = options;
    }

    @Override
    public synchronized Demarche get() {
        if (demarche == null) demarche = options.load();
        return demarche;
    }
}
