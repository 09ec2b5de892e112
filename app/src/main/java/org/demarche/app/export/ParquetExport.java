package org.demarche.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;

/** Entries as one Parquet file, an {@link EntryRow} each. */
public final class ParquetExport implements RegisterExport {
    @Override
    public boolean tellsWhatIsHidden() {
        return true;
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var rows = new Rows(register.texts(), register.newest());
        try (var table = new ParquetTable<>(parts.get(0), EntryRow.class)) {
            register.each(dossier -> table.write(rows.row(dossier)));
        }
        return List.of();
    }

    /** The other table: a {@link ReportRow} for each of the reports with those ids, also where it supports no entry. */
    public static void reports(RegisterView register, Iterable<String> reportIds, OutputStream out) throws IOException {
        var rows = new Rows(register.texts(), register.newest());
        var entries = new HashMap<String, String>();
        register.each(d -> d.accounts().forEach(a -> entries.put(a.key(), d.key())));
        try (var table = new ParquetTable<>(out, ReportRow.class)) {
            for (var id : reportIds) {
                var filing = register.filings().apply(id);
                if (filing.isPresent()) table.write(rows.row(filing.get(), entries));
            }
        }
    }
}
