package org.demarche.read.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table, quoted as RFC 4180 has it. A quotation mark that is opened and not closed costs its own line: what it
 * would take in is read as lines again. Values are bytes in the guise of ISO 8859-1, each to be decoded by itself. For one
 * thread.
 */
final class Rows implements Closeable {
    /** Of one row: more than any report is allowed to have, as far as can be gone back. */
    private static final int MOST_BYTES = Replay.MOST_BYTES / 2;

    private final Replay in;
    private final boolean tabs;
    private final CsvReader.CsvReaderBuilder parser;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    /** How many lines stand before the next one. */
    private long lines;
    /** Whether a quotation mark of the row so far has no fellow. */
    private boolean open;

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     * @param values none where it cannot be read
     */
    record Row(long line, List<String> values) {}

    Rows(InputStream in, boolean tabs) {
        this.in = new Replay(in, 0);
        this.tabs = tabs;
        this.parser = CsvReader.builder().fieldSeparator(tabs ? '\t' : ',');
    }

    /** Passes over a byte order mark. */
    void skipMark() throws IOException {
        long start = in.position();
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) in.goTo(start);
    }

    /** How many lines the rows so far have. */
    long lines() {
        return lines;
    }

    void skipLines(long count) throws IOException {
        for (long i = 0; i < count && firstLine(); i++) lines++;
    }

    /** The next row that is not empty; where {@code width} is known, a row of that many values is preferred. */
    Optional<Row> next(int width) throws IOException {
        while (true) {
            long start = in.position();
            long line = lines + 1;
            in.keepFrom(start);
            if (!firstLine()) return Optional.empty();
            lines++;
            if (isEmpty()) continue;
            var whole = wholeRow(width);
            if (whole.isPresent()) return Optional.of(new Row(line, whole.get()));
            in.goTo(start);
            lines = line;
            firstLine();
            return Optional.of(new Row(line, oneLine(width)));
        }
    }

    /** The row with as many lines as its quotation marks take; empty where it then has not the width asked for. */
    private Optional<List<String>> wholeRow(int width) throws IOException {
        while (open && row.size() < MOST_BYTES) {
            row.write('\n');
            if (!addLine()) break;
            lines++;
        }
        if (row.size() >= MOST_BYTES) return Optional.empty();
        var values = values();
        return values.filter(v -> width < 0 || v.size() == width);
    }

    private List<String> oneLine(int width) {
        var values = values();
        if (values.isPresent() && (width < 0 || values.get().size() == width)) return values.get();
        // Tables by tabs are often written without any quoting.
        var plain = tabs ? List.of(text().split("\t", -1)) : List.<String>of();
        return plain.size() == width ? plain : values.orElse(List.of());
    }

    private Optional<List<String>> values() {
        if (row.size() >= MOST_BYTES) return Optional.empty();
        try {
            return Optional.of(parser.ofSingleCsvRecord(text()).getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    private String text() {
        var text = row.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private boolean firstLine() throws IOException {
        row.reset();
        open = false;
        return addLine();
    }

    private boolean isEmpty() {
        return row.size() == 0 || row.size() == 1 && row.toByteArray()[0] == '\r';
    }

    /** Adds the next line to the row, without its end; false where there is none. */
    private boolean addLine() throws IOException {
        int next = in.read();
        if (next < 0) return false;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next == '"') open = !open;
            if (row.size() < MOST_BYTES) row.write(next);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
