package org.demarche.knowledge.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One term of office as a row of {@code terms.tsv} gives it.
 *
 * @param place ISO 3166-1 alpha-3, or the full name of an organisation
 * @param office id of a row of {@code offices.tsv}
 * @param end empty where the term is not known to have ended
 * @param at where the row stands
 */
public record TermRow(
        String person,
        List<String> aliases,
        String place,
        String office,
        String title,
        DateCell start,
        Optional<DateCell> end,
        String source,
        TableRow at) {

    /**
     * The term that a row of {@code terms.tsv} gives.
     *
     * @throws IllegalArgumentException where a date cannot be read; the message says what to write
     */
    public static TermRow of(TableRow row) {
        var end = row.cell("end");
        return new TermRow(
                row.cell("person"),
                row.alternatives("aliases"),
                row.cell("country"),
                row.cell("office"),
                row.cell("title"),
                DateCell.parse(row.cell("start")),
                end.isEmpty() ? Optional.empty() : Optional.of(DateCell.parse(end)),
                row.cell("source"),
                row);
    }

    /** The last day on which the term may still run. */
    public LocalDate lastDay() {
        return end.map(DateCell::last).orElse(LocalDate.MAX);
    }

    /** The last day on which the term surely runs, as far as the table says. */
    public LocalDate sureLastDay() {
        return end.map(DateCell::first).orElse(LocalDate.MAX);
    }

    /** Whether the person may be in office on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(start.first()) && !day.isAfter(lastDay());
    }

    /** Whether both say that the same person is in the same office in days that both may cover. */
    public boolean isSameTermAs(TermRow other) {
        return person.equals(other.person)
                && place.equals(other.place)
                && office.equals(other.office)
                && !start.first().isAfter(other.lastDay())
                && !other.start.first().isAfter(lastDay());
    }

    /** Whether this row of one's own stands in place of a packed one, in an office that one or several hold. */
    public boolean replaces(TermRow packed, boolean hasOneHolder) {
        return isSameTermAs(packed) && (hasOneHolder || title.equals(packed.title));
    }

    /** "2001-05-09 – 2004", or "since 2001-05-09". */
    public String time() {
        return end.map(e -> start + " – " + e).orElse("since " + start);
    }
}
