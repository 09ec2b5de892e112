package org.demarche.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entries as comma-separated values, a row each, as {@code list --format csv} has them. */
public final class CsvExport implements RegisterExport {
    @Override
    public boolean tellsWhatIsHidden() {
        return true;
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var out = new OutputStreamWriter(parts.get(0), StandardCharsets.UTF_8);
        var rows = EntryCsv.rows(out, register.newest());
        register.each(rows::accept);
        out.flush();
        return List.of();
    }
}
