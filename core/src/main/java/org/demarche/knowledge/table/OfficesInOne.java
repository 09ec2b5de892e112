package org.demarche.knowledge.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Offices without a holder of their own, and the office whose holder is that too: {@code offices-in-one.tsv}. */
public final class OfficesInOne {
    private final List<TableRow> rows;

    public OfficesInOne(Tables tables) {
        rows = tables.rows(TableForm.OFFICES_IN_ONE).toList();
    }

    /** The id of the office whose holder is {@code office} of that state too on {@code day}. */
    public Optional<String> holding(String office, String place, LocalDate day) {
        return rows.stream()
                .filter(r -> r.cell("country").equals(place) && r.cell("office").equals(office))
                .filter(r -> r.covers(day))
                .map(r -> r.cell("heldBy"))
                .findFirst();
    }
}
