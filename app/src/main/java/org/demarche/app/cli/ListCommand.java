package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryCsv;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.EntryTable;
import org.demarche.app.export.IcalExport;
import org.demarche.app.store.Archive;
import org.demarche.register.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche list}: entries by who, where, when, what and how far. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists entries of the register, the latest first.",
        footer = {"", "Example: demarche list --side RUS --side \"North Korea\" --status held --from 2018"})
final class ListCommand extends AskingCommand {
    /** How entries are written. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        ICS
    }

    @Mixin
    private Filters filters = new ListFilters();

    @Mixin
    private Paging paging = new Paging();

    @Option(names = "--sort", paramLabel = "BY", description = "date, reported, level or sources (default: date).")
    private Query.Sort sort = Query.Sort.DATE;

    @Option(names = "--asc", description = "The first first.")
    private boolean ascending;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, csv or ics (default: table).")
    private Format format = Format.TABLE;

    ListCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var query = paging.of(
                new QueryForm(filters.query(register)).sorted(sort, !ascending).query());
        var entries = register.find(query);
        var newest = register.newest();
        return write(
                switch (format) {
                    case TABLE ->
                        new EntryTable(isColored(), Look.width())
                                .write(entries, register.count(query), query.offset(), newest);
                    case JSON ->
                        EntryJson.list(
                                new DossierNodes(texts(register), newest),
                                entries,
                                register.count(query),
                                query.offset());
                    case CSV -> EntryCsv.write(entries, newest);
                    case ICS -> IcalExport.write(entries, texts(register), newest, register.decisions());
                });
    }
}
