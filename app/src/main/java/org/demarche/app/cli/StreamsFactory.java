package org.demarche.app.cli;

import picocli.CommandLine;

/** Gives commands their streams. */
final class StreamsFactory implements CommandLine.IFactory {
    private final Streams streams;
    private final CommandLine.IFactory rest = CommandLine.defaultFactory();

    StreamsFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ReadCommand.class) return type.cast(new ReadCommand(streams));
        if (type == AnnotateCommand.class) return type.cast(new AnnotateCommand(streams));
        if (type == CheckCommand.class) return type.cast(new CheckCommand(streams));
        if (type == WhoCommand.class) return type.cast(new WhoCommand(streams));
        if (type == ImportCommand.class) return type.cast(new ImportCommand(streams));
        if (type == QueryCommand.class) return type.cast(new QueryCommand(streams));
        return rest.create(type);
    }
}
