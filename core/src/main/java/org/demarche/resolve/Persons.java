package org.demarche.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Offices.Office;
import org.demarche.knowledge.Terms.Term;

/** Makes referents of known and unknown people, with the office they hold on the report's day. Thread-safe. */
final class Persons {

    private final Knowledge knowledge;

    Persons(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What the report says of a person's office: its words and state, where it does. */
    record Said(Optional<String> office, Optional<String> country) {
        static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
    }

    /** The person of that name; a known one where the name and what the report says of him agree. */
    Referent named(String name, Said said, Discourse discourse, Optional<LocalDate> day) {
        var before = discourse.findPerson(name);
        if (before.isPresent() && agrees(before.get(), said)) return refined(before.get(), said);
        var full = knowledge.lexicon().find(Lexicon.Kind.PERSON, name).map(Lexicon.Entry::name);
        if (full.isPresent()) {
            var known = known(full.get(), said, day);
            if (known.isPresent()) return known.get();
        } else if (name.indexOf(' ') < 0) {
            var bearers = knowledge.terms().bySurname(name, day);
            var fitting =
                    bearers.stream().flatMap(p -> known(p, said, day).stream()).toList();
            var chosen = choose(fitting, said);
            if (chosen.isPresent()) return chosen.get();
        }
        return stranger(name, said);
    }

    /** Of several office-holders with one surname the head of state; undecided between equals. */
    private static Optional<Referent> choose(List<Referent> fitting, Said said) {
        if (fitting.size() == 1) {
            // A surname alone names a minister or head; an ambassador is not known by it, unless the report says what
            // he is.
            boolean prominent = fitting.get(0).level().compareTo(Level.MINISTER) <= 0
                    || fitting.get(0).office().orElse("").contains("Secretary");
            return prominent || said.country().isPresent() ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        var heads = fitting.stream().filter(r -> r.level() == Level.HEAD).toList();
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    private static boolean agrees(Referent known, Said said) {
        return said.country().isEmpty()
                || known.country().isEmpty()
                || known.country().equals(said.country());
    }

    private Referent refined(Referent known, Said said) {
        if (known.office().isPresent() || said.office().isEmpty()) return known;
        var stranger =
                stranger(known.name(), new Said(said.office(), said.country().or(known::country)));
        return stranger;
    }

    private Optional<Referent> known(String person, Said said, Optional<LocalDate> day) {
        var term = termFitting(person, said, day);
        if (term.isEmpty()) return Optional.empty();
        var t = term.get();
        Optional<String> country = t.isOfCountry() ? Optional.of(t.place()) : Optional.empty();
        if (country.isPresent()
                && said.country().isPresent()
                && !Knowledge.isSameState(country.get(), said.country().get())) return Optional.empty();
        boolean holds = day.map(t::holdsOn).orElse(true);
        var office = knowledge.offices().find(t.office());
        var level = holds ? office.map(o -> Level.of(o.level())).orElse(Level.OFFICIAL) : Level.OFFICIAL;
        var why = day.map(d -> holds ? "held the office on " + d : "no longer held the office on " + d)
                .orElse("the report has no date: latest known office");
        Optional<String> title = holds ? Optional.of(t.title()) : Optional.of("former " + t.title());
        Optional<String> code = country.map(c ->
                        Knowledge.actorCode(c, holds ? office.map(Office::role).orElse("GOV") : "ELI"))
                .or(() -> knowledge.organizationCode(t.place()));
        Optional<String> organization = country.isPresent() ? Optional.empty() : Optional.of(t.place());
        return Optional.of(new Referent(Referent.Kind.PERSON, person, country, organization, title, level, code, why));
    }

    /** The term that the report's words for the office point to, else the highest of the day. */
    private Optional<Term> termFitting(String person, Said said, Optional<LocalDate> day) {
        if (said.office().isPresent() && day.isPresent()) {
            for (var office : knowledge
                    .offices()
                    .named(said.office().get(), said.country().orElse(""))) {
                var fitting = knowledge.terms().of(person).stream()
                        .filter(t -> t.office().equals(office.id()) && t.holdsOn(day.get()))
                        .findFirst();
                if (fitting.isPresent()) return fitting;
            }
        }
        return knowledge.terms().on(person, day);
    }

    /** Somebody whom the tables do not know: he keeps what the report says of him. */
    private Referent stranger(String name, Said said) {
        var office = said.office()
                .flatMap(form -> knowledge.offices().named(form, said.country().orElse("")).stream()
                        .findFirst());
        var level = office.map(o -> Level.of(o.level())).orElse(Level.UNKNOWN);
        var title = said.office().map(Persons::title);
        Optional<String> code = said.country()
                .map(c -> Knowledge.actorCode(c, office.map(Office::role).orElse("")));
        return new Referent(
                Referent.Kind.PERSON,
                name,
                said.country(),
                Optional.empty(),
                title,
                level,
                code,
                office.isPresent() ? "office as the report gives it" : "not in the tables");
    }

    /** Words of an office as a title: "vice foreign minister" → "Vice Foreign Minister". */
    static String title(String form) {
        var titled = new StringBuilder();
        for (var word : form.split(" ", -1)) {
            if (titled.length() > 0) titled.append(' ');
            boolean small = Set.of("of", "for", "and", "the", "to").contains(word.toLowerCase(Locale.ROOT))
                    && titled.length() > 0;
            titled.append(
                    small ? word.toLowerCase(Locale.ROOT) : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return titled.toString();
    }

    /** Who holds the office that {@code form} names in {@code country}; empty where several or none do. */
    Optional<Referent> holder(String form, String country, Optional<LocalDate> day) {
        if (day.isEmpty()) return Optional.empty();
        var said = new Said(Optional.of(form), Optional.of(country));
        for (var office : knowledge.offices().named(form, country)) {
            if (Set.of("official", "envoy", "minister", "deputy-minister", "ambassador", "spokesperson")
                    .contains(office.id())) continue;
            var holders = knowledge.terms().holders(office.id(), country, day.get());
            if (holders.isEmpty() && Set.of("supreme-leader", "head-of-state").contains(office.id()))
                holders = leaders(country, day.get());
            var persons = holders.stream().map(Term::person).distinct().toList();
            if (persons.size() == 1) return known(persons.get(0), said, day);
        }
        return Optional.empty();
    }

    /** Whom "the leader" of a state is: its president, else monarch, else head of government. */
    private List<Term> leaders(String country, LocalDate day) {
        for (var id : List.of("supreme-leader", "head-of-state", "head-of-government", "monarch")) {
            var holders = knowledge.terms().holders(id, country, day);
            if (!holders.isEmpty()) return holders;
        }
        return List.of();
    }
}
