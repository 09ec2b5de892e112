package org.demarche.app.cli;

import java.util.Optional;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many reports are read at once: the option {@code --threads}. */
final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N", description = "Reports read at once (default: one a processor).")
    private @Nullable Integer threads;

    /** @throws org.demarche.app.settings.BadSetting where it is no number of threads */
    int count() {
        return Settings.threads(Optional.ofNullable(threads));
    }
}
