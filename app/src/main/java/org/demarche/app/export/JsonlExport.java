package org.demarche.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All that the register tells of each entry, a JSON object a line, as docs/records.md has it. */
public final class JsonlExport implements RegisterExport {
    @Override
    public boolean tellsWhatIsHidden() {
        return true;
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var nodes = new DossierNodes(register.texts(), register.newest());
        var out = parts.get(0);
        register.each(
                dossier -> out.write(EntryJson.line(nodes.dossier(dossier)).getBytes(StandardCharsets.UTF_8)));
        return List.of();
    }
}
