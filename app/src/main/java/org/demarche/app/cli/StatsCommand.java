package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.StatsView;
import org.demarche.app.store.Archive;
import org.demarche.finding.Status;
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
        var stats = register.stats();
        var view = new StatsView();
        view.count("reports", stats.reports());
        view.count("accounts", stats.accounts());
        view.count("waiting", stats.waiting());
        view.count("entries", stats.entries());
        view.count("conflicting", register.count(QueryForm.all().conflicting().query()));
        view.count("unconfirmed", register.count(QueryForm.all().unconfirmed().query()));
        for (var status : Status.values())
            view.status(
                    status,
                    register.count(QueryForm.all().statuses(s -> s == status).query()));
        register.newest().ifPresent(view::newest);
        return write(format == Format.TEXT ? view.text(isColored(), Look.width()) : EntryJson.pretty(view.json()));
    }
}
