package org.demarche.resolve;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Offices.Office;
import org.demarche.knowledge.Terms.Term;

/** Makes referents of persons, known and unknown, with the office they hold on the report's day. Thread-safe. */
final class Referents {
    /** Words such as "minister" and "secretary", which many different offices are called by. */
    private static final Set<String> ANY_OFFICE = Set.of("minister", "official", "envoy");

    private final Knowledge knowledge;

    Referents(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The ids of the offices that {@code form} may name in a state. */
    Set<String> officeIds(String form, Optional<String> country) {
        var ids = new HashSet<String>();
        for (var office : knowledge.offices().named(form, country.orElse(""))) ids.add(office.id());
        return ids;
    }

    /** Whether the words said of an office can be of that term. */
    boolean isTitle(Said said, Term term) {
        var form = said.office().orElse("");
        var ids = officeIds(form, Optional.of(term.place()));
        if (Titles.isShortFor(form, term.title())) return true;
        // A crown prince reigns no more than a prince of the house does: such titles are taken by the letter.
        if (form.toLowerCase(Locale.ROOT).endsWith("prince")) return false;
        return ids.contains(term.office()) || !ids.isEmpty() && ANY_OFFICE.containsAll(ids);
    }

    /** Whether somebody spoken of may be called so: he has that office, or none is known of him, or none is said. */
    boolean isOffice(Said said, Referent person) {
        if (said.office().isEmpty() || person.office().isEmpty())
            return said.office().isEmpty() || person.isUndecided();
        var form = said.office().get();
        var title = person.office().get();
        if (Titles.isShortFor(form, title)) return true;
        var asked = officeIds(form, person.country());
        var his = officesOf(person);
        if (asked.stream().noneMatch(ANY_OFFICE::contains)) return his.stream().anyMatch(asked::contains);
        return isOfRank(form.toLowerCase(Locale.ROOT), person.level());
    }

    /** Words of no office of its own are said of people of a rank: "the minister", "the diplomat". */
    private static boolean isOfRank(String form, Level level) {
        return switch (form) {
            case "minister" -> level == Level.MINISTER || level == Level.DEPUTY_MINISTER;
            case "envoy" -> level == Level.ENVOY || level == Level.AMBASSADOR;
            case "diplomat" -> level == Level.ENVOY || level == Level.AMBASSADOR || level == Level.DEPUTY_MINISTER;
            case "official" -> level == Level.OFFICIAL || level == Level.DEPUTY_MINISTER;
            default -> false;
        };
    }

    /** The ids of the offices that somebody may hold by his title, or by the tables where they have him under it. */
    Set<String> officesOf(Referent person) {
        var title = person.office().orElse("");
        var ids = new HashSet<>(officeIds(title, person.country()));
        for (var term : knowledge.terms().of(person.name()))
            if (term.title().equalsIgnoreCase(title)) ids.add(term.office());
        return ids;
    }

    /** A person of the tables, with the office that the report's words point to, else the highest of the day. */
    Optional<Referent> known(String person, Said said, Optional<LocalDate> day) {
        var term = termFitting(person, said, day);
        if (term.isEmpty()) return Optional.empty();
        var t = term.get();
        Optional<String> country = t.isOfCountry() ? Optional.of(t.place()) : Optional.empty();
        if (country.isPresent()
                && said.country().isPresent()
                && !Knowledge.isSameState(country.get(), said.country().get())) return Optional.empty();
        boolean holds = day.map(t::holdsOn).orElse(true);
        // Who acts for an organisation now acts for no state that he once served.
        if (!holds
                && said.organization().isPresent()
                && said.country().isEmpty()
                && said.standing() == Said.Standing.HOLDS) return Optional.of(stranger(person, said));
        // Who is called by another office than he once held has it now, though the tables do not say so.
        if (!holds
                && country.isPresent()
                && said.office().isPresent()
                && said.standing() == Said.Standing.HOLDS
                && !isTitle(said, t))
            return Optional.of(stranger(person, new Said(said.office(), said.standing(), country, Optional.empty())));
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

    /** Somebody whose first office in the tables is still to come: he has his state, and the office that the report gives. */
    Optional<Referent> awaited(String person, Said said, Optional<LocalDate> day) {
        var terms = knowledge.terms().of(person);
        var places = terms.stream().map(Term::place).distinct().toList();
        boolean one = places.size() == 1
                && places.get(0).length() == 3
                && day.isPresent()
                && terms.stream().allMatch(t -> t.start().isAfter(day.get()))
                && terms.stream().anyMatch(t -> t.start().isBefore(day.get().plusYears(1)));
        if (!one || said.country().filter(c -> !c.equals(places.get(0))).isPresent()) return Optional.empty();
        return Optional.of(stranger(
                person, new Said(said.office(), said.standing(), Optional.of(places.get(0)), Optional.empty())));
    }

    private Optional<Term> termFitting(String person, Said said, Optional<LocalDate> day) {
        if (said.office().isPresent() && day.isPresent()) {
            boolean former = said.standing() == Said.Standing.FORMER;
            var fitting = knowledge.terms().of(person).stream()
                    .filter(t -> former ? t.end().isBefore(day.get()) : t.holdsOn(day.get()))
                    .filter(t -> isTitle(said, t)
                            && !ANY_OFFICE.containsAll(officeIds(said.office().get(), Optional.of(t.place()))))
                    .findFirst();
            if (fitting.isPresent()) return fitting;
        }
        return knowledge.terms().on(person, day);
    }

    /** Somebody whom the tables do not know: he keeps what the report says of him. */
    Referent stranger(String name, Said said) {
        var office = said.office().flatMap(form -> office(form, said.country()));
        var level = said.standing() == Said.Standing.HOLDS
                        || said.title().orElse("").endsWith("-elect")
                ? said.office().flatMap(form -> level(form, said.country())).orElse(Level.UNKNOWN)
                : Level.OFFICIAL;
        Optional<String> code = said.country()
                .map(c -> Knowledge.actorCode(c, office.map(Office::role).orElse("")))
                .or(() -> said.organization().flatMap(knowledge::organizationCode));
        return new Referent(
                Referent.Kind.PERSON,
                name,
                said.country(),
                said.country().isPresent() ? Optional.empty() : said.organization(),
                said.title(),
                level,
                code,
                office.isPresent() ? "office as the report gives it" : "not in the tables");
    }

    /** The office that {@code form} names, or its last words do: "trade envoy" is an envoy's. */
    private Optional<Office> office(String form, Optional<String> country) {
        var words = form;
        while (true) {
            var found = knowledge.offices().named(words, country.orElse("")).stream()
                    .findFirst();
            if (found.isPresent() || words.indexOf(' ') < 0) return found;
            words = words.substring(words.indexOf(' ') + 1);
        }
    }

    /** The rank of an office; the deputy of a minister is one below him. */
    Optional<Level> level(String form, Optional<String> country) {
        var whole = knowledge.offices().named(form, country.orElse("")).stream().findFirst();
        var stated = office(form, country).map(o -> Level.of(o.level()));
        var first = form.toLowerCase(Locale.ROOT).split(" ", -1)[0];
        boolean below = whole.isEmpty()
                && Set.of("deputy", "vice", "assistant", "junior").contains(first);
        return below && stated.equals(Optional.of(Level.MINISTER)) ? Optional.of(Level.DEPUTY_MINISTER) : stated;
    }
}
