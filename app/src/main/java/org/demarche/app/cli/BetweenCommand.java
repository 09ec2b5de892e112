package org.demarche.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryCsv;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.IcalExport;
import org.demarche.app.export.PairView;
import org.demarche.app.store.Archive;
import org.demarche.finding.Status;
import org.demarche.knowledge.SideNames;
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
        var names = SideNames.load(Optional.empty());
        var codes = sides.stream()
                .map(s -> Filters.side("SIDE", s, names, register))
                .toList();
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
        return view.answer(meetings(register, codes), isColored(), Look.width())
                + view.table(entries, register.count(query), query.offset(), isColored(), Look.width());
    }

    private static String json(Archive register, List<String> codes, List<Dossier> entries, Query query) {
        var nodes = new DossierNodes(texts(register), register.newest());
        return EntryJson.between(
                nodes, codes, meetings(register, codes), entries, register.count(query), query.offset());
    }

    private static PairView.Meetings meetings(Archive register, List<String> codes) {
        var met = met(register, codes);
        return new PairView.Meetings(met, planned(register, codes), unconfirmed(register, codes, met));
    }

    private static Optional<Dossier> unconfirmed(Archive register, List<String> codes, Optional<Dossier> met) {
        var plans = QueryForm.all().sides(codes).meetings().unconfirmed().page(1, 0);
        return register.find(plans.query()).stream()
                .filter(d -> met.flatMap(m -> m.engagement().date())
                        .filter(day ->
                                !d.engagement().date().orElseThrow().first().isAfter(day.last()))
                        .isEmpty())
                .findFirst();
    }

    private static Optional<Dossier> met(Archive register, List<String> codes) {
        var met = QueryForm.all().sides(codes).meetings().statuses(Status::isDeed);
        return register.find(met.page(1, 0).query()).stream().findFirst();
    }

    /** The first plan from the newest report's day on; where none has a day, the one that was last reported. */
    private static Optional<Dossier> planned(Archive register, List<String> codes) {
        var plans = QueryForm.all().sides(codes).meetings().statuses(Status::isPlan);
        var dated = plans.from(register.newest()).sorted(Query.Sort.DATE, false).page(1, 0);
        return register.find(dated.query()).stream()
                .findFirst()
                .or(() ->
                        register
                                .find(plans.from(Optional.empty())
                                        .sorted(Query.Sort.REPORTED, true)
                                        .page(50, 0)
                                        .query())
                                .stream()
                                .filter(d -> d.engagement().date().isEmpty())
                                .findFirst());
    }
}
