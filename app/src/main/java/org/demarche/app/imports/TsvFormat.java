package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableReader;
import org.demarche.knowledge.table.Tables;

/** Our own {@code terms.tsv}, every row checked as {@code demarche knowledge check} does. */
final class TsvFormat implements ActorFormat {
    private final Tables tables;

    TsvFormat(Tables tables) {
        this.tables = tables;
    }

    /** Whether a first line is that of our terms, or meant to be. */
    static boolean isHeader(String line) {
        return line.startsWith("#") || line.startsWith(TableForm.TERMS.columns().get(0) + "\t");
    }

    @Override
    public void read(BufferedReader in, Intake into) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine())
            text.append(line).append('\n');
        var reader = new TableReader(TableForm.TERMS, f -> into.fault(f.line(), f.problem(), f.remedy()));
        var seen = new HashMap<List<String>, Integer>();
        for (var row : reader.read("", text.toString().getBytes(StandardCharsets.UTF_8))) {
            var key = TableForm.TERMS.key().stream().map(row::cell).toList();
            var first = seen.putIfAbsent(key, row.line());
            if (first != null) {
                into.fault(
                        row.line(),
                        "the same term as in line " + first + ": " + String.join(", ", key),
                        "keep one of the two rows");
                continue;
            }
            if (!isKnown(row.line(), "country", row.cell("country"), into)
                    || !isKnown(row.line(), "office", row.cell("office"), into)) continue;
            into.add(new Imported(
                    row.cell("person"),
                    row.alternatives("aliases"),
                    row.cell("country"),
                    row.cell("office"),
                    row.cell("title"),
                    row.cell("start"),
                    row.cell("end"),
                    row.cell("source"),
                    row.line()));
        }
    }

    private boolean isKnown(int line, String column, String value, Intake into) {
        var known = new ArrayList<String>();
        if (column.equals("office")) tables.rows(TableForm.OFFICES).forEach(r -> known.add(r.cell("id")));
        else
            Stream.concat(
                            tables.rows(TableForm.COUNTRIES).map(r -> r.cell("code")),
                            tables.rows(TableForm.ORGANIZATIONS).map(r -> r.cell("name")))
                    .forEach(known::add);
        if (known.contains(value)) return true;
        var near = Optional.of(Spelling.nearest(value, known, 1)).filter(n -> !n.isEmpty());
        into.fault(
                line,
                "unknown " + column + " '" + value + "'",
                near.map(n -> "did you mean " + n.get(0) + "? ").orElse("")
                        + (column.equals("office")
                                ? "the known ones are in offices.tsv"
                                : "codes are in countries.tsv, organisations in organizations.tsv"));
        return false;
    }
}
