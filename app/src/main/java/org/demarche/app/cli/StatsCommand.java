package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.ask.Counts;
import org.demarche.app.export.EntryJson;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche stats}: how much a register holds. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Tells how much the register holds.")
final class StatsCommand extends AskingCommand {
    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    StatsCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var view = Counts.of(register);
        return write(format == Format.TEXT ? view.text(isColored(), Look.width()) : EntryJson.pretty(view.json()));
    }
}
