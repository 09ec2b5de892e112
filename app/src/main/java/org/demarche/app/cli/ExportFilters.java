package org.demarche.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of {@code export}, where {@code --to} names the form. */
final class ExportFilters extends Filters {
    @Option(names = "--until", paramLabel = "DATE", description = "Last day.")
    private @Nullable String until;

    ExportFilters() {
        super("--until");
    }

    @Override
    Optional<String> last() {
        return Optional.ofNullable(until);
    }
}
