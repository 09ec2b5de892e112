package org.demarche.knowledge.check;

import java.util.HashMap;
import java.util.function.Consumer;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.table.Tables;

/** One person under two names: an alias that another row has for its person, or names that differ by accents only. */
final class OneNameEach implements Rule {
    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        var personsByName = new HashMap<String, String>();
        for (var term : tables.terms()) personsByName.putIfAbsent(Spelling.plain(term.person()), term.person());
        for (var term : tables.terms()) {
            var first = personsByName.getOrDefault(Spelling.plain(term.person()), term.person());
            if (!first.equals(term.person()))
                faults.accept(Fault.error(
                        term.at(), term.person() + " is also spelt " + first, "spell the person alike in all rows"));
            for (var alias : term.aliases()) {
                var other = personsByName.get(Spelling.plain(alias));
                if (other == null || other.equals(term.person()) || other.equals(first)) continue;
                faults.accept(Fault.warning(
                        term.at(),
                        alias + " stands for " + term.person() + " and is a person of other rows",
                        "if they are one, spell the person alike in all rows; else leave the alias out"));
            }
        }
    }
}
