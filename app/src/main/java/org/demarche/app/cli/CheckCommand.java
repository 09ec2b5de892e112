package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.check.KnowledgeCheck;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.Coverage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche knowledge check}: whether the tables hold together; a line for each fault, with the remedy. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells what is wrong in the tables, with file, line and remedy.")
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Tables of your own: checked beside the packed ones, and only they are told of.")
    private @Nullable Path knowledge;

    @Option(names = "--quiet", description = "Errors only: no warnings and no summary.")
    private boolean quiet;

    @Option(
            names = "--coverage",
            description = "Also how many years of the leading offices of all states are known, and which are not.")
    private boolean coverage;

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var own = Optional.ofNullable(knowledge).map(Settings::knowledge);
        var tables = Tables.load(own);
        var faults = KnowledgeCheck.check(tables).stream()
                .filter(f -> own.isEmpty() || f.file().startsWith(own.get().toString()))
                .toList();
        for (var fault : faults) if (fault.isError() || !quiet) streams.out().println(fault.asLine());
        if (coverage) tellCoverage(tables);
        if (!quiet) streams.say(summary(faults));
        streams.out().flush();
        return faults.stream().anyMatch(Fault::isError) ? ExitStatus.SOME_REFUSED : ExitStatus.OK;
    }

    private void tellCoverage(Tables tables) {
        for (var office : Coverage.of(tables, LocalDate.now(Clock.systemUTC()).getYear())) {
            streams.out().println(office.asLine());
            if (!quiet && !office.holes().isEmpty())
                streams.out().println("  not known, or vacant: " + String.join(", ", office.holes()));
        }
    }

    private static String summary(List<Fault> faults) {
        long errors = faults.stream().filter(Fault::isError).count();
        return errors + " errors, " + (faults.size() - errors) + " warnings";
    }
}
