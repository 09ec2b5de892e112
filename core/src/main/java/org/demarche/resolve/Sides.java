package org.demarche.resolve;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;

/** Makes referents of those who are no persons: states, their missions, bodies and officials, organisations. Thread-safe. */
final class Sides {
    private final Knowledge knowledge;

    Sides(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Referent organization(String name) {
        return new Referent(
                Referent.Kind.ORGANIZATION,
                name,
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Level.UNKNOWN,
                knowledge.organizationCode(name),
                "named");
    }

    /** Somebody who holds the office {@code form} in an organisation. */
    Referent ofOrganization(String name, String form, Level level) {
        return new Referent(
                Referent.Kind.OFFICIALS,
                Titles.title(form),
                Optional.empty(),
                Optional.of(name),
                Optional.of(Titles.title(form)),
                level,
                knowledge.organizationCode(name),
                "acts for the organisation");
    }

    Referent state(String country, String why) {
        return ofState(Referent.Kind.COUNTRY, name(country), country, Optional.empty(), Level.UNKNOWN, why);
    }

    /** The two Koreas, the North first as it is the one to be told apart. */
    List<Referent> koreas() {
        return List.of(state("PRK", "one of the two Koreas"), state("KOR", "one of the two Koreas"));
    }

    /** An embassy or consulate. */
    Referent mission(String kind, String country) {
        var name = Titles.title(kind) + " of " + name(country);
        return ofState(
                Referent.Kind.ORGANIZATION,
                name,
                country,
                Optional.empty(),
                Level.UNKNOWN,
                "a state's mission speaks for it");
    }

    /** A ministry, parliament or other body. */
    Referent body(String words, String country) {
        var name = Titles.title(words) + " of " + name(country);
        return ofState(Referent.Kind.OFFICIALS, name, country, Optional.empty(), Level.UNKNOWN, "a body of the state");
    }

    /** People of a state who are told by their office or part only; of an unknown level, the tables may know it. */
    Referent officials(String country, String form, Level level) {
        var stated = level == Level.UNKNOWN
                ? knowledge.offices().named(form, country).stream()
                        .findFirst()
                        .map(o -> Level.of(o.level()))
                        .orElse(Level.UNKNOWN)
                : level;
        boolean office = stated != Level.UNKNOWN && stated != Level.OFFICIAL;
        return ofState(
                Referent.Kind.OFFICIALS,
                name(country) + ", " + form,
                country,
                office ? Optional.of(Titles.title(form)) : Optional.empty(),
                stated,
                "unnamed people of the state");
    }

    private String name(String country) {
        return knowledge.countryName(country).orElse(country);
    }

    private static Referent ofState(
            Referent.Kind kind, String name, String country, Optional<String> office, Level level, String why) {
        return new Referent(
                kind,
                name,
                Optional.of(country),
                Optional.empty(),
                office,
                level,
                Optional.of(Knowledge.actorCode(country, "GOV")),
                why);
    }
}
