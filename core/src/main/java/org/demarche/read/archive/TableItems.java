package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.read.PublishedDate;
import org.demarche.read.TextDecoder;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.ReportDate;

/** The rows of a table, a report each. */
final class TableItems implements Items {
    private final String name;
    private final String id;
    private final Rows rows;
    private final int maxBytes;
    private final Columns columns;
    private final Position from;
    private Map<String, Integer> places = Map.of();
    private int width = -1;
    private Position position;
    private boolean begun;
    private boolean ended;

    /** @param id from which those of rows are made that have none */
    TableItems(String name, String id, InputStream in, Position from, boolean tabs, Columns columns, int maxBytes) {
        this.name = name;
        this.id = id;
        this.rows = new Rows(in, tabs);
        this.maxBytes = maxBytes;
        this.columns = columns;
        this.from = from;
        this.position = from;
    }

    /** The names of a table's columns; none where it is empty. */
    static List<String> header(InputStream in, boolean tabs) throws IOException {
        var rows = new Rows(in, tabs);
        rows.skipMark();
        return rows.next(-1).map(Rows.Row::values).orElse(List.of()).stream()
                .map(TableItems::decoded)
                .toList();
    }

    @Override
    public Optional<Found> next() {
        try {
            var fault = begun ? Optional.<Found>empty() : begin();
            if (fault.isPresent()) return fault;
            var row = ended ? Optional.<Rows.Row>empty() : rows.next(width);
            position = Position.counted(rows.lines());
            if (row.isPresent()) return row.map(this::found);
        } catch (IOException broken) {
            ended = true;
            return Optional.of(Told.breaksOff(name + ":" + (rows.lines() + 1), broken));
        }
        ended = true;
        return Optional.empty();
    }

    private Optional<Found> begin() throws IOException {
        begun = true;
        rows.skipMark();
        var header = rows.next(-1).map(Rows.Row::values).orElse(List.of());
        var fault = header.isEmpty()
                ? Optional.of(Told.refused(name, RefusalCode.READ_EMPTY, name + " has no header row"))
                : columns.findFault(header.stream().map(TableItems::decoded).toList())
                        .map(why -> Told.refused(name, RefusalCode.ARCHIVE_NO_COLUMN, why));
        ended = fault.isPresent();
        places = columns.placesByField(header.stream().map(TableItems::decoded).toList());
        width = header.size();
        rows.skipLines(Math.max(0, from.number() - rows.lines()));
        return fault;
    }

    private Found found(Rows.Row row) {
        var place = name + ":" + row.line();
        var values = row.values();
        if (values.isEmpty())
            return Told.refused(
                    place, RefusalCode.ARCHIVE_BAD_ROW, "the row is too long, or a quotation mark in it is not closed");
        if (values.size() != width)
            return Told.refused(
                    place,
                    RefusalCode.ARCHIVE_BAD_ROW,
                    "the row has " + values.size() + " values where the header names " + width);
        var published = value(values, "published");
        var day = published.flatMap(PublishedDate::parse).map(ReportDate::given);
        if (published.isPresent() && day.isEmpty())
            return Told.refused(
                    place,
                    RefusalCode.RECORD_BAD_DATE,
                    "published is '" + Told.clipped(published.get()) + "': use a date such as 2018-10-08");
        var url = value(values, "url");
        var about = new About(
                url, value(values, "title"), value(values, "outlet"), day, Optional.empty(), value(values, "author"));
        var text = raw(values, "text");
        var content = text.or(() -> raw(values, "html"));
        if (content.isEmpty()) return Told.refused(place, RefusalCode.RECORD_NO_TEXT, "the row has no text");
        var bytes = content.get().getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length > maxBytes)
            return Told.refused(place, RefusalCode.ARCHIVE_TOO_LARGE, "the text is larger than " + maxBytes + " bytes");
        var called = value(values, "id").or(() -> url).orElse(id + "#" + row.line());
        return new Found.Taken(new Item(place, called, text.isPresent() ? Form.TEXT : Form.PAGE, bytes, about));
    }

    private Optional<String> raw(List<String> values, String field) {
        return Optional.ofNullable(places.get(field)).map(values::get).filter(v -> !v.isBlank());
    }

    private Optional<String> value(List<String> values, String field) {
        return raw(values, field).map(TableItems::decoded).map(String::strip);
    }

    /** A few words are too short to tell an encoding by; what is not UTF-8 mostly comes from Windows. */
    private static String decoded(String bytes) {
        return TextDecoder.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.of("windows-1252"))
                .orElse(bytes);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
