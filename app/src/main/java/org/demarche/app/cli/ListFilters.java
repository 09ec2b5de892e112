package org.demarche.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of {@code list} and all that ask as it does. */
final class ListFilters extends Filters {
    @Option(
            names = {"--to", "--until"},
            paramLabel = "DATE",
            description = "Last day.")
    private @Nullable String to;

    ListFilters() {
        super("--to");
    }

    @Override
    Optional<String> last() {
        return Optional.ofNullable(to);
    }
}
