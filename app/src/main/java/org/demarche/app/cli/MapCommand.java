package org.demarche.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.demarche.app.export.WorldMap;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import org.demarche.knowledge.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche map}: where entries take place. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = "Draws where entries take place, as SVG or as a page that needs nothing else.",
        footer = {"", "Example: demarche map --status held --from 2018 --format html -o 2018.html"})
final class MapCommand extends AskingCommand {
    /** How it is written. */
    enum Format {
        SVG,
        HTML
    }

    @Mixin
    private Filters filters = new ListFilters();

    @Option(names = "--world", description = "The whole world, not only the part of it that is meant.")
    private boolean world;

    @Option(names = "--limit", paramLabel = "N", description = "How many entries are drawn at most (default: 5000).")
    private int limit = 5_000;

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg or html (default: svg).")
    private Format format = Format.SVG;

    MapCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        int most = Settings.limit(limit);
        var query = filters.query(register);
        var entries = first(register, query, most);
        long total = register.count(query);
        var map = new WorldMap(entries, Gazetteer.load(Optional.empty()).squares(), world, register.newest());
        if (map.placed() < total)
            streams()
                    .say(map.placed() + " of " + total + " entries are drawn; "
                            + (entries.size() - map.placed()) + " without a place that is known"
                            + (entries.size() < total ? ", the others are beyond --limit" : ""));
        return write(format == Format.SVG ? map.image() : map.page());
    }
}
