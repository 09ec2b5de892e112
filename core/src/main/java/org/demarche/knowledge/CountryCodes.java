package org.demarche.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.table.DateCell;

/** What event data call our countries ({@code country-codes.tsv}), on their days. Immutable. */
public final class CountryCodes {
    /**
     * The codes of one country; each is empty where the scheme has none.
     *
     * @param fips FIPS 10-4, two letters, as places in GDELT have it
     * @param cow number of the Correlates of War project
     * @param plover three letters as PLOVER has them: dependencies are their state, Kosovo is {@code KOS}
     * @param icews name in words
     */
    public record Codes(Optional<String> fips, Optional<String> cow, Optional<String> plover, Optional<String> icews) {
        private static final Codes NONE =
                new Codes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record Row(Codes codes, LocalDate from, LocalDate to) {
        boolean stands(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<String, List<Row>> rows = new HashMap<>();

    private CountryCodes(Optional<Path> extra) {
        for (var row : Tsv.rows("country-codes.tsv", extra))
            rows.computeIfAbsent(row[0], c -> new ArrayList<>()).add(row(row));
    }

    private static Row row(String[] row) {
        try {
            return new Row(
                    new Codes(cell(row[1]), cell(row[2]), cell(row[3]), cell(row[4])),
                    row[5].isEmpty() ? LocalDate.MIN : DateCell.firstDay(row[5]),
                    row[6].isEmpty() ? LocalDate.MAX : DateCell.lastDay(row[6]));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("country-codes.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Optional<String> cell(String cell) {
        return Optional.of(cell).filter(c -> !c.isEmpty());
    }

    /** The packed table, and the rows that the one in {@code extra} adds. */
    public static CountryCodes load(Optional<Path> extra) {
        return new CountryCodes(extra);
    }

    /** The codes of the country (ISO 3166-1 alpha-3) on that day; all empty where the table does not have it. */
    public Codes of(String country, LocalDate day) {
        return rows.getOrDefault(country, List.of()).stream()
                .filter(r -> r.stands(day))
                .findFirst()
                .map(Row::codes)
                .orElse(Codes.NONE);
    }

    /** Whether the table has that country at all: three letters that are a country and no role. */
    public boolean has(String country) {
        return rows.containsKey(country);
    }
}
