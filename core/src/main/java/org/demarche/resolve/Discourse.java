package org.demarche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.table.Spelling;

/** Whom the report has spoken of so far, the latest last. Not thread-safe: one for each report. */
final class Discourse {
    private final List<Referent> spoken = new ArrayList<>();
    private final List<Referent> subjects = new ArrayList<>();
    private final Map<String, Referent> personsByName = new LinkedHashMap<>();

    void tell(Referent referent, boolean subject) {
        if (referent.kind() == Referent.Kind.OTHER) return;
        spoken.add(referent);
        if (subject) subjects.add(referent);
        if (referent.isPerson()) personsByName.put(referent.name(), referent);
    }

    /** The person that a name, shortened or not, was last used of. */
    Optional<Referent> findPerson(String name) {
        var key = Spelling.plain(name);
        Optional<Referent> found = Optional.empty();
        for (var person : personsByName.values()) {
            var full = " " + Spelling.plain(person.name()) + " ";
            if (full.contains(" " + key + " ")) found = Optional.of(person);
        }
        return found;
    }

    /** The last person of whom {@code office} words are true, of {@code country} where that is said. */
    Optional<Referent> findOfficeHolder(Level level, Optional<String> country, String form) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            var referent = spoken.get(i);
            if (!referent.isPerson() || referent.level() != level) continue;
            if (country.isPresent() && !referent.country().equals(country)) continue;
            if (level == Level.OFFICIAL && !sameOffice(referent, form)) continue;
            if (level == Level.MINISTER && !sameOffice(referent, form)) continue;
            return Optional.of(referent);
        }
        return Optional.empty();
    }

    private static boolean sameOffice(Referent referent, String form) {
        if (form.equals("minister") || form.equals("official") || form.equals("diplomat")) return true;
        var office = referent.office().orElse("").toLowerCase(Locale.ROOT);
        for (var word : form.split(" ", -1)) {
            boolean telling = word.length() > 3 && !word.equals("minister") && !word.equals("secretary")
                    || form.equals("secretary of state");
            if (telling && office.contains(word.substring(0, Math.min(word.length(), 6)))) return true;
        }
        return false;
    }

    /** The last person spoken of, subjects first. */
    Optional<Referent> lastPerson() {
        for (int i = subjects.size() - 1; i >= Math.max(0, subjects.size() - 4); i--)
            if (subjects.get(i).isPerson()) return Optional.of(subjects.get(i));
        for (int i = spoken.size() - 1; i >= 0; i--) if (spoken.get(i).isPerson()) return Optional.of(spoken.get(i));
        return Optional.empty();
    }

    /** The last state, organisation or its officials, subjects first. */
    Optional<Referent> lastThing() {
        for (int i = subjects.size() - 1; i >= Math.max(0, subjects.size() - 4); i--)
            if (!subjects.get(i).isPerson() && subjects.get(i).isSide()) return Optional.of(subjects.get(i));
        for (int i = spoken.size() - 1; i >= 0; i--)
            if (!spoken.get(i).isPerson() && spoken.get(i).isSide()) return Optional.of(spoken.get(i));
        return Optional.empty();
    }

    /** The last body of a state of that kind, as "the embassy" means the one that has been named. */
    Optional<Referent> lastBody(String kind) {
        for (int i = spoken.size() - 1; i >= 0; i--)
            if (spoken.get(i).name().startsWith(kind + " of ")) return Optional.of(spoken.get(i));
        return Optional.empty();
    }

    /** The last {@code count} different sides, persons only where {@code persons} asks for them, in the order told. */
    List<Referent> lastSides(int count, boolean persons) {
        var found = new ArrayList<Referent>();
        for (int i = spoken.size() - 1; i >= 0 && found.size() < count; i--) {
            var referent = spoken.get(i);
            if (persons && !referent.isPerson() || !referent.isSide()) continue;
            if (found.stream().noneMatch(f -> f.side().equals(referent.side()))) found.add(0, referent);
        }
        return found.size() == count ? found : List.of();
    }

    /** Whether a state has been spoken of. */
    boolean knows(String country) {
        return spoken.stream().anyMatch(r -> r.country().equals(Optional.of(country)));
    }
}
