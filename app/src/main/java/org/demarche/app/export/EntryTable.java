package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.export.Table.Cell;
import org.demarche.app.export.Table.Column;
import org.demarche.register.Dossier;

/** Entries as a table for a terminal: when, how far it has come, what and who, and the key to ask further with. */
public final class EntryTable {
    private static final int MOST_PARTICIPANTS = 6;

    private final boolean color;
    private final int width;

    /** @param width columns of the terminal */
    public EntryTable(boolean color, int width) {
        this.color = color;
        this.width = width;
    }

    /**
     * The table, and below it how many there are.
     *
     * @param offset how many come before the first of these
     */
    public String write(List<Dossier> dossiers, long total, int offset, Optional<LocalDate> newest) {
        var pen = new Pen(color, width);
        if (!dossiers.isEmpty()) pen.raw(rows(dossiers, newest, pen));
        return pen.raw(pen.dim(count(dossiers.size(), total, offset))).raw("\n").toString();
    }

    String rows(List<Dossier> dossiers, Optional<LocalDate> newest, Pen pen) {
        var table = new Table(
                Column.narrow("Date", 11),
                Column.fixed("Status"),
                Column.flexible("Engagement"),
                Column.number("Src"),
                Column.fixed("Key"));
        for (var dossier : dossiers) {
            var engagement = dossier.engagement();
            var marks = (engagement.background() ? " (recalled)" : "")
                    + (engagement.conflicts().isEmpty() ? "" : " (sources differ)")
                    + (dossier.hidden() ? " (hidden)" : "");
            table.row(
                    new Cell(engagement.date().map(d -> d.value()).orElse("undated")),
                    new Cell(Wording.shortStatus(dossier, newest), pen.code(engagement.status())),
                    new Cell(Wording.summary(engagement, MOST_PARTICIPANTS) + marks),
                    new Cell(Integer.toString(dossier.sources())),
                    new Cell(dossier.key()));
        }
        return table.write(pen, width);
    }

    /** "3 entries", "entries 51 to 100 of 1,234; more with --page". */
    static String count(int shown, long total, int offset) {
        return count(shown, total, offset, "entry", "entries");
    }

    static String count(int shown, long total, int offset, String one, String many) {
        var all = String.format(Locale.ROOT, "%,d %s", total, total == 1 ? one : many);
        if (offset == 0 && shown == total) return all;
        if (shown == 0) return "none on this page; there are " + all;
        return many + " " + (offset + 1) + " to " + (offset + shown) + " of " + String.format(Locale.ROOT, "%,d", total)
                + (offset + shown < total ? "; more with --page" : "");
    }
}
