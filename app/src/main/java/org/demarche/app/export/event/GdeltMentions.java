package org.demarche.app.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.event.GdeltExport.GdeltRow;
import org.demarche.register.Dossier;
import org.demarche.text.Span;

/** The table of mentions: a row for each sentence of a report that tells of the event. Not thread-safe. */
final class GdeltMentions {
    private static final int COLUMNS = 16;
    private static final String WEB = "1";
    private static final String CITATION_ONLY = "2";

    /** What GDELT writes for an offset that is not known. */
    private static final int UNKNOWN = -1;

    private final TabTable table;
    private final Words words;

    GdeltMentions(OutputStream out, Words words) {
        table = new TabTable(out, COLUMNS);
        this.words = words;
    }

    void write(GdeltRow event, Dossier entry, Stage stage, Pair pair) throws IOException {
        for (var mention : stage.mentions()) {
            var report = mention.report();
            table.row(List.of(
                    Long.toString(event.number()),
                    event.added(),
                    GdeltExport.midnight(report),
                    report.url().isPresent() ? WEB : CITATION_ONLY,
                    Addresses.source(report),
                    Addresses.citation(report),
                    Integer.toString(mention.sentence()),
                    offset(mention, words.of(pair.from(), entry, mention)),
                    offset(mention, words.of(pair.to(), entry, mention)),
                    offset(mention, Optional.of(mention.span())),
                    "1",
                    "",
                    words.passage(mention)
                            .map(p -> p.length())
                            .map(String::valueOf)
                            .orElse(""),
                    "",
                    "",
                    ""));
        }
    }

    private String offset(Mention mention, Optional<Span> span) {
        return Integer.toString(
                span.flatMap(s -> words.passage(mention).map(p -> p.start(s))).orElse(UNKNOWN));
    }
}
