package org.demarche.app.export.event;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.RegisterView;
import org.demarche.finding.Located;
import org.demarche.register.Dossier;
import org.demarche.register.ReportHead;

/** Phoenix of the Open Event Data Alliance: a row for each ordered pair of sides, dated by the story. */
public final class PhoenixExport extends EventForm {
    private static final int COLUMNS = 26;

    @Override
    Sheet begin(RegisterView register, List<OutputStream> parts) {
        var table = new TabTable(parts.get(0), COLUMNS);
        return (entry, coded, omitted) -> {
            var stage = coded.stage();
            var day = stage.reported().or(stage::day);
            if (coded.pairs().isEmpty()) omitted.uncoded(coded);
            else if (day.isEmpty()) omitted.undated();
            else for (var pair : coded.pairs()) table.row(cells(entry, stage, pair, day.get()));
        };
    }

    private List<String> cells(Dossier entry, Stage stage, Pair pair, LocalDate day) {
        var cells = new ArrayList<String>(COLUMNS);
        cells.add(EventNumber.of(entry.key(), stage, pair) + "_v" + Rules.VERSION);
        cells.add(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        cells.add(Integer.toString(day.getYear()));
        cells.add(Integer.toString(day.getMonthValue()));
        cells.add(Integer.toString(day.getDayOfMonth()));
        cells.addAll(PhoenixActor.cells(world.actor(pair.from())));
        cells.addAll(PhoenixActor.cells(world.actor(pair.to())));
        var root = pair.code().root();
        cells.addAll(
                List.of(pair.code().code(), root, quadClass(root), pair.code().icews(), ""));
        cells.addAll(place(entry.engagement().place()));
        cells.add(TabTable.items(stage.mentions().stream()
                .map(m -> m.report().id() + "_" + m.sentence())
                .toList()));
        cells.add(TabTable.items(
                stage.heads().stream().flatMap(h -> h.url().stream()).toList()));
        cells.add(
                TabTable.items(stage.heads().stream().map(PhoenixExport::source).toList()));
        return cells;
    }

    private static String source(ReportHead report) {
        return Addresses.publisher(report);
    }

    /** Latitude, longitude, name, state and country; nothing unless all of the first three are known, as its writer has it. */
    private List<String> place(Optional<Located> place) {
        return place.filter(p -> p.point().isPresent())
                .map(p -> List.of(
                        String.valueOf(p.point().orElseThrow().latitude()),
                        String.valueOf(p.point().orElseThrow().longitude()),
                        p.name(),
                        p.precision().equals("region") ? p.name() : "",
                        p.country().map(world::name).orElse("")))
                .orElse(List.of("", "", "", "", ""));
    }

    private static String quadClass(String root) {
        int number = Integer.parseInt(root);
        if (number <= 2) return "0";
        if (number <= 5) return "1";
        if (number <= 8) return "2";
        return number <= 13 || number == 16 ? "3" : "4";
    }
}
