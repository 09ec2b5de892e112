package org.demarche.app.cli;

import java.io.IOException;
import java.util.List;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.DossierView;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.IcalExport;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche show}: one entry with its history, sentence by sentence. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows one entry: its history with the sentences, who took part, where sources differ, its reports.")
final class ShowCommand extends AskingCommand {
    /** How the entry is written. */
    enum Format {
        TEXT,
        JSON,
        ICS
    }

    @Parameters(paramLabel = "KEY", description = "The entry's key, as list prints it; old keys are known too.")
    private String key = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or ics (default: text).")
    private Format format = Format.TEXT;

    ShowCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var found = Keyed.find(key, register);
        if (found.isEmpty()) return notFound(Keyed.hint(key));
        var dossier = found.get();
        Keyed.moved(key, dossier).ifPresent(streams()::say);
        var newest = register.newest();
        var texts = texts(register);
        return write(
                switch (format) {
                    case TEXT -> new DossierView(isColored(), Look.width(), texts, newest).write(dossier);
                    case JSON -> EntryJson.pretty(new DossierNodes(texts, newest).dossier(dossier));
                    case ICS -> IcalExport.write(List.of(dossier), texts, newest, register.decisions());
                });
    }
}
