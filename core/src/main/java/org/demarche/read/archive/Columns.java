package org.demarche.read.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a table is which field of a report. A field that is not named is looked for under its own name, small or
 * capital letters alike.
 *
 * @param named the column's name by the field's
 */
public record Columns(Map<String, String> named) {
    /** The fields that a report may have, as report records spell them. */
    public static final List<String> FIELDS =
            List.of("id", "text", "html", "title", "url", "outlet", "author", "published");
    /** Every field under its own name. */
    public static final Columns OWN_NAMES = new Columns(Map.of());

    public Columns {
        named = Map.copyOf(named);
    }

    /**
     * Reads {@code field=column} pairs between commas, such as {@code text=body,published=date}.
     *
     * @throws IllegalArgumentException if a pair is none, or there is no such field
     */
    public static Columns parse(String pairs) {
        var named = new LinkedHashMap<String, String>();
        for (var pair : pairs.split(",")) {
            int equals = pair.indexOf('=');
            var field = equals < 0 ? "" : pair.substring(0, equals).strip();
            var column = pair.substring(equals + 1).strip();
            if (equals < 0 || column.isEmpty())
                throw new IllegalArgumentException("'" + pair + "' is no FIELD=COLUMN, such as text=body");
            if (!FIELDS.contains(field))
                throw new IllegalArgumentException(
                        "a report has no field '" + field + "': it has " + String.join(", ", FIELDS));
            if (named.put(field, column) != null)
                throw new IllegalArgumentException("the field '" + field + "' is named twice");
        }
        return new Columns(named);
    }

    /** Why a table with this {@code header} cannot be read, with the columns that it has; empty where it can. */
    Optional<String> findFault(List<String> header) {
        var places = placesByName(header);
        var there = "; the columns are " + header.stream().map(Columns::shown).collect(Collectors.joining(", "));
        for (var pair : named.entrySet())
            if (!places.containsKey(key(pair.getValue())))
                return Optional.of("there is no column '" + pair.getValue() + "' for " + pair.getKey() + there);
        var fields = placesByField(header);
        return fields.containsKey("text") || fields.containsKey("html")
                ? Optional.empty()
                : Optional.of("no column is named text or html: say which it is by --columns text=COLUMN" + there);
    }

    /** Where in a row of a table with this {@code header} each field stands, from 0. */
    Map<String, Integer> placesByField(List<String> header) {
        var places = placesByName(header);
        var fields = new HashMap<String, Integer>();
        for (var field : FIELDS) {
            var place = places.get(key(named.getOrDefault(field, field)));
            if (place != null) fields.put(field, place);
        }
        return fields;
    }

    private static Map<String, Integer> placesByName(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) places.putIfAbsent(key(header.get(i)), i);
        return places;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(String name) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
