package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** GeoNames' codes of the first-level divisions that {@code regions.tsv} has: {@code TX} for Texas. Immutable. */
public final class Divisions {
    private final Map<String, String> codes = new HashMap<>();

    private Divisions(Optional<Path> extra) {
        for (var row : Tsv.rows("regions.tsv", extra)) {
            int dot = row[3].indexOf('.');
            if (dot > 0) codes.put(row[2] + " " + row[0], row[3].substring(dot + 1));
        }
    }

    /** The packed table, and the rows that the one in {@code extra} adds. */
    public static Divisions load(Optional<Path> extra) {
        return new Divisions(extra);
    }

    /** The code of the division of that name, without its country's. */
    public Optional<String> of(String country, String name) {
        return Optional.ofNullable(codes.get(country + " " + name));
    }
}
