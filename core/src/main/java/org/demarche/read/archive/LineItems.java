package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.read.LineSource;
import org.demarche.read.LineSource.Line;
import org.demarche.refusal.RefusalCode;

/** Report records, one a line; lines with nothing in them are passed over. */
final class LineItems implements Items {
    private final String name;
    private final LineSource lines;
    private final int maxBytes;
    private final Position from;
    private final boolean seeks;
    private Position position;
    private boolean ended;

    /**
     * @param in stands at {@code from}'s offset
     * @param maxBytes of a line
     * @param seeks whether the file can be read from amid itself, as it is not packed
     */
    LineItems(String name, InputStream in, Position from, int maxBytes, boolean seeks) throws IOException {
        this.name = name;
        this.lines = new LineSource(in, maxBytes);
        this.maxBytes = maxBytes;
        this.seeks = seeks;
        this.from = from;
        this.position = from;
        for (long i = 0; i < from.skip(); i++) lines.next();
    }

    @Override
    public Optional<Found> next() {
        try {
            for (var line = nextLine(); line.isPresent(); line = nextLine())
                if (line.get().bytes().length > 0 || line.get().tooLong())
                    return Optional.of(found(name + ":" + position.number(), line.get()));
        } catch (IOException broken) {
            ended = true;
            return Optional.of(Told.breaksOff(name + ":" + (position.number() + 1), broken));
        }
        ended = true;
        return Optional.empty();
    }

    private Optional<Line> nextLine() throws IOException {
        if (ended) return Optional.empty();
        var line = lines.next();
        if (line.isPresent()) {
            long number = from.number() - from.skip() + line.get().number();
            position = seeks ? new Position(from.offset() + lines.position(), 0, number) : Position.counted(number);
        }
        return line;
    }

    private Found found(String place, Line line) {
        return line.tooLong()
                ? Told.refused(place, RefusalCode.RECORD_TOO_LARGE, "the line is longer than " + maxBytes + " bytes")
                : new Found.Taken(new Item(place, place, Form.RECORD, line.bytes(), About.NOTHING));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
