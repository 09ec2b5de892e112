package org.demarche.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** Terms that end before they start, or that lie outside the days of their state. */
final class TermDates implements Rule {
    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        var states = new HashMap<String, TableRow>();
        tables.rows(TableForm.COUNTRIES).forEach(r -> states.put(r.cell("code"), r));
        for (var term : tables.terms()) {
            if (term.lastDay().isBefore(term.start().first()))
                faults.accept(Fault.error(
                        term.at(),
                        "the term of " + term.person() + " ends (" + term.at().cell("end") + ") before it starts ("
                                + term.start() + ")",
                        "mend one of the two dates"));
            outside(term, states, faults);
        }
    }

    private static void outside(TermRow term, Map<String, TableRow> states, Consumer<Fault> faults) {
        var state = states.get(term.place());
        if (state == null) return;
        var from = state.cell("from");
        var to = state.cell("to");
        boolean early = !from.isEmpty() && term.lastDay().isBefore(DateCell.firstDay(from));
        boolean late = !to.isEmpty() && term.start().first().isAfter(DateCell.lastDay(to));
        boolean outlives = !to.isEmpty() && term.sureLastDay().isAfter(DateCell.lastDay(to));
        if (early || late || outlives)
            faults.accept(Fault.error(
                    term.at(),
                    "the term of " + term.person() + " (" + term.time() + ") lies outside the days of "
                            + state.cell("name") + " (" + from + " – " + to + ")",
                    "mend the dates, or name the state that came before or after"));
    }
}
