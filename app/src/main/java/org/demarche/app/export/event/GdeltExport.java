package org.demarche.app.export.event;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.export.RegisterView;
import org.demarche.register.Dossier;
import org.demarche.register.ReportHead;

/** GDELT 2.0: a table of events, one for each ordered pair of sides, and one of the sentences that tell of them. */
public final class GdeltExport extends EventForm {
    private static final int EVENT_COLUMNS = 61;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

    /** A year has 365 days there, and each of its months 30. */
    private static final int DAYS_OF_A_MONTH = 30;

    private static final double DAYS_OF_A_YEAR = 365;

    @Override
    public List<String> endings() {
        return List.of(".export.CSV", ".mentions.CSV");
    }

    @Override
    Sheet begin(RegisterView register, List<OutputStream> parts) {
        var events = new TabTable(parts.get(0), EVENT_COLUMNS);
        var words = new Words(register.texts(), names);
        var mentions = new GdeltMentions(parts.get(1), words);
        var places = new GdeltPlace(world);
        return (entry, coded, omitted) -> {
            var stage = coded.stage();
            if (coded.pairs().isEmpty()) omitted.uncoded(coded);
            else if (stage.day().isEmpty()) omitted.undated();
            else
                for (var pair : coded.pairs()) {
                    var row = new GdeltRow(EventNumber.of(entry.key(), stage, pair), added(stage));
                    events.row(cells(row, entry, stage, pair, words, places));
                    mentions.write(row, entry, stage, pair);
                }
        };
    }

    /**
     * What an event has in both tables.
     *
     * @param added when it came in, {@code YYYYMMDDHHMMSS}
     */
    record GdeltRow(long number, String added) {}

    private List<String> cells(GdeltRow row, Dossier entry, Stage stage, Pair pair, Words words, GdeltPlace places) {
        var day = stage.day().orElseThrow();
        var code = pair.code();
        var cells = new ArrayList<String>(EVENT_COLUMNS);
        cells.add(Long.toString(row.number()));
        cells.addAll(dates(day));
        cells.addAll(GdeltActor.cells(pair.from(), world.actor(pair.from())));
        cells.addAll(GdeltActor.cells(pair.to(), world.actor(pair.to())));
        cells.add(isRoot(stage.first(), words));
        cells.addAll(List.of(code.code(), code.base(), code.root(), quadClass(code.root()), code.gdelt()));
        cells.add(Integer.toString(stage.mentions().size()));
        cells.add(Long.toString(stage.sources()));
        cells.add(Long.toString(stage.articles()));
        cells.add("");
        cells.addAll(GdeltPlace.NONE);
        cells.addAll(GdeltPlace.NONE);
        cells.addAll(places.cells(entry.engagement().place(), day));
        cells.add(row.added());
        cells.add(Addresses.citation(stage.first().report()));
        return cells;
    }

    private static List<String> dates(LocalDate day) {
        double fraction = ((day.getMonthValue() - 1) * DAYS_OF_A_MONTH + day.getDayOfMonth()) / DAYS_OF_A_YEAR;
        return List.of(
                day.format(DateTimeFormatter.BASIC_ISO_DATE),
                day.format(MONTH),
                Integer.toString(day.getYear()),
                String.format(Locale.ROOT, "%.4f", day.getYear() + fraction));
    }

    /** The register does not keep when a report came in, so its own day stands for that: it stays the same in every export. */
    private static String added(Stage stage) {
        return stage.reported().map(GdeltExport::midnight).orElse("");
    }

    static String midnight(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000";
    }

    static String midnight(ReportHead report) {
        return report.day().map(GdeltExport::midnight).orElse("");
    }

    /** Whether the first report tells it in its first paragraph; empty where its text is not kept. */
    private static String isRoot(Mention mention, Words words) {
        if (mention.sentence() == 1) return "1";
        Optional<Boolean> lead = words.passage(mention).map(p -> {
            int end = p.text().stripTrailing().indexOf('\n', firstLetter(p.text()));
            return end < 0 || mention.span().start() < end;
        });
        return lead.map(l -> l ? "1" : "0").orElse("");
    }

    private static int firstLetter(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private static String quadClass(String root) {
        int number = Integer.parseInt(root);
        if (number <= 5) return "1";
        if (number <= 9) return "2";
        return number <= 14 ? "3" : "4";
    }
}
