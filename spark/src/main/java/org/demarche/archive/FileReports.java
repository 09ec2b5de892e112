package org.demarche.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.demarche.Demarche;
import org.demarche.archive.Sources.Source;
import org.demarche.read.Item;
import org.demarche.read.ItemReader;
import org.demarche.read.LineSource;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** The reports of one file of records as rows, one after another; a file that breaks off is told as a refusal, and ends. */
final class FileReports implements Iterator<Row> {
    private static final ItemReader READER = Demarche.reader();

    private final Source source;
    private final LineSource lines;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private long number;
    private boolean ended;

    private FileReports(Source source, LineSource lines) {
        this.source = source;
        this.lines = lines;
    }

    static Iterator<Row> open(Source source, Configuration configuration) {
        try {
            var path = new Path(source.path());
            var in = path.getFileSystem(configuration).open(path);
            return new FileReports(source, new LineSource(unpacked(in), LineSource.DEFAULT_MAX_BYTES));
        } catch (IOException unreadable) {
            return List.of(broken(source, 0, source.path(), "it cannot be read: " + unreadable.getMessage()))
                    .iterator();
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        var magic = in.readNBytes(2);
        in.reset();
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
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
        try {
            var next = lines.next();
            if (next.isEmpty()) {
                end();
                return;
            }
            number = next.get().number();
            take(next.get());
        } catch (IOException fault) {
            // What stood before the break is whole, and is kept.
            ready.add(broken(
                    source,
                    number + 1,
                    source.path() + ":" + (number + 1),
                    "the input breaks off here: " + fault.getMessage()));
            ended = true;
        }
    }

    private void end() throws IOException {
        ended = true;
        lines.close();
    }

    private void take(LineSource.Line line) {
        var place = source.path() + ":" + line.number();
        if (line.tooLong())
            ready.add(ReportRows.refused(
                    source.number(),
                    line.number(),
                    0,
                    place,
                    Refusal.whole(
                            RefusalCode.RECORD_TOO_LARGE,
                            "the line is longer than " + LineSource.DEFAULT_MAX_BYTES + " bytes")));
        else if (line.bytes().length > 0)
            ready.addAll(ReportRows.of(
                    source.number(),
                    line.number(),
                    place,
                    READER.read(new Item(place, place, Item.Form.RECORD, line.bytes(), Item.About.NOTHING))));
    }

    private static Row broken(Source source, long at, String place, String detail) {
        return ReportRows.refused(
                source.number(), at, 0, place, Refusal.whole(RefusalCode.READ_UNREADABLE, detail));
    }
}
