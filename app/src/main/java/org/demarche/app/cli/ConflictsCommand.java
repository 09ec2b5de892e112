package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.ConflictView;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.store.Archive;
import org.demarche.register.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche conflicts}: what sources disagree on. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = "Lists entries on which sources differ, with every value, who says it and by which words.")
final class ConflictsCommand extends AskingCommand {
    /** How they are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private Filters filters = new ListFilters();

    @Mixin
    private Paging paging = new Paging();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    ConflictsCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var query = paging.of(new QueryForm(filters.query(register))
                .conflicting()
                .sorted(Query.Sort.DATE, true)
                .query());
        var entries = register.find(query);
        long total = register.count(query);
        var newest = register.newest();
        var texts = texts(register);
        return write(
                format == Format.TEXT
                        ? new ConflictView(isColored(), Look.width(), texts, newest)
                                .write(entries, total, query.offset())
                        : EntryJson.list(new DossierNodes(texts, newest), entries, total, query.offset()));
    }
}
