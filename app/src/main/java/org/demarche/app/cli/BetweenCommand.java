package org.demarche.app.cli;

import java.io.IOException;
import java.util.List;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.Between;
import org.demarche.app.ask.NameTables;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryCsv;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.IcalExport;
import org.demarche.app.export.PairView;
import org.demarche.app.store.Archive;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche between}: all dealings of two or more sides, and when they last met and will meet. */
@Command(
        name = "between",
        mixinStandardHelpOptions = true,
        description = "Tells when sides last met, when they plan to, and lists all their dealings, the last first.",
        footer = {"", "Example: demarche between Russia \"North Korea\""})
final class BetweenCommand extends AskingCommand {
    @Parameters(arity = "2..*", paramLabel = "SIDE", description = "States or organisations, by name or code.")
    private List<String> sides = List.of();

    @Mixin
    private Paging paging = new Paging();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, csv or ics (default: table).")
    private ListCommand.Format format = ListCommand.Format.TABLE;

    BetweenCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var names = new NameTables();
        var codes =
                sides.stream().map(s -> Asked.side("SIDE", s, register, names)).toList();
        var query = paging.of(QueryForm.all().sides(codes).query());
        var entries = register.find(query);
        var newest = register.newest();
        return write(
                switch (format) {
                    case TABLE -> table(register, codes, entries, query);
                    case JSON -> json(register, codes, entries, query);
                    case CSV -> EntryCsv.write(entries, newest);
                    case ICS -> IcalExport.write(entries, texts(register), newest, register.decisions());
                });
    }

    private String table(Archive register, List<String> codes, List<Dossier> entries, Query query) {
        var newest = register.newest();
        var view = new PairView(texts(register), newest);
        return view.answer(new Between(register, codes).meetings(), isColored(), Look.width())
                + view.table(entries, register.count(query), query.offset(), isColored(), Look.width());
    }

    private static String json(Archive register, List<String> codes, List<Dossier> entries, Query query) {
        var nodes = new DossierNodes(texts(register), register.newest());
        return EntryJson.between(
                nodes, codes, new Between(register, codes).meetings(), entries, register.count(query), query.offset());
    }
}
