package org.demarche.finding;

import java.util.Optional;

/**
 * Whom or what a phrase means, as far as it could be settled.
 *
 * @param name a person's or organisation's name, or a country's; the phrase's own words where nothing is known
 * @param country ISO 3166-1 alpha-3 of the state that the referent is or acts for
 * @param organization the international organisation that the referent is or acts for, by its full name
 * @param office the office held on the report's day, or the one that the report gives
 * @param actorCode CAMEO actor code such as {@code RUSGOV}
 * @param why one short reason for a reader, such as "held the office on 2018-10-08"
 */
public record Referent(
        Kind kind,
        String name,
        Optional<String> country,
        Optional<String> organization,
        Optional<String> office,
        Level level,
        Optional<String> actorCode,
        String why) {

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
