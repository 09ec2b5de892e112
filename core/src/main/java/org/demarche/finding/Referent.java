package org.demarche.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom or what a phrase means, as far as it could be settled.
 *
 * @param name a person's or organisation's name, or a country's; the phrase's own words where nothing is known
 * @param country ISO 3166-1 alpha-3 of the state that the referent is or acts for
 * @param organization the international organisation that the referent is or acts for, by its full name
 * @param office the office held on the report's day, or the one that the report gives
 * @param actorCode CAMEO actor code such as {@code RUSGOV}
 * @param why one short reason for a reader, such as "held the office on 2018-10-08"
 * @param alternatives those of whom one is meant, where the report does not tell which; empty where it is decided
 */
public record Referent(
        Kind kind,
        String name,
        Optional<String> country,
        Optional<String> organization,
        Optional<String> office,
        Level level,
        Optional<String> actorCode,
        String why,
        List<Referent> alternatives) {

    public Referent {
        alternatives = List.copyOf(alternatives);
    }

    /** One that is decided. */
    public Referent(
            Kind kind,
            String name,
            Optional<String> country,
            Optional<String> organization,
            Optional<String> office,
            Level level,
            Optional<String> actorCode,
            String why) {
        this(kind, name, country, organization, office, level, actorCode, why, List.of());
    }

    /**
     * One of {@code alternatives}, nobody can tell which: it keeps the report's words as its name, and of office, state and
     * level only what is true of each.
     */
    public static Referent undecided(String words, List<Referent> alternatives) {
        var names = alternatives.stream().map(Referent::name).collect(Collectors.joining(" or "));
        return new Referent(
                shared(alternatives, Referent::kind).orElse(Kind.OTHER),
                words,
                shared(alternatives, Referent::country).flatMap(c -> c),
                shared(alternatives, Referent::organization).flatMap(o -> o),
                shared(alternatives, Referent::office).flatMap(o -> o),
                shared(alternatives, Referent::level).orElse(Level.UNKNOWN),
                shared(alternatives, Referent::actorCode).flatMap(c -> c),
                "undecided: " + names,
                alternatives);
    }

    private static <T> Optional<T> shared(List<Referent> all, Function<Referent, T> field) {
        var values = all.stream().map(field).distinct().toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** This one, told by what he is alone, who may be each of {@code persons}. */
    public Referent either(List<Referent> persons) {
        var names = persons.stream().map(Referent::name).collect(Collectors.joining(" or "));
        return new Referent(
                kind, name, country, organization, office, level, actorCode, "undecided: " + names, persons);
    }

    /** Whether the report leaves open which of several is meant. */
    public boolean isUndecided() {
        return !alternatives.isEmpty();
    }

    /** What sort of thing is meant. */
    public enum Kind {
        /** A person, known or as the report names him. */
        PERSON,
        /** A state or its government. */
        COUNTRY,
        /** An international organisation. */
        ORGANIZATION,
        /** Unnamed people of a state or organisation: "North Korean representatives", "the foreign ministry". */
        OFFICIALS,
        /** Anything else: firms, parties, events, things. */
        OTHER
    }

    /** Whether the referent can be a side of an engagement: it is, or acts for, a state or organisation. */
    public boolean isSide() {
        return country.isPresent() || organization.isPresent();
    }

    /** The same, acting for the state {@code code}. */
    public Referent inCountry(String code) {
        return new Referent(kind, name, Optional.of(code), organization, office, level, Optional.of(code + "GOV"), why);
    }

    /** The country code or the organisation's name; what sides are compared by. */
    public Optional<String> side() {
        return country.or(() -> organization);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
