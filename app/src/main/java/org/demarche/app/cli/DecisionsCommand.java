package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.export.DecisionView;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche decisions}: the audit list of people's corrections. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "Lists who decided what about the register, when and why; nothing is ever taken off the list.")
final class DecisionsCommand extends AskingCommand {
    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    DecisionsCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var view = new DecisionView(register.decisions());
        return write(format == Format.TEXT ? view.text() : view.json());
    }
}
