package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Dossier;
import org.demarche.register.ReportHead;

/** Reports that were searched for, each with its sentence and the entries that it supports. */
public final class SearchView {
    private final Pen pen;
    private final Optional<LocalDate> newest;

    /**
     * A report that was found.
     *
     * @param sentence the one that holds most of the words
     */
    public record Hit(ReportHead report, String sentence, List<Dossier> entries) {}

    /** @param width columns of the terminal */
    public SearchView(boolean color, int width, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.newest = newest;
    }

    /**
     * The whole page, ending in a line feed.
     *
     * @param offset how many come before the first of these
     * @param total how many there are in all
     */
    public String write(List<Hit> hits, int offset, long total) {
        for (var hit : hits) {
            var report = hit.report();
            pen.raw(pen.bold(Wording.report(report)))
                    .raw("  ")
                    .raw(Wording.flat(report.title().orElse(report.id())))
                    .raw("\n");
            pen.line("  \u201C", Wording.clipped(Wording.flat(hit.sentence())) + "\u201D");
            for (var dossier : hit.entries())
                pen.line(
                        "  \u2192 " + dossier.key() + "  ",
                        dossier.engagement().date().map(d -> d.value()).orElse("undated") + ", "
                                + Wording.shortStatus(dossier, newest) + ", "
                                + Wording.summary(dossier.engagement(), 4));
            report.url().ifPresent(u -> pen.line("  ", u));
            pen.raw("\n");
        }
        return pen.raw(pen.dim(EntryTable.count(hits.size(), total, offset, "report", "reports")))
                .raw("\n")
                .toString();
    }

    /** {@code total}, {@code offset}, {@code more} and {@code hits}. */
    public ObjectNode json(List<Hit> hits, int offset, long total) {
        var root = DossierNodes.object()
                .put("total", total)
                .put("offset", offset)
                .put("more", offset + hits.size() < total);
        var array = root.putArray("hits");
        for (var hit : hits) {
            var node = array.addObject();
            DossierNodes.head(node, hit.report());
            node.put("sentence", hit.sentence());
            var entries = node.putArray("entries");
            for (var dossier : hit.entries()) {
                var entry = entries.addObject().put("key", dossier.key());
                dossier.engagement().date().ifPresent(d -> entry.put("date", d.value()));
                entry.put("status", dossier.engagement().status().code());
                entry.put("summary", Wording.summary(dossier.engagement()));
            }
        }
        return root;
    }
}
