package org.demarche.knowledge.table;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a table, with what a person needs to find it.
 *
 * @param file as a person would open it
 * @param line from 1
 * @param columns names of the table's columns
 * @param cells as many as columns
 */
public record TableRow(String file, int line, List<String> columns, List<String> cells) {
    public TableRow {
        if (columns.size() != cells.size())
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
    }

    /**
     * What the row has in a column.
     *
     * @throws IllegalArgumentException where the table has no such column
     */
    public String cell(String column) {
        int at = columns.indexOf(column);
        if (at < 0) throw new IllegalArgumentException(file + " has no column " + column);
        return cells.get(at);
    }

    /** The alternatives in a cell, parted by {@code |}. */
    public List<String> alternatives(String column) {
        var cell = cell(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    /** Whether a day lies between the columns {@code from} and {@code to}; either may be empty. */
    public boolean covers(LocalDate day) {
        var from = cell("from");
        var to = cell("to");
        return (from.isEmpty() || !day.isBefore(DateCell.firstDay(from)))
                && (to.isEmpty() || !day.isAfter(DateCell.lastDay(to)));
    }
}
