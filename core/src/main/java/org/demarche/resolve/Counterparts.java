package org.demarche.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;

/** Tells whom "his Chinese counterpart" means: who holds the same office there. Thread-safe. */
final class Counterparts {
    /** The words by which each office is asked for abroad, in the order of rank. */
    private static final List<Map.Entry<String, String>> FORM_BY_OFFICE = List.of(
            Map.entry("head-of-state", "president"),
            Map.entry("monarch", "leader"),
            Map.entry("supreme-leader", "leader"),
            Map.entry("head-of-government", "prime minister"),
            Map.entry("foreign-minister", "foreign minister"),
            Map.entry("defence-minister", "defence minister"),
            Map.entry("finance-minister", "finance minister"),
            Map.entry("vice-president", "vice president"),
            Map.entry("national-security-adviser", "national security adviser"));

    private final Knowledge knowledge;
    private final Referents referents;
    private final Holders holders;
    private final Sides sides;

    Counterparts(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.referents = new Referents(knowledge);
        this.holders = new Holders(knowledge);
        this.sides = new Sides(knowledge);
    }

    /** Those who hold in {@code countries} the office of {@code person}; unnamed where no table tells who does. */
    List<Referent> of(Optional<Referent> person, List<String> countries, String head, Optional<LocalDate> day) {
        var title = person.flatMap(Referent::office).orElse(head).toLowerCase(Locale.ROOT);
        var level = person.map(Referent::level).orElse(Level.UNKNOWN);
        var form = person.flatMap(p -> form(p, title, day)).orElse(title);
        return countries.stream()
                .map(c -> {
                    var holding = level == Level.OFFICIAL || level == Level.UNKNOWN
                            ? List.<Referent>of()
                            : holders.of(form, c, day);
                    if (holding.size() == 1) return holding.get(0);
                    var unnamed = sides.officials(c, title, level);
                    return holding.isEmpty() ? unnamed : unnamed.either(holding);
                })
                .toList();
    }

    private Optional<String> form(Referent person, String title, Optional<LocalDate> day) {
        var ids = referents.officeIds(title, person.country());
        if (ids.isEmpty())
            ids = knowledge
                    .terms()
                    .on(person.name(), day)
                    .map(t -> Set.of(t.office()))
                    .orElse(Set.of());
        for (var form : FORM_BY_OFFICE) if (ids.contains(form.getKey())) return Optional.of(form.getValue());
        return Optional.empty();
    }
}
