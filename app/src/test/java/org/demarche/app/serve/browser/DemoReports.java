package org.demarche.app.serve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.Demarche;
import org.demarche.app.serve.Served;
import org.demarche.app.store.Archive;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;
import org.demarche.register.Filing;
import org.jspecify.annotations.Nullable;

/** The reports of {@code demarche demo}, read once for all registers that they are filed in. */
final class DemoReports {
    private static final Path RECORDS = Path.of("src/main/resources/org/demarche/app/cli/demo.jsonl");
    private static @Nullable List<Filing> filings;

    private DemoReports() {}

    /** Files those whose id is meant. */
    static void file(Archive register, Predicate<String> meant) {
        for (var filing : filings())
            if (meant.test(filing.report().id())) Served.demarche().file(filing, register);
    }

    private static synchronized List<Filing> filings() {
        if (filings == null) filings = read();
        return filings;
    }

    private static List<Filing> read() {
        var containers = new Containers();
        var reader = Demarche.reader(containers.maxBytes());
        var filings = new ArrayList<Filing>();
        try (var items = containers.open(RECORDS, Position.START)) {
            for (var found = items.next(); found.isPresent(); found = items.next())
                for (var reading : reader.read(((Found.Taken) found.get()).item()))
                    filings.add(reading.fold(Served.demarche()::filing, refusal -> {
                        throw new AssertionError(refusal.detail());
                    }));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return filings;
    }
}
