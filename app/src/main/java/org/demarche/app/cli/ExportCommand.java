package org.demarche.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.demarche.app.ask.Exported;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.ExportForms;
import org.demarche.app.export.ParquetExport;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche export}: the register, or what is asked for of it, in one of many forms; the same bytes for the same reports. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the register, or the entries asked for, by their keys; the same reports give the same bytes.",
            "Forms: see docs/exports.md."
        },
        footer = {
            "",
            "Examples:",
            "  demarche export -o register.jsonl",
            "  demarche export --to gdelt --side RUS --side PRK --from 2018 -o talks"
        })
final class ExportCommand extends AskingCommand {
    /** For the help. */
    static final class FormNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ExportForms.names().iterator();
        }
    }

    @Mixin
    private Filters filters = new ExportFilters();

    @Option(
            names = "--to",
            paramLabel = "FORM",
            completionCandidates = FormNames.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: jsonl).")
    private String form = "jsonl";

    @Option(
            names = "--accounts",
            description = "Instead, for each report what it tells, under the keys of the entries that it supports.")
    private boolean accounts;

    ExportCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var export = ExportForms.find(form)
                .orElseThrow(() -> new BadSetting("--to is '" + form + "': use one of "
                        + String.join(", ", ExportForms.names()) + "; the last day is asked for by --until"));
        if (accounts) return accounts(register, export);
        return write(
                export.endings(),
                parts -> export.write(view(register, export), parts)
                        .forEach(remark -> streams().say(remark)));
    }

    private RegisterView view(Archive register, RegisterExport export) {
        return Exported.view(register, export, filters.query(register), filters.isUnused());
    }

    private int accounts(Archive register, RegisterExport export) throws IOException {
        if (!filters.isUnused())
            throw new BadSetting("--accounts is given with filters: it is always of all reports, leave them out");
        if (form.equals("parquet"))
            return write(
                    List.of(),
                    parts -> ParquetExport.reports(view(register, export), register.reportIds(), parts.get(0)));
        if (!form.equals("jsonl"))
            throw new BadSetting("--accounts is given with --to " + form + ": it is for jsonl and parquet");
        var nodes = new DossierNodes(texts(register), register.newest());
        return write(out -> accounts(register, nodes, out));
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
