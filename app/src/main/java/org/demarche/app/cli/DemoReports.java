package org.demarche.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.Demarche;
import org.demarche.app.store.Archive;
import org.demarche.enter.Filer;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;
import org.demarche.text.Report;

/** The reports that the program brings along to be shown: the examples and the stories, all invented. */
final class DemoReports {
    private static final String RECORDS = "demo.jsonl";

    private DemoReports() {}

    /** All that are there. */
    static List<Found> all() {
        var found = new ArrayList<Found>();
        try (var in = Objects.requireNonNull(DemoReports.class.getResourceAsStream(RECORDS), RECORDS);
                var items = new Containers().open(RECORDS, "demo", in, Position.START)) {
            for (var next = items.next(); next.isPresent(); next = items.next()) found.add(next.get());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    /** Those that a register does not hold yet; nothing is read closely to know it. */
    static List<Found> missing(Archive register) {
        var reader = Demarche.reader(Containers.DEFAULT_MAX_BYTES);
        return all().stream()
                .filter(found -> !(found instanceof Found.Taken taken)
                        || reader.read(taken.item()).stream()
                                .anyMatch(
                                        reading -> reading.fold(report -> !isHeld(report, register), refusal -> true)))
                .toList();
    }

    private static boolean isHeld(Report report, Archive register) {
        return register.holds(report.id(), Filer.hash(report));
    }
}
