package org.demarche.knowledge.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Offices that several hold at once: jointly by their constitution, or as rivals. {@code shared-offices.tsv}. */
public final class SharedOffices {
    private final List<TableRow> rows;

    public SharedOffices(Tables tables) {
        rows = tables.rows(TableForm.SHARED_OFFICES).toList();
    }

    /** How the office of that term is shared on {@code day}: {@code joint}, {@code rival}, or {@code collegial}, which
     * only the one who presides holds by the table. */
    public Optional<String> on(TermRow term, LocalDate day) {
        return rows.stream()
                .filter(r -> r.cell("country").equals(term.place())
                        && r.cell("office").equals(term.office()))
                .filter(r -> r.covers(day))
                .map(r -> r.cell("kind"))
                .findFirst();
    }
}
