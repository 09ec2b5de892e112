package org.demarche.knowledge.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** Offices that several hold at once: jointly by their constitution, or as rivals. {@code shared-offices.tsv}. */
final class SharedOffices {
    private final List<TableRow> rows;

    SharedOffices(Tables tables) {
        rows = tables.rows(TableForm.SHARED_OFFICES).toList();
    }

    /** How the office of that term is shared on {@code day}: {@code joint} or {@code rival}. */
    Optional<String> on(TermRow term, LocalDate day) {
        return rows.stream()
                .filter(r -> r.cell("country").equals(term.place())
                        && r.cell("office").equals(term.office()))
                .filter(r -> covers(r, day))
                .map(r -> r.cell("kind"))
                .findFirst();
    }

    private static boolean covers(TableRow row, LocalDate day) {
        var from = row.cell("from");
        var to = row.cell("to");
        return (from.isEmpty() || !day.isBefore(DateCell.firstDay(from)))
                && (to.isEmpty() || !day.isAfter(DateCell.lastDay(to)));
    }
}
