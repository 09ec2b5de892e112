package org.demarche.read.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * A container that can only be read from its start: going on behind a position reads what stands before it again, and hands it
 * out to nobody.
 */
final class CountedItems implements Items {
    private final Source source;
    private long given;
    private boolean begun;

    /** Hands out what a container holds, without knowing of positions; what is broken in it is handed out as refused. */
    interface Source extends java.io.Closeable {
        Optional<Found> next();
    }

    CountedItems(Source source, Position from) {
        this.source = source;
        this.given = from.number();
    }

    /** One thing alone. */
    static CountedItems of(Found only, Position from) {
        return new CountedItems(new One(only), from);
    }

    @Override
    public Optional<Found> next() {
        if (!begun) for (long i = 0; i < given; i++) source.next();
        begun = true;
        var next = source.next();
        if (next.isPresent()) given++;
        return next;
    }

    @Override
    public Position position() {
        return Position.counted(given);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static final class One implements Source {
        private Optional<Found> only;

        One(Found only) {
            this.only = Optional.of(only);
        }

        @Override
        public Optional<Found> next() {
            var next = only;
            only = Optional.empty();
            return next;
        }

        @Override
        public void close() {}
    }
}
