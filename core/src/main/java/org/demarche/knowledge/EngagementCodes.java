package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an engagement comes to in event data, by its type and stage ({@code engagement-codes.tsv}). Immutable. */
public final class EngagementCodes {
    /** Stands for all types. */
    private static final String ANY = "*";

    /**
     * One row.
     *
     * @param types of engagements, such as {@code visit}
     * @param statuses stages, such as {@code held}; {@code moved} is postponed to a day that is named, {@code broken-off} cancelled
     *     after it had begun
     * @param by who decided: {@code side}, {@code other}, or none where nobody alone does
     * @param pairs between whom, from whom to whom: {@code guest-host}, {@code decider-others} …
     * @param thirdPlace only where it takes place in a country of neither
     * @param plover PLOVER type; empty where PLOVER has no such event
     * @param mode PLOVER mode, empty for none
     */
    public record Row(
            Set<String> types,
            Set<String> statuses,
            Set<String> by,
            String pairs,
            boolean thirdPlace,
            String cameo,
            String plover,
            String mode,
            String context) {
        public Row {
            types = Set.copyOf(types);
            statuses = Set.copyOf(statuses);
            by = Set.copyOf(by);
        }

        /** Whether it speaks of such a stage of an engagement of such a type; {@code decider} is {@code side}, {@code other} or empty. */
        boolean fits(String type, String stage, String decider) {
            return (types.contains(ANY) || types.contains(type))
                    && statuses.contains(stage)
                    && (by.isEmpty() || by.contains(decider));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private EngagementCodes(Optional<Path> extra) {
        // A user's own rows go before ours.
        var packed = Tsv.packed("engagement-codes.tsv");
        var all = Tsv.rows("engagement-codes.tsv", extra);
        all.subList(packed.size(), all.size()).forEach(r -> rows.add(row(r)));
        packed.forEach(r -> rows.add(row(r)));
    }

    private static Row row(String[] row) {
        return new Row(
                Set.copyOf(Tsv.alternatives(row[0])),
                Set.copyOf(Tsv.alternatives(row[1])),
                Set.copyOf(Tsv.alternatives(row[2])),
                row[3],
                row[4].equals("third"),
                row[5],
                row[6],
                row[7],
                row[8]);
    }

    /** The packed table, and the rows that the one in {@code extra} puts before it. */
    public static EngagementCodes load(Optional<Path> extra) {
        return new EngagementCodes(extra);
    }

    /** The rows that fit, in their order. */
    public List<Row> of(String type, String stage, String decider) {
        return rows.stream().filter(r -> r.fits(type, stage, decider)).toList();
    }

    /** All rows. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
