package org.demarche.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;

/** Asks every rule what is wrong with the tables. */
public final class KnowledgeCheck {
    private static final List<Rule> RULES = List.of(
            new DuplicateKeys(),
            new KnownNames(),
            new TermDates(),
            new OneHolderAtATime(),
            new Gaps(),
            new OneNameEach());

    private KnowledgeCheck() {}

    /** All faults, those of reading among them, by file and line. */
    public static List<Fault> check(Tables tables) {
        var faults = new ArrayList<>(tables.faults());
        for (var rule : RULES) rule.check(tables, faults::add);
        faults.sort(Fault.BY_PLACE);
        return faults;
    }
}
