package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which state or organisation a user's word names: a code ({@code PRK}), a name in any case ("North Korea"), a demonym or a
 * government ("the Kremlin"). Reads three small tables only, as asking must start at once. Immutable.
 */
public final class SideNames {
    private final Map<String, String> sides = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    private SideNames(Optional<Path> extra) {
        for (var row : Tsv.rows("countries.tsv", extra)) {
            names.put(row[0], row[1]);
            add(row[0], row[0]);
            add(row[1], row[0]);
            for (var alias : Tsv.alternatives(row[2])) add(alias, row[0]);
            for (var demonym : Tsv.alternatives(row[3])) add(demonym, row[0]);
        }
        for (var row : Tsv.rows("organizations.tsv", extra)) {
            codes.put(row[0], row[2]);
            add(row[0], row[0]);
            for (var alias : Tsv.alternatives(row[1])) add(alias, row[0]);
        }
        for (var row : Tsv.rows("governments.tsv", extra)) add(row[0], row[1]);
    }

    /** The packed tables, and the rows that the tables in {@code extra} add. */
    public static SideNames load(Optional<Path> extra) {
        return new SideNames(extra);
    }

    /** The first that has a name keeps it: states come before organisations, and both before what stands for them. */
    private void add(String name, String side) {
        sides.putIfAbsent(fold(name), side);
    }

    private static String fold(String name) {
        var folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    /** ISO 3166-1 alpha-3 code of the state, or the full name of the organisation. */
    public Optional<String> find(String words) {
        return Optional.ofNullable(sides.get(fold(words)));
    }

    /** The code of the state that goes by that word. */
    public Optional<String> findState(String words) {
        return find(words).filter(names::containsKey);
    }

    /** The English name of the state with that code. */
    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** The CAMEO actor code of the organisation with that full name. */
    public Optional<String> codeOf(String organization) {
        return Optional.ofNullable(codes.get(organization)).filter(c -> !c.isEmpty());
    }
}
