package org.demarche.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche export}: the whole register, the same bytes for the same reports. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes all entries, one JSON object a line, by their keys; the same reports give the same bytes.",
        footer = {"", "Example: demarche export -o register.jsonl"})
final class ExportCommand extends AskingCommand {
    @Option(
            names = "--accounts",
            description = "Instead, for each report what it tells, under the keys of the entries that it supports.")
    private boolean accounts;

    ExportCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var nodes = new DossierNodes(texts(register), register.newest());
        return accounts
                ? write(out -> accounts(register, nodes, out))
                : write(out -> register.export(d -> line(out, EntryJson.line(nodes.dossier(d)))));
    }

    private static void accounts(Archive register, DossierNodes nodes, Writer out) {
        var entries = new HashMap<String, String>();
        register.export(d -> d.accounts().forEach(a -> entries.put(a.key(), d.key())));
        for (var id : register.reportIds()) {
            var filing = register.filing(id);
            if (filing.isPresent()) line(out, EntryJson.line(nodes.report(filing.get(), entries)));
        }
    }

    /** Within a store's reading nothing checked may be thrown. */
    private static void line(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
