package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offices by the words that name them: {@code offices.tsv}. Immutable. */
public final class Offices {
    /**
     * One office.
     *
     * @param id such as {@code foreign-minister}
     * @param level record name of the level, such as {@code minister}
     * @param role CAMEO role code, such as {@code GOV}
     * @param country the only state that calls it so; empty for the rest
     */
    public record Office(String id, String title, String level, String role, String country) {}

    private final Map<String, List<Office>> officesByForm = new HashMap<>();
    private final Map<String, Office> officesById = new HashMap<>();
    private final Set<String> ofOneHolder = new HashSet<>();

    Offices(List<String[]> rows, Lexicon lexicon) {
        for (var row : rows) {
            var office = new Office(row[0], row[1], row[3], row[4], row[5]);
            officesById.putIfAbsent(office.id(), office);
            if (row[6].equals("one")) ofOneHolder.add(office.id());
            for (var form : Tsv.alternatives(row[2])) {
                add(form, office, lexicon);
                add(plural(form), office, lexicon);
            }
        }
    }

    private void add(String form, Office office, Lexicon lexicon) {
        var known = officesByForm.computeIfAbsent(form, f -> new ArrayList<>(1));
        known.add(office);
        if (known.size() == 1) lexicon.add(Lexicon.Kind.OFFICE, form, form, office.country(), "");
    }

    /** "secretary of state" → "secretaries of state": the word before "of" or "for" takes the ending. */
    static String plural(String form) {
        for (var joint : List.of(" of ", " for ", " to ")) {
            int at = form.indexOf(joint);
            if (at > 0) return plural(form.substring(0, at)) + form.substring(at);
        }
        if (form.endsWith("s")) return form;
        if (form.endsWith("y") && !form.endsWith("ey")) return form.substring(0, form.length() - 1) + "ies";
        return form.endsWith("man") ? form.substring(0, form.length() - 3) + "men" : form + "s";
    }

    /** The offices that {@code form} may name, the one of {@code country} first where it has a name of its own. */
    public List<Office> named(String form, String country) {
        var all = officesByForm.getOrDefault(form.toLowerCase(Locale.ROOT), List.of());
        var own = all.stream()
                .filter(o -> o.country().equals(country) && !country.isEmpty())
                .toList();
        if (!own.isEmpty()) return own;
        var general = all.stream().filter(o -> o.country().isEmpty()).toList();
        return general.isEmpty() ? all : general;
    }

    /** The office with that id. */
    public Optional<Office> find(String id) {
        return Optional.ofNullable(officesById.get(id));
    }

    /** Whether one person at a time holds the office of that id. */
    public boolean hasOneHolder(String id) {
        return ofOneHolder.contains(id);
    }
}
