package org.demarche.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.SearchView;
import org.demarche.app.store.Archive;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche search}: reports by their words, and the entries that they support. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds reports by words, with the sentence that has most of them and the entries that they support.",
        footer = {"", "Example: demarche search \"hotline\" Seoul"})
final class SearchCommand extends AskingCommand {
    /** How hits are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = "All of them must be in the report, in any form; words in quotation marks stand together.")
    private List<String> words = List.of();

    @Mixin
    private Paging paging = new Paging();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    SearchCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        // What the shell has taken out of quotation marks stood together.
        var asked = Spelling.composed(String.join(
                " ",
                words.stream()
                        .map(w -> w.strip().contains(" ") && !w.contains("\"") ? '"' + w + '"' : w)
                        .toList()));
        var shown = new ArrayList<SearchView.Hit>();
        for (var hit : register.search(asked, paging.limit(), paging.offset()))
            shown.add(new SearchView.Hit(hit.report(), hit.sentence(), entries(hit.entries(), register)));
        long total = register.found(asked);
        var view = new SearchView(isColored(), Look.width(), register.newest());
        return write(
                format == Format.TEXT
                        ? view.write(shown, paging.offset(), total)
                        : EntryJson.pretty(view.json(shown, paging.offset(), total)));
    }

    private static List<Dossier> entries(List<String> keys, Archive register) {
        Map<String, Dossier> found = new LinkedHashMap<>();
        for (var key : keys) register.find(key).ifPresent(d -> found.put(d.key(), d));
        return List.copyOf(found.values());
    }
}
