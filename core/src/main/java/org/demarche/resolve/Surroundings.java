package org.demarche.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;

/** The states and organisations that a report names anywhere: evidence for which of two namesakes it means. */
record Surroundings(
        Set<String> states, Set<String> organizations, Set<String> namesOfStates, Set<String> persons, String text) {
    static Surroundings of(Findings findings, MentionTables tables) {
        var states = new HashSet<String>();
        var organizations = new HashSet<String>();
        var names = new HashSet<String>();
        var persons = new LinkedHashSet<String>();
        for (var mention : findings.mentions()) {
            tables.country(mention).or(() -> tables.cityState(mention)).ifPresent(s -> {
                states.add(s);
                names.add(tables.words(mention) + "@" + s);
            });
            if (mention.kind() == Mention.Kind.PERSON) persons.add(tables.words(mention));
            tables.organization(mention).ifPresent(organizations::add);
        }
        return new Surroundings(
                Set.copyOf(states), Set.copyOf(organizations), Set.copyOf(names), Set.copyOf(persons), findings.text());
    }

    /** The full name that the report gives, here or further on, of the one person whose surname is {@code name}. */
    Optional<String> findFullName(String name) {
        if (name.indexOf(' ') >= 0) return Optional.empty();
        var full = persons.stream()
                .filter(p -> p.length() > name.length() && (p + " ").endsWith(" " + name + " "))
                .toList();
        return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
    }

    /** Whether the report has another name of that state than {@code name}: its people, its capital. */
    boolean speaksOf(String state, String name) {
        return namesOfStates.stream().anyMatch(n -> n.endsWith("@" + state) && !n.equals(name + "@" + state));
    }

    /** Whether the report names the state or organisation that somebody acts for. */
    boolean name(Optional<String> side) {
        return side.isPresent()
                && (organizations.contains(side.get())
                        || states.stream().anyMatch(s -> Knowledge.isSameState(s, side.get())));
    }
}
