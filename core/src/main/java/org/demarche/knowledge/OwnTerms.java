package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.TermRow;

/**
 * Puts a user's own terms over the packed ones. A row of one's own stands in place of the packed rows that give the same
 * person the same office in common days, so that a date can be mended and an open term ended.
 */
final class OwnTerms {
    private OwnTerms() {}

    /** The rows of both, without the packed ones that are replaced; {@code hasOneHolder} tells it of an office's id. */
    static List<String[]> over(List<String[]> packed, List<String[]> own, Predicate<String> hasOneHolder) {
        if (own.isEmpty()) return packed;
        var ownByPerson = new HashMap<String, List<TermRow>>();
        for (var row : own)
            ownByPerson.computeIfAbsent(row[0], p -> new ArrayList<>()).add(term(row));
        var rows = new ArrayList<String[]>(packed.size() + own.size());
        for (var row : packed) {
            var owners = ownByPerson.getOrDefault(row[0], List.of());
            boolean replaced = !owners.isEmpty()
                    && owners.stream().anyMatch(o -> o.replaces(term(row), hasOneHolder.test(o.office())));
            if (!replaced) rows.add(row);
        }
        rows.addAll(own);
        return rows;
    }

    private static TermRow term(String[] row) {
        try {
            return TermRow.of(new TableRow("terms.tsv", 0, TableForm.TERMS.columns(), List.of(row)));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("terms.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }
}
