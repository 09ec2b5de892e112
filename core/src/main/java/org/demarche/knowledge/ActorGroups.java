package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the groups of three letters are of which CAMEO actor codes are made ({@code actor-groups.tsv}). Immutable. */
public final class ActorGroups {
    /** In what a group says; {@code KNOWN} is an organisation or band by its own name, as {@code UNO}. */
    public enum Kind {
        ROLE,
        INTERNATIONAL,
        REGION,
        RELIGION,
        ETHNIC,
        KNOWN
    }

    /**
     * One group.
     *
     * @param icews the sectors as ICEWS names them, the particular first; empty where its names are not known
     * @param plover the sector as PLOVER codes it
     */
    public record Group(String code, Kind kind, List<String> icews, Optional<String> plover) {
        public Group {
            icews = List.copyOf(icews);
        }
    }

    private final Map<String, Group> groups = new HashMap<>();

    private ActorGroups(Optional<Path> extra) {
        for (var row : Tsv.rows("actor-groups.tsv", extra)) groups.put(row[0], group(row));
    }

    private static Group group(String[] row) {
        try {
            return new Group(
                    row[0],
                    Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Tsv.alternatives(row[2]),
                    Optional.of(row[3]).filter(c -> !c.isEmpty()));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable(
                    "actor-groups.tsv, " + row[0] + ": kind '" + row[1]
                            + "' is none of role, international, region, religion, ethnic, known",
                    wrong);
        }
    }

    /** The packed table, and the rows that the one in {@code extra} adds. */
    public static ActorGroups load(Optional<Path> extra) {
        return new ActorGroups(extra);
    }

    /** What the group is where it stands behind another; at the head of a code it may be a country instead. */
    public Group of(String code) {
        return groups.getOrDefault(code, new Group(code, Kind.KNOWN, List.of(), Optional.empty()));
    }
}
