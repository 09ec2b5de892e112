package org.demarche.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.demarche.Demarche;
import org.demarche.archive.Sources.Source;
import org.demarche.read.ItemReader;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Items;
import org.demarche.read.archive.Position;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** The reports of one file as rows, one after another, and what in it is none; a file that breaks off ends. Not thread-safe. */
final class FileReports implements Iterator<Row> {
    private static final ItemReader READER = Demarche.reader();
    private static final Containers CONTAINERS = new Containers();

    private final Source source;
    private final Items items;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private long number;
    private boolean ended;

    private FileReports(Source source, Items items) {
        this.source = source;
        this.items = items;
    }

    static Iterator<Row> open(Source source, Configuration configuration) {
        try {
            var path = new Path(source.path());
            var in = path.getFileSystem(configuration).open(path);
            return new FileReports(source, CONTAINERS.open(source.shown(), path.getName(), in, Position.START));
        } catch (IOException unreadable) {
            var refusal = Refusal.whole(RefusalCode.READ_UNREADABLE, "it cannot be read: " + unreadable.getMessage());
            return List.of(ReportRows.refused(source.number(), 0, 0, source.shown(), refusal))
                    .iterator();
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) advance();
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.removeFirst();
    }

    private void advance() {
        var found = items.next();
        if (found.isEmpty()) end();
        else take(found.get());
    }

    private void end() {
        ended = true;
        try {
            items.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void take(Found found) {
        number++;
        if (found instanceof Found.Taken taken)
            ready.addAll(ReportRows.of(source.number(), number, found.place(), READER.read(taken.item())));
        else if (found instanceof Found.Refused refused)
            ready.add(ReportRows.refused(source.number(), number, 0, found.place(), refused.refusal()));
    }
}
