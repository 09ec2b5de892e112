package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tables, read once; everything in it is immutable and may be shared between threads. */
public final class Knowledge {
    private static final Set<String> SOVIET = Set.of("RUS", "SUN");

    private final Lexicon lexicon = new Lexicon();
    private final Offices offices;
    private final Terms terms;
    private final Milestones milestones;
    private final Occasions occasions;
    private final Gatherings gatherings;
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Map<String, String> organizationCodes = new HashMap<>();

    private Knowledge(Optional<Path> extra) {
        for (var row : Tsv.rows("countries.tsv", extra)) country(row);
        for (var row : Tsv.rows("governments.tsv", extra)) {
            lexicon.add(Lexicon.Kind.GOVERNMENT, row[0], row[0], row[1], row[2]);
        }
        for (var row : Tsv.rows("places.tsv", extra)) lexicon.add(Lexicon.Kind.PLACE, row[0], row[0], row[1], row[2]);
        for (var row : Tsv.rows("organizations.tsv", extra)) {
            organizationCodes.put(row[0], row[2]);
            lexicon.add(Lexicon.Kind.ORGANIZATION, row[0], row[0], "", "");
            for (var alias : Tsv.alternatives(row[1])) lexicon.add(Lexicon.Kind.ORGANIZATION, alias, row[0], "", "");
        }
        offices = new Offices(Tsv.rows("offices.tsv", extra), lexicon);
        terms = new Terms(
                OwnTerms.over(Tsv.packed("terms.tsv"), Tsv.own("terms.tsv", extra), offices::hasOneHolder), lexicon);
        milestones = new Milestones(Tsv.rows("milestones.tsv", extra));
        occasions = new Occasions(Tsv.rows("occasions.tsv", extra));
        gatherings = new Gatherings(Tsv.rows("gatherings.tsv", extra));
    }

    /** The packed tables, and the rows that the tables in {@code extra} add. */
    public static Knowledge load(Optional<Path> extra) {
        return new Knowledge(extra);
    }

    private void country(String[] row) {
        var code = row[0];
        countryNames.put(code, row[1]);
        lexicon.add(Lexicon.Kind.COUNTRY, row[1], row[1], code, "country");
        for (var alias : Tsv.alternatives(row[2])) lexicon.add(Lexicon.Kind.COUNTRY, alias, row[1], code, "country");
        for (var demonym : Tsv.alternatives(row[3])) lexicon.add(Lexicon.Kind.NATIONALITY, demonym, row[1], code, "");
        for (var capital : Tsv.alternatives(row[4])) {
            capitals.putIfAbsent(code, capital);
            lexicon.add(Lexicon.Kind.CAPITAL, capital, capital, code, "city");
        }
        for (var city : Tsv.alternatives(row[5])) lexicon.add(Lexicon.Kind.PLACE, city, city, code, "city");
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Offices offices() {
        return offices;
    }

    public Terms terms() {
        return terms;
    }

    public Milestones milestones() {
        return milestones;
    }

    public Occasions occasions() {
        return occasions;
    }

    public Gatherings gatherings() {
        return gatherings;
    }

    /** The English name of the state with that ISO 3166-1 alpha-3 code. */
    public Optional<String> countryName(String code) {
        return Optional.ofNullable(countryNames.get(code));
    }

    /** The capital of the state with that code, by its first name; of a state that is no more, its successor's. */
    public Optional<String> capital(String code) {
        return Optional.ofNullable(capitals.get(code)).or(() -> Optional.ofNullable(capitals.get(stateKey(code))));
    }

    /** CAMEO code of the organisation with that full name. */
    public Optional<String> organizationCode(String name) {
        return Optional.ofNullable(organizationCodes.get(name));
    }

    /** The state whose nationality, country or government {@code words} name. */
    public Optional<String> findCountry(String words) {
        for (var kind : List.of(
                Lexicon.Kind.COUNTRY, Lexicon.Kind.NATIONALITY, Lexicon.Kind.GOVERNMENT, Lexicon.Kind.CAPITAL)) {
            var entry = lexicon.find(kind, words.strip());
            if (entry.isPresent()) return Optional.of(entry.get().country());
        }
        return Optional.empty();
    }

    /** Whether both codes name one state, or a state and the one that went before it: Moscow's was the Soviet Union's too. */
    public static boolean isSameState(String a, String b) {
        return stateKey(a).equals(stateKey(b));
    }

    /** What {@code side}, a country code or an organisation, is counted by: states that continue each other are one. */
    public static String stateKey(String side) {
        return SOVIET.contains(side) ? "RUS" : side;
    }

    /** The CAMEO code of an actor of a state with a role: {@code RUS} and {@code GOV} are {@code RUSGOV}. */
    public static String actorCode(String country, String role) {
        return (country + role).toUpperCase(Locale.ROOT);
    }
}
