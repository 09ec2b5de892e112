package org.demarche.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;

/** Tells whom a person's name means: somebody spoken of, somebody in the tables, or a stranger. Thread-safe. */
final class Persons {
    private final NameParts names;
    private final Bearers bearers;
    private final Referents referents;

    Persons(Knowledge knowledge) {
        this.names = new NameParts(knowledge);
        this.bearers = new Bearers(knowledge);
        this.referents = new Referents(knowledge);
    }

    /** The person of that name; a known one where the name and what the report says of him agree, several where they do not. */
    Referent named(String words, Said heard, Discourse discourse, Optional<LocalDate> day) {
        var parts = names.read(words, heard);
        var said = parts.said();
        var name = parts.name();
        var sex = Sex.ofTitle(words).or(() -> said.office().flatMap(Sex::ofTitle));
        var person = person(name, said, sex, discourse, day);
        discourse.tellOffice(person.name(), said);
        sex.ifPresent(s -> discourse.tellSex(person.name(), s));
        if (name.indexOf(' ') < 0 && !person.isUndecided()) discourse.tellShortName(name, person);
        return person;
    }

    /** Somebody in office who goes by the surname {@code words}, where it was not seen to be a person's. */
    Optional<Referent> known(String words, Discourse discourse, Optional<LocalDate> day) {
        var found = bearers.of(words, Said.NOTHING, Optional.empty(), discourse, day);
        return found.size() == 1 && day.isPresent() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Referent person(String name, Said said, Optional<Sex> sex, Discourse discourse, Optional<LocalDate> day) {
        var spoken = discourse.named(name).stream()
                .filter(r -> agrees(r, said))
                .filter(r -> sex.isEmpty() || sex.get().fits(discourse.sex(r)))
                .toList();
        var agreeing = spoken.stream().filter(r -> referents.isOffice(said, r)).toList();
        if (!agreeing.isEmpty()) return refined(among(name, agreeing, discourse), said);
        var known = bearers.of(name, said, sex, discourse, day);
        if (known.size() == 1) return known.get(0);
        var later = spoken.isEmpty() ? discourse.surroundings().findFullName(name) : Optional.<String>empty();
        if (later.isPresent()) return person(later.get(), said, sex, discourse, day);
        // People have more titles than one: a name spoken of stays with its bearer.
        if (!spoken.isEmpty()) return refined(among(name, spoken, discourse), said);
        if (known.size() > 1) return Referent.undecided(name, known);
        return referents.stranger(name, said);
    }

    /** Of several with that name: whom it was last used of alone; else the only head, as others keep their full names. */
    private static Referent among(String name, List<Referent> persons, Discourse discourse) {
        if (persons.size() == 1) return persons.get(0);
        var before = discourse
                .findShortName(name)
                .filter(p -> persons.stream().anyMatch(r -> r.name().equals(p.name())));
        if (before.isPresent()) return before.get();
        var heads = persons.stream().filter(r -> r.level() == Level.HEAD).toList();
        return heads.size() == 1
                ? heads.get(0)
                : discourse.findMostSpokenOf(persons).orElseGet(() -> Referent.undecided(name, persons));
    }

    private static boolean agrees(Referent known, Said said) {
        return said.country().isEmpty()
                || known.country().isEmpty()
                || Knowledge.isSameState(known.country().get(), said.country().get());
    }

    /** Somebody of whom nothing was known, with what the report now says. */
    private Referent refined(Referent known, Said said) {
        boolean news = known.office().isEmpty() && said.office().isPresent();
        if (!news || known.isUndecided()) return known;
        return referents.stranger(
                known.name(),
                new Said(
                        said.office(),
                        said.standing(),
                        said.country().or(known::country),
                        said.organization().or(known::organization)));
    }
}
