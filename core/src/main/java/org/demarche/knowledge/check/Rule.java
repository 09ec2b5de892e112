package org.demarche.knowledge.check;

import java.util.function.Consumer;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;

/** Knows one thing that can be wrong with the tables. */
interface Rule {
    void check(Tables tables, Consumer<Fault> faults);
}
