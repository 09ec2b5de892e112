package org.demarche.app.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.app.export.RegisterView;
import org.demarche.finding.Located;
import org.demarche.finding.Located.Point;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;

/** POLECAT: one row for each event with all who take part, in PLOVER's codes. */
public final class PolecatExport extends EventForm {
    private static final List<String> HEAD = head();

    /** What POLECAT writes where there is nobody. */
    private static final String NOBODY = "None";

    private final PloverParty codes = new PloverParty(world);

    private static List<String> head() {
        var actor = List.of(
                "# Name",
                "# Country",
                "# COW",
                "Primary # Sector",
                "# Sectors",
                "# Title",
                "# Name Raw",
                "Wikipedia # ID");
        var head = Stream.of(
                List.of("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
                actor.stream().map(c -> c.replace("#", "Actor")).toList(),
                actor.stream().map(c -> c.replace("#", "Recipient")).toList(),
                List.of("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
                List.of("Raw Placename", "Feature Type", "Source", "Publication Date", "Story People"),
                List.of("Story Organizations", "Story Locations", "Language", "Version"));
        return head.flatMap(List::stream).toList();
    }

    @Override
    Sheet begin(RegisterView register, List<OutputStream> parts) throws IOException {
        var table = new TabTable(parts.get(0), HEAD.size());
        var words = new Words(register.texts(), names);
        table.row(HEAD);
        return (entry, coded, omitted) -> {
            var day = coded.stage().day().or(coded.stage()::reported);
            if (coded.plover().isEmpty()) {
                if (coded.pairs().isEmpty()) omitted.uncoded(coded);
            } else if (day.isEmpty()) omitted.undated();
            else table.row(cells(entry, coded.stage(), coded.plover().get(), day.get(), words));
        };
    }

    private List<String> cells(Dossier entry, Stage stage, PloverEvent event, LocalDate day, Words words) {
        var place = entry.engagement().place();
        var report = stage.first().report();
        var cells = new ArrayList<String>(HEAD.size());
        cells.add(Long.toString(EventNumber.of(entry.key(), stage.key())));
        cells.add(day.toString());
        cells.addAll(
                List.of(event.code().type(), event.code().mode(), event.code().score()));
        cells.add(quad(event));
        cells.add(event.context());
        cells.addAll(actors(event.actors(), entry, stage, day, words));
        cells.addAll(actors(event.recipients(), entry, stage, day, words));
        cells.addAll(place(place, day));
        cells.add(words.place(entry, stage.first())
                .map(s -> words.text(stage.first(), s))
                .orElse(""));
        cells.add("");
        cells.add(Addresses.publisher(report));
        cells.add(report.day().map(LocalDate::toString).orElse(""));
        cells.addAll(List.of("", "", "", "", Rules.CODER + "-" + Rules.VERSION));
        return cells;
    }

    /** {@code VERBAL COOPERATION}. */
    static String quad(PloverEvent event) {
        return event.code().quad().replace('-', ' ').toUpperCase(Locale.ROOT);
    }

    /** Names, countries, numbers, first sector, sectors, titles, words of the text, and Wikipedia's keys, which we do not have. */
    private List<String> actors(List<Party> parties, Dossier entry, Stage stage, LocalDate day, Words words) {
        var names = each(parties, p -> members(p, m -> m.name().orElse("")));
        var sides = names.isEmpty() ? each(parties, p -> Stream.of(p.sideName())) : names;
        var sectors = parties.stream().flatMap(p -> codes.sectors(p).stream()).toList();
        return List.of(
                sides.isEmpty() ? NOBODY : sides,
                each(parties, p -> Stream.of(codes.country(p, day))),
                each(parties, p -> Stream.of(codes.cow(p, day))),
                sectors.stream().findFirst().orElse(""),
                TabTable.items(sectors),
                each(parties, p -> members(p, m -> m.office().orElse(""))),
                each(parties, p -> raw(p, entry, stage, words)),
                "");
    }

    private static Stream<String> members(Party party, Function<Participant, String> what) {
        return party.members().stream().map(what);
    }

    private static Stream<String> raw(Party party, Dossier entry, Stage stage, Words words) {
        return words.of(party, entry, stage.first()).map(s -> words.text(stage.first(), s)).stream();
    }

    private static String each(List<Party> parties, Function<Party, Stream<String>> what) {
        return TabTable.items(
                parties.stream().flatMap(what).filter(w -> !w.isEmpty()).toList());
    }

    /** Name, city, district, province, country, latitude, longitude, GeoNames' number. */
    private List<String> place(Optional<Located> place, LocalDate day) {
        return List.of(
                place.map(Located::name).orElse(""),
                IcewsExport.named(place, "city"),
                "",
                IcewsExport.named(place, "region"),
                place.flatMap(Located::country)
                        .map(c -> world.country(c, day).plover().orElse(c))
                        .orElse(""),
                IcewsExport.degrees(place, Point::latitude),
                IcewsExport.degrees(place, Point::longitude),
                place.filter(p -> p.geonameId().isPresent())
                        .map(p -> String.valueOf(p.geonameId().getAsInt()))
                        .orElse(""));
    }
}
