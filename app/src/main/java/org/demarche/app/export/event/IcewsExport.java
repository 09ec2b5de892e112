package org.demarche.app.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.demarche.app.export.RegisterView;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Located.Point;
import org.demarche.knowledge.ActorGroups.Kind;
import org.demarche.register.Dossier;

/** ICEWS coded event data: a row for each ordered pair of sides, sectors and countries in words. */
public final class IcewsExport extends EventForm {
    private static final List<String> HEAD = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    @Override
    Sheet begin(RegisterView register, List<OutputStream> parts) throws IOException {
        var table = new TabTable(parts.get(0), HEAD.size());
        table.row(HEAD);
        return (entry, coded, omitted) -> {
            var stage = coded.stage();
            if (coded.pairs().isEmpty()) omitted.uncoded(coded);
            else if (stage.day().isEmpty()) omitted.undated();
            else for (var pair : coded.pairs()) table.row(cells(entry, stage, pair));
        };
    }

    private List<String> cells(Dossier entry, Stage stage, Pair pair) {
        var day = stage.day().orElseThrow();
        var first = stage.first();
        var cells = new ArrayList<String>(HEAD.size());
        cells.add(Long.toString(EventNumber.of(entry.key(), stage, pair)));
        cells.add(day.toString());
        cells.addAll(actor(pair.from(), day));
        cells.addAll(List.of(pair.code().name(), pair.code().code(), pair.code().icews()));
        cells.addAll(actor(pair.to(), day));
        cells.add(Long.toString(EventNumber.of(first.report().id())));
        cells.add(Integer.toString(first.sentence()));
        cells.add(Addresses.publisher(first.report()));
        cells.addAll(place(entry.engagement().place(), day));
        return cells;
    }

    /** Name, sectors, country. */
    private List<String> actor(Party party, LocalDate day) {
        return List.of(
                party.label(),
                String.join(",", sectors(party)),
                party.isState() ? world.icewsName(party.side(), day) : "");
    }

    /** The particular before the general: {@code Executive,Foreign Ministry,Government}. */
    private Set<String> sectors(Party party) {
        var sectors = new LinkedHashSet<String>();
        var code = world.actor(party);
        boolean governs = code.of(Kind.ROLE).contains("GOV");
        if (governs) sectors.addAll(offices(party));
        // A general of the government is of the military first.
        for (int i = code.groups().size() - 1; i >= 0; i--)
            sectors.addAll(code.groups().get(i).icews());
        return sectors;
    }

    private static List<String> offices(Party party) {
        if (party.lead().level() == Level.HEAD) return List.of("Executive", "Executive Office");
        boolean foreign =
                party.lead().office().filter(o -> o.contains("Foreign")).isPresent();
        if (foreign) return List.of("Executive", "Foreign Ministry");
        return party.lead().level() == Level.MINISTER ? List.of("Executive") : List.of();
    }

    /** City, district, province, country, latitude, longitude. */
    private List<String> place(Optional<Located> place, LocalDate day) {
        return List.of(
                named(place, "city"),
                "",
                named(place, "region"),
                place.flatMap(Located::country)
                        .map(c -> world.icewsName(c, day))
                        .orElse(""),
                degrees(place, Point::latitude),
                degrees(place, Point::longitude));
    }

    /** Latitude or longitude; empty where the place has none. */
    static String degrees(Optional<Located> place, ToDoubleFunction<Point> axis) {
        return place.flatMap(Located::point)
                .map(point -> String.valueOf(axis.applyAsDouble(point)))
                .orElse("");
    }

    static String named(Optional<Located> place, String precision) {
        return place.filter(p -> p.precision().equals(precision))
                .map(Located::name)
                .orElse("");
    }
}
