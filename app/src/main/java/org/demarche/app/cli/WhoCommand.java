package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.export.WhoJson;
import org.demarche.app.export.WhoText;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.WhoIsWho;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche knowledge who}: a question as a person asks it, answered from the tables with their sources. */
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        description = "Tells who held which office: by person, surname, state, organisation or office.",
        footer = {
            "",
            "Exit status: 0 answered; 1 nobody known, or several may be meant; 2 the question cannot be understood.",
            "Example: demarche knowledge who foreign minister of Russia --on 2018-10-08",
        })
final class WhoCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Such as \"Sergei Lavrov\", \"foreign minister of Russia\", \"head of NATO\", Russia or Kim.")
    private List<String> words = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 2018-10-08 (default: today, and all terms).")
    private @Nullable String on;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "Tables of your own, added to the packed ones.")
    private @Nullable Path knowledge;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    private final Streams streams;

    WhoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var query = Spelling.composed(String.join(" ", words));
        var day = Optional.ofNullable(on).map(Settings::day);
        var tables = Tables.load(Optional.ofNullable(knowledge).map(Settings::knowledge));
        var answer = new WhoIsWho(tables).answer(query, day, LocalDate.now(Clock.systemUTC()));
        streams.out().print(format == Format.JSON ? WhoJson.write(query, answer) : WhoText.write(answer));
        streams.out().flush();
        return switch (answer.outcome()) {
            case ANSWERED -> ExitStatus.OK;
            case UNDECIDED, UNKNOWN -> ExitStatus.SOME_REFUSED;
            case NOT_UNDERSTOOD -> ExitStatus.REFUSED;
        };
    }
}
