package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.WhyView;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche explain}: why an entry is as it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Tells why reports were taken for one engagement, how each value was chosen, and what no longer counts.")
final class ExplainCommand extends AskingCommand {
    /** How the reasons are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "KEY", description = "The entry's key, as list prints it; old keys are known too.")
    private String key = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    ExplainCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var found = Keyed.find(key, register);
        if (found.isEmpty()) return notFound(Keyed.hint(key));
        var dossier = found.get();
        Keyed.moved(key, dossier).ifPresent(streams()::say);
        var newest = register.newest();
        return write(
                format == Format.TEXT
                        ? new WhyView(isColored(), Look.width(), newest).write(dossier)
                        : EntryJson.pretty(new DossierNodes(texts(register), newest).reasons(dossier)));
    }
}
