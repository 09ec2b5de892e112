package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.export.Table.Cell;
import org.demarche.app.export.Table.Column;
import org.demarche.finding.Status;

/** How much a register holds. Not thread-safe. */
public final class StatsView {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<Status, Long> statuses = new LinkedHashMap<>();
    private Optional<LocalDate> newest = Optional.empty();

    /** So much of something. */
    public void count(String what, long number) {
        counts.put(what, number);
    }

    /** So many entries have the status; none are not told. */
    public void status(Status status, long number) {
        if (number > 0) statuses.put(status, number);
    }

    /** The day of the newest report. */
    public void newest(LocalDate day) {
        newest = Optional.of(day);
    }

    /** A table, ending in a line feed. */
    public String text(boolean color, int width) {
        var pen = new Pen(color, width);
        var table = new Table(Column.flexible("What"), Column.number("How many"));
        counts.forEach((what, number) -> table.row(what, number(number)));
        statuses.forEach((status, number) ->
                table.row(new Cell("  " + status.code(), pen.code(status)), new Cell(number(number))));
        newest.ifPresent(d -> table.row("newest report", d.toString()));
        return table.write(pen, width);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The counts by name, {@code statuses} and {@code newest}. */
    public ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        counts.forEach(node::put);
        var byStatus = node.putObject("statuses");
        statuses.forEach((status, number) -> byStatus.put(status.code(), number));
        newest.ifPresent(d -> node.put("newest", d.toString()));
        return node;
    }
}
