package org.demarche.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code demarche knowledge query}: the question to Wikidata whose answer {@code import} takes. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Prints the SPARQL query for Wikidata's query service; save its answer as JSON and import it.")
final class QueryCommand implements Callable<Integer> {
    private final Streams streams;

    QueryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (var in = QueryCommand.class.getResourceAsStream("office-holders.rq")) {
            if (in == null) throw new IllegalStateException("office-holders.rq is not on the class path");
            streams.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        streams.out().flush();
        return ExitStatus.OK;
    }
}
