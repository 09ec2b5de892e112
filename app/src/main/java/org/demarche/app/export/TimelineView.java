package org.demarche.app.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.register.Dossier;

/** Dated entries down the months, with a bar for how many each month has. */
public final class TimelineView {
    private static final int LONGEST_BAR = 20;

    private final Pen pen;
    private final Optional<LocalDate> newest;

    /** @param width columns of the terminal */
    public TimelineView(boolean color, int width, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.newest = newest;
    }

    /**
     * The whole page, ending in a line feed.
     *
     * @param dossiers by date, the first first; those without date are counted below
     */
    public String write(List<Dossier> dossiers, long total) {
        var months = new TreeMap<YearMonth, Integer>();
        for (var dossier : dossiers) month(dossier).ifPresent(m -> months.merge(m, 1, Integer::sum));
        int most = months.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        YearMonth shown = null;
        int undated = 0;
        for (var dossier : dossiers) {
            var month = month(dossier);
            if (month.isEmpty()) {
                undated++;
                continue;
            }
            if (!month.get().equals(shown)) {
                shown = month.get();
                int count = months.getOrDefault(shown, 0);
                int bar = Math.max(1, Math.round((float) LONGEST_BAR * count / most));
                pen.heading(shown + " " + "\u2588".repeat(bar) + " " + count);
            }
            entry(dossier);
        }
        pen.raw(dossiers.isEmpty() ? "" : "\n");
        return pen.raw(pen.dim(EntryTable.count(dossiers.size(), total, 0)
                        + (undated == 0 ? "" : ", of which " + undated + " undated are not shown")))
                .raw("\n")
                .toString();
    }

    private static Optional<YearMonth> month(Dossier dossier) {
        return dossier.engagement().date().map(d -> YearMonth.from(d.first()));
    }

    private void entry(Dossier dossier) {
        var engagement = dossier.engagement();
        pen.line(
                "  " + engagement.date().map(d -> d.value()).orElse("") + "  ",
                Wording.shortStatus(dossier, newest) + ", " + Wording.summary(engagement, 6) + " [" + dossier.key()
                        + "]");
    }
}
