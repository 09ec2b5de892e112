package org.demarche.app.cli;

import java.io.IOException;
import java.util.List;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.TimelineDrawing;
import org.demarche.app.export.TimelineView;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche timeline}: entries along time. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Shows entries along time: down the months in a terminal, or drawn, a lane for the same sides.",
        footer = {"", "Example: demarche timeline --side RUS --side PRK --format html -o talks.html"})
final class TimelineCommand extends AskingCommand {
    /** How it is written. */
    enum Format {
        TEXT,
        SVG,
        HTML
    }

    @Mixin
    private Filters filters = new ListFilters();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many are shown at most, the first first (default: 1000).")
    private int limit = 1_000;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, svg or html (default: text).")
    private Format format = Format.TEXT;

    TimelineCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        int most = Settings.limit(limit);
        var query = new QueryForm(filters.query(register))
                .sorted(Query.Sort.DATE, false)
                .query();
        List<Dossier> entries = first(register, query, most);
        long total = register.count(query);
        var newest = register.newest();
        if (format != Format.TEXT && entries.size() < total)
            streams()
                    .say("only the first " + entries.size() + " of " + total
                            + " entries are drawn: raise --limit or narrow the time with --from and --to");
        return write(
                switch (format) {
                    case TEXT -> new TimelineView(isColored(), Look.width(), newest).write(entries, total);
                    case SVG -> new TimelineDrawing(entries, newest).image();
                    case HTML -> new TimelineDrawing(entries, newest).page();
                });
    }
}
