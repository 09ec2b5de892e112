package org.demarche.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** The terms of each office that one person at a time holds, by their start. */
final class Holders {
    private static final Comparator<TermRow> BY_START = Comparator.<TermRow, java.time.LocalDate>comparing(
                    t -> t.start().first())
            .thenComparing(t -> t.start().last())
            .thenComparing(TermRow::lastDay);

    private Holders() {}

    static Map<String, List<TermRow>> byOffice(Tables tables) {
        var terms = new TreeMap<String, List<TermRow>>();
        for (var term : tables.terms()) {
            if (!tables.hasOneHolder(term.office())) continue;
            // An organisation may have several heads with titles of their own, a state's offices are told by their id.
            boolean byTitle = term.office().equals("organisation-head");
            var office = term.place() + "/" + term.office() + (byTitle ? "/" + term.title() : "");
            terms.computeIfAbsent(office, o -> new ArrayList<>()).add(term);
        }
        for (var list : terms.values()) list.sort(BY_START);
        return terms;
    }
}
