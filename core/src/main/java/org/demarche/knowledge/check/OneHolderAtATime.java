package org.demarche.knowledge.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.SharedOffices;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/**
 * Two persons in an office of one, or one person's term told twice. Days count only where both surely hold: a year or a
 * month leaves its edges open, and on the day of a handover both may be named.
 */
final class OneHolderAtATime implements Rule {
    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        var shared = new SharedOffices(tables);
        for (var terms : Holders.byOffice(tables).values()) {
            for (int later = 1; later < terms.size(); later++)
                for (int earlier = 0; earlier < later; earlier++)
                    pair(terms.get(earlier), terms.get(later), shared, tables, faults);
        }
    }

    private static void pair(TermRow one, TermRow two, SharedOffices shared, Tables tables, Consumer<Fault> faults) {
        var from = latest(one.start().last(), two.start().last());
        var to = one.sureLastDay().isBefore(two.sureLastDay()) ? one.sureLastDay() : two.sureLastDay();
        if (!from.isBefore(to)) return;
        var days = to.equals(LocalDate.MAX) ? "since " + from : from + " – " + to;
        if (one.person().equals(two.person())) {
            faults.accept(Fault.error(
                    two.at(),
                    one.person() + " holds this office twice in the same days (" + days + "): " + beside(one),
                    "keep one of the two rows"));
            return;
        }
        var sharing = shared.on(two, from).filter(kind -> !kind.equals("collegial"));
        if (sharing.isPresent() && !sharing.get().equals("rival")) return;
        var problem = two.title() + " of " + tables.placeName(two.place()).orElse(two.place()) + " is " + two.person()
                + " and " + one.person() + ", " + days + ": " + beside(one);
        faults.accept(
                sharing.isPresent()
                        ? Fault.warning(two.at(), problem, "rival governments: both are kept")
                        : Fault.error(
                                two.at(),
                                problem,
                                "end the earlier term, or name the office in shared-offices.tsv where both hold it"));
    }

    private static String beside(TermRow other) {
        return other.at().file() + ":" + other.at().line() + " has " + other.time();
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
