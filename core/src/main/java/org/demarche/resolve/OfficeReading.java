package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Offices.Office;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/** Tells whom an office without a name means in one sentence: "the Turkish foreign minister", "his counterpart". */
final class OfficeReading {
    private final Knowledge knowledge;
    private final Persons persons;
    private final Sides sides;
    private final Findings findings;
    private final Sentence sentence;
    private final Discourse discourse;
    private final MentionTables tables;
    private final PhraseNeighbours neighbours;

    OfficeReading(
            Knowledge knowledge,
            Findings findings,
            Sentence sentence,
            Discourse discourse,
            MentionTables tables,
            PhraseNeighbours neighbours) {
        this.knowledge = knowledge;
        this.persons = new Persons(knowledge);
        this.sides = new Sides(knowledge);
        this.findings = findings;
        this.sentence = sentence;
        this.discourse = discourse;
        this.tables = tables;
        this.neighbours = neighbours;
    }

    /** Whom the office {@code mention} of a phrase means, with the states and mentions inside the phrase. */
    List<Referent> byOffice(
            Phrase phrase, Mention mention, List<String> inside, List<Mention> mentions, Optional<LocalDate> day) {
        var form = tables.words(mention).toLowerCase(Locale.ROOT);
        var countries = new ArrayList<>(inside);
        if (countries.isEmpty()) neighbours.ofCountry(phrase).ifPresent(countries::add);
        if (countries.isEmpty()) possessor(phrase, day).ifPresent(countries::add);
        var country = countries.stream().findFirst();
        var office =
                knowledge.offices().named(form, country.orElse("")).stream().findFirst();
        var level = office.map(o -> Level.of(o.level())).orElse(Level.OFFICIAL);
        if (isPlural(form, office))
            return countries.stream().map(c -> sides.officials(c, form, level)).toList();
        var organization = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION)
                .flatMap(m -> tables.organization(m).stream())
                .findFirst();
        if (organization.isPresent() && country.isEmpty())
            return List.of(sides.ofOrganization(organization.get(), form, level));
        if (office.isPresent() && !office.get().country().isEmpty() && country.isEmpty())
            country = Optional.of(office.get().country());
        var definite = sentence.token(phrase.first()).lower();
        boolean indefinite = Set.of("a", "an", "any", "another", "some").contains(definite);
        if (!indefinite) {
            var before = discourse.findOfficeHolder(level, country, form);
            if (before.isPresent()) return List.of(before.get());
            var holder = country.flatMap(c -> persons.holder(form, c, day));
            if (holder.isPresent()) return List.of(holder.get());
        }
        return country.map(c -> List.of(sides.officials(c, form, level))).orElse(List.of());
    }

    private static boolean isPlural(String form, Optional<Office> office) {
        return !office.map(Office::title).orElse("").equalsIgnoreCase(form)
                        && form.endsWith("s")
                        && !form.endsWith("affairs")
                || form.contains("ministers")
                || form.contains("secretaries");
    }

    /** The state of the owner: "Putin's spokesman", "his foreign minister". */
    Optional<String> possessor(Phrase phrase, Optional<LocalDate> day) {
        var first = sentence.token(phrase.first()).lower();
        if (Set.of("his", "her").contains(first)) return discourse.lastPerson().flatMap(Referent::country);
        if (Set.of("its", "their").contains(first)) return discourse.lastThing().flatMap(Referent::country);
        var span = sentence.span(phrase.first(), phrase.end());
        return findings.mentions().within(span).stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON)
                .findFirst()
                .flatMap(m -> persons.named(tables.words(m), Persons.Said.NOTHING, discourse, day)
                        .country());
    }

    /** Those who hold in {@code countries} the office of the person last spoken of. */
    List<Referent> counterpart(List<String> countries, boolean plural, Optional<LocalDate> day) {
        var person = discourse.lastPerson();
        var form = person.flatMap(Referent::office).orElse("official").toLowerCase(Locale.ROOT);
        var level = person.map(Referent::level).orElse(Level.UNKNOWN);
        return countries.stream()
                .map(c -> {
                    var id = person.flatMap(p -> knowledge.terms().on(p.name(), day))
                            .map(t -> t.office());
                    Optional<Referent> holder =
                            plural || id.isEmpty() ? Optional.empty() : persons.holder(form(id.get(), form), c, day);
                    return holder.orElseGet(() -> sides.officials(c, form, level));
                })
                .toList();
    }

    private static String form(String officeId, String fallback) {
        return switch (officeId) {
            case "foreign-minister" -> "foreign minister";
            case "head-of-state" -> "leader";
            case "head-of-government" -> "prime minister";
            case "defence-minister" -> "defence minister";
            case "finance-minister" -> "finance minister";
            default -> fallback;
        };
    }
}
