package org.demarche.knowledge.check;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;

/** Countries, organisations and offices that a row names and no table holds. */
final class KnownNames implements Rule {
    @Override
    public void check(Tables tables, Consumer<Fault> faults) {
        var offices = ids(tables, TableForm.OFFICES, "id");
        var codes = ids(tables, TableForm.COUNTRIES, "code");
        var organizations = ids(tables, TableForm.ORGANIZATIONS, "name");
        for (var form : new TableForm[] {TableForm.TERMS, TableForm.SHARED_OFFICES}) {
            tables.rows(form).forEach(row -> {
                known(row, "office", offices, "offices.tsv", faults);
                var place = row.cell("country");
                if (!codes.contains(place) && !organizations.contains(place))
                    unknownPlace(row, codes, organizations, faults);
            });
        }
        tables.rows(TableForm.GOVERNMENTS).forEach(row -> known(row, "country", codes, "countries.tsv", faults));
        tables.rows(TableForm.PLACES).forEach(row -> known(row, "country", codes, "countries.tsv", faults));
    }

    private static Set<String> ids(Tables tables, TableForm form, String column) {
        return tables.rows(form).map(r -> r.cell(column)).collect(Collectors.toSet());
    }

    private static void known(TableRow row, String column, Set<String> all, String table, Consumer<Fault> faults) {
        var value = row.cell(column);
        if (all.contains(value)) return;
        faults.accept(Fault.error(
                row,
                "unknown " + column + " '" + value + "'",
                Spelling.nearest(value, all, 1).stream()
                                .findFirst()
                                .map(n -> "did you mean " + n + "? ")
                                .orElse("") + "the known ones are in " + table));
    }

    private static void unknownPlace(
            TableRow row, Set<String> codes, Set<String> organizations, Consumer<Fault> faults) {
        var place = row.cell("country");
        var near = Spelling.nearest(place, place.length() == 3 ? codes : organizations, 1);
        faults.accept(Fault.error(
                row,
                "unknown country '" + place + "'",
                near.isEmpty()
                        ? "write a code of countries.tsv such as RUS, or a name of organizations.tsv"
                        : "did you mean " + near.get(0)
                                + "? codes are in countries.tsv, organisations in organizations.tsv"));
    }
}
