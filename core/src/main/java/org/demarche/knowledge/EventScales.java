package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and scores of the event codes that engagements come to: {@code cameo-codes.tsv}, {@code plover-codes.tsv}. Immutable. */
public final class EventScales {
    /**
     * A CAMEO code.
     *
     * @param icews its Goldstein score in ICEWS, as the table writes it
     * @param gdelt its Goldstein score in GDELT
     */
    public record Cameo(String code, String name, String icews, String gdelt) {
        /** The first two digits. */
        public String root() {
            return code.substring(0, 2);
        }

        /** The first three digits, the code itself where it has no more. */
        public String base() {
            return code.substring(0, Math.min(3, code.length()));
        }
    }

    /**
     * A PLOVER type with a mode.
     *
     * @param mode empty where the type has none here
     * @param quad such as {@code verbal-cooperation}
     * @param score from -10 to 10, as the table writes it
     */
    public record Plover(String type, String mode, String quad, String score) {}

    private final Map<String, Cameo> cameo = new HashMap<>();
    private final Map<String, Plover> plover = new HashMap<>();

    private EventScales(Optional<Path> extra) {
        for (var row : Tsv.rows("cameo-codes.tsv", extra)) cameo.put(row[0], new Cameo(row[0], row[1], row[2], row[3]));
        for (var row : Tsv.rows("plover-codes.tsv", extra))
            plover.put(row[0] + " " + row[1], new Plover(row[0], row[1], row[2], row[3]));
    }

    /** The packed tables, and the rows that those in {@code extra} add. */
    public static EventScales load(Optional<Path> extra) {
        return new EventScales(extra);
    }

    /**
     * The name and scores of a code.
     *
     * @throws BadTable if no row has it, as where a row of another table names it
     */
    public Cameo cameo(String code) {
        return Optional.ofNullable(cameo.get(code))
                .orElseThrow(() -> new BadTable("cameo-codes.tsv has no row '" + code + "': add one", null));
    }

    /**
     * The class and score of a type with that mode, empty for none.
     *
     * @throws BadTable if no row has the two
     */
    public Plover plover(String type, String mode) {
        return Optional.ofNullable(plover.get(type + " " + mode))
                .orElseThrow(
                        () -> new BadTable("plover-codes.tsv has no row '" + type + " " + mode + "': add one", null));
    }
}
