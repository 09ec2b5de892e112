package org.demarche.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;

/** Two rows of one file that say the same thing. A row of one's own beside a packed one is no duplicate: it adds to it. */
final class DuplicateKeys implements Rule {
    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        for (var form : TableForm.values()) {
            within(tables.packed(form), form, faults);
            within(tables.own(form), form, faults);
        }
    }

    private static void within(List<TableRow> rows, TableForm form, Consumer<Fault> faults) {
        var seen = new HashMap<List<String>, TableRow>();
        for (var row : rows) {
            var key = form.key().stream().map(row::cell).toList();
            var first = seen.putIfAbsent(key, row);
            if (first == null) continue;
            faults.accept(Fault.error(
                    row,
                    "the same " + form.key().stream().collect(Collectors.joining(", ")) + " as in line " + first.line()
                            + ": " + String.join(", ", key),
                    "keep one of the two rows"));
        }
    }
}
