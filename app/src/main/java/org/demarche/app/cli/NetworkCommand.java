package org.demarche.app.cli;

import java.io.IOException;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.GraphMl;
import org.demarche.app.export.Network;
import org.demarche.app.export.NetworkDrawing;
import org.demarche.app.export.NetworkTable;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche network}: who deals with whom, and how much. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = "Tells who deals with whom; a dealing of n parties weighs 1/(n-1) for each two of them.",
        footer = {"", "Example: demarche network --status held --from 2018 --format graphml -o 2018.graphml"})
final class NetworkCommand extends AskingCommand {
    /** How it is written. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        SVG,
        HTML,
        GRAPHML
    }

    @Mixin
    private Filters filters = new ListFilters();

    @Option(names = "--by", paramLabel = "WHAT", description = "sides or persons (default: sides).")
    private Network.By by = Network.By.SIDES;

    @Option(names = "--limit", paramLabel = "N", description = "How many ties the table has at most (default: 50).")
    private int limit = 50;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json, csv, svg, html or graphml (default: table).")
    private Format format = Format.TABLE;

    NetworkCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        int most = Settings.limit(limit);
        var network = new Network(by);
        each(register, filters.query(register), network::add);
        return write(
                switch (format) {
                    case TABLE -> NetworkTable.text(network, most, isColored(), Look.width());
                    case JSON -> EntryJson.pretty(NetworkTable.json(network));
                    case CSV -> NetworkTable.csv(network);
                    case SVG -> new NetworkDrawing(network).image();
                    case HTML -> new NetworkDrawing(network).page();
                    case GRAPHML -> GraphMl.text(network);
                });
    }
}
