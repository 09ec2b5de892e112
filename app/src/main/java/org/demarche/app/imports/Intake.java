package org.demarche.app.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.Fault;

/** What a reader takes in: terms, what was left out and why, and what is wrong. Not thread-safe. */
final class Intake {
    private final String file;
    private final List<Imported> terms = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    Intake(String file) {
        this.file = file;
    }

    /** A term; told as a fault where its dates cannot be. */
    void add(Imported term) {
        try {
            var start = DateCell.firstDay(term.start());
            if (!term.end().isEmpty() && DateCell.lastDay(term.end()).isBefore(start)) {
                fault(
                        term.line(),
                        "the term of " + term.person() + " ends (" + term.end() + ") before it starts (" + term.start()
                                + ")",
                        "mend one of the two dates");
                return;
            }
        } catch (IllegalArgumentException badDate) {
            fault(term.line(), String.valueOf(badDate.getMessage()), "mend the start or the end");
            return;
        }
        terms.add(term);
    }

    void fault(int line, String problem, String remedy) {
        faults.add(new Fault(Fault.Severity.ERROR, file, line, problem, remedy));
    }

    /** One more that was left out for that reason. */
    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    List<Imported> terms() {
        return terms;
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many were left out, by reason. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
