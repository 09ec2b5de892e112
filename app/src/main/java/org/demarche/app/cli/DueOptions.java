package org.demarche.app.cli;

import java.util.Optional;
import org.demarche.app.settings.Settings;
import org.demarche.register.ItemQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When what is asked for falls due. */
final class DueOptions {
    @Option(
            names = "--due-from",
            paramLabel = "DATE",
            description = "Falls due on that day or later: 2018-10-08, 2018-10, 2018.")
    private @Nullable String from;

    @Option(names = "--due-to", paramLabel = "DATE", description = "Falls due on that day or before.")
    private @Nullable String to;

    @Option(names = "--by-due", description = "What falls due first comes first, instead of what was made last.")
    private boolean first;

    ItemQuery.Due asked() {
        return new ItemQuery.Due(
                Optional.ofNullable(from).map(d -> Settings.first("--due-from", d)),
                Optional.ofNullable(to).map(d -> Settings.last("--due-to", d)),
                first);
    }
}
