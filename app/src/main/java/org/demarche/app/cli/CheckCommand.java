package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.check.KnowledgeCheck;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;
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

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var own = Optional.ofNullable(knowledge).map(Settings::knowledge);
        var faults = KnowledgeCheck.check(Tables.load(own)).stream()
                .filter(f -> own.isEmpty() || f.file().startsWith(own.get().toString()))
                .toList();
        for (var fault : faults) if (fault.isError() || !quiet) streams.out().println(fault.asLine());
        if (!quiet) streams.say(summary(faults));
        streams.out().flush();
        return faults.stream().anyMatch(Fault::isError) ? ExitStatus.SOME_REFUSED : ExitStatus.OK;
    }

    private static String summary(List<Fault> faults) {
        long errors = faults.stream().filter(Fault::isError).count();
        return errors + " errors, " + (faults.size() - errors) + " warnings";
    }
}
