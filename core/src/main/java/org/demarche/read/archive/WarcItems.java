package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The records of a web archive, WARC or ARC, packed with gzip record by record, as a whole, or not at all.
 *
 * <p>A record is taken when the next one, or the end, stands where it ends; otherwise its length is wrong and its content not
 * to be trusted. Reading then goes on at the next line that begins a record.
 */
final class WarcItems implements Items {
    private final String name;
    private final WarcStream stream;
    private final WarcContent content;
    private final ArrayDeque<Found> found = new ArrayDeque<>();
    private Optional<WarcStream.Head> ahead = Optional.empty();
    private WarcStream.@Nullable Fault fault;
    private final Position from;
    private Position position;
    private long number;
    private boolean begun;

    /**
     * @param in stands at {@code from}'s offset
     * @param isPacked whether it is packed with gzip
     * @param maxBytes of one report
     */
    WarcItems(String name, InputStream in, Position from, boolean isPacked, int maxBytes) {
        this.name = name;
        this.stream = new WarcStream(in, from.offset(), isPacked, Math.max(maxBytes, Replay.MOST_BYTES / 2));
        this.content = new WarcContent(maxBytes);
        this.from = from;
        this.position = from;
        this.number = from.number() - from.skip();
    }

    @Override
    public Optional<Found> next() {
        while (found.isEmpty()) {
            if (!begun) begin();
            else if (ahead.isPresent()) read(ahead.get());
            else return Optional.empty();
        }
        var next = found.removeFirst();
        if (found.isEmpty()) position = stream.position(ahead, number);
        return Optional.of(next);
    }

    private void begin() {
        begun = true;
        advance();
        if (fault != null) lost(number + 1);
        else if (ahead.isEmpty() && from.equals(Position.START))
            found.add(Told.refused(name, RefusalCode.READ_EMPTY, name + " is empty"));
        if (from.skip() == 0) return;
        // What stands before the position has been told before.
        for (long i = 0; i < from.skip() && ahead.isPresent(); i++) read(ahead.get());
        found.clear();
        number = from.number();
    }

    private void read(WarcStream.Head record) {
        number++;
        var place = place(number, record.at());
        var told = record.isOverlong() ? content.tooLarge(place) : content.read(place, record.record());
        advance();
        if (fault == null) {
            checked(place, told);
        } else if (stream.isAtFault(record)) {
            lost(number);
        } else {
            found.add(told);
            lost(number + 1);
        }
    }

    /** Reads the next record's head, or notes why it cannot be read. */
    private void advance() {
        try {
            fault = null;
            ahead = stream.next();
        } catch (WarcStream.Fault broken) {
            fault = broken;
            ahead = Optional.empty();
        }
    }

    /** Tells of what could not be read as record {@code which}, and goes on behind it. */
    private void lost(long which) {
        number = Math.max(number, which);
        var first = java.util.Objects.requireNonNull(fault);
        found.add(Told.refused(place(which, first.at()), first.code(), first.detail()));
        // What follows until the next record is the same fault.
        while (fault != null && stream.recover(fault)) advance();
        fault = null;
        ahead.ifPresent(next -> stream.gaps(next.at()));
    }

    /** Content from a broken member is not trusted; what is broken behind it is told apart. */
    private void checked(String place, Found told) {
        var gaps = stream.gaps(ahead.map(WarcStream.Head::at).orElse(Long.MAX_VALUE));
        found.add(gaps.stream()
                .filter(GzipMembers.Fault::hasContent)
                .findFirst()
                .map(gap -> broken(place, gap))
                .orElse(told));
        for (var gap : gaps) if (!gap.hasContent()) found.add(broken(name + " at " + gap.packed(), gap));
    }

    private static Found broken(String place, GzipMembers.Fault gap) {
        return Told.refused(place, RefusalCode.ARCHIVE_BAD_GZIP, gap.detail());
    }

    private String place(long which, long at) {
        return name + ":record " + which + " at " + stream.offset(at);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
