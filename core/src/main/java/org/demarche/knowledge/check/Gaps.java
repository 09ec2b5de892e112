package org.demarche.knowledge.check;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** Offices that nobody surely held between two terms: not known, or vacant, so a warning only. */
final class Gaps implements Rule {
    /** Governments are formed for weeks; a month says nothing. */
    private static final long MOST_DAYS = 31;

    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        for (var terms : Holders.byOffice(tables).values()) between(terms, tables, faults);
    }

    private static void between(List<TermRow> terms, Tables tables, Consumer<Fault> faults) {
        var last = terms.get(0);
        for (var next : terms.subList(1, terms.size())) {
            if (next.start().first().isAfter(last.lastDay())) {
                long days = ChronoUnit.DAYS.between(last.lastDay(), next.start().first());
                if (days > MOST_DAYS)
                    faults.accept(Fault.warning(
                            next.at(),
                            "nobody is " + next.title() + " of "
                                    + tables.placeName(next.place()).orElse(next.place()) + " for " + days
                                    + " days before " + next.person() + ": " + last.person() + " ends on "
                                    + last.lastDay(),
                            "add who held it, if anybody did"));
            }
            if (next.lastDay().isAfter(last.lastDay())) last = next;
        }
    }
}
