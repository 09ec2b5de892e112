package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.NameTables;
import org.demarche.app.ask.Whereabouts;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.WhereView;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche where}: where somebody was on a day, by the reports. */
@Command(
        name = "where",
        mixinStandardHelpOptions = true,
        description = "Tells where somebody was on a day and for what, or where just before and after.",
        footer = {
            "",
            "Exit status: 0 answered; 1 no report tells of that person.",
            "Example: demarche where \"Sergei Lavrov\" --on 2018-10-08"
        })
final class WhereCommand extends AskingCommand {
    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "PERSON", description = "Full name or surname.")
    private String person = "";

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "The day, such as 2018-10-08.")
    private String on = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    WhereCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var day = Settings.day(on);
        var name = Asked.person(person, register, new NameTables());
        var answer = new Whereabouts(register, name).on(day);
        if (answer.isEmpty())
            return notFound("no dated entry tells of '" + person + "': try the surname alone, or demarche search "
                    + "\"" + person + "\"");
        var newest = register.newest();
        return write(
                format == Format.TEXT
                        ? new WhereView(isColored(), Look.width(), texts(register), newest).write(answer)
                        : EntryJson.where(new DossierNodes(texts(register), newest), answer));
    }
}
