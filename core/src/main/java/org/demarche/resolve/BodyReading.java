package org.demarche.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Referent;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/** Tells which state or organisation a body speaks and acts for in one sentence: ministries, embassies, "the alliance". */
record BodyReading(
        Sentence sentence, Sides sides, Discourse discourse, PhraseNeighbours neighbours, OfficeReading offices) {
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "embassy",
            "administration",
            "parliament",
            "cabinet",
            "regime",
            "department",
            "military",
            "army",
            "foreign ministry",
            "consulate",
            "mission",
            "authorities",
            "presidency",
            "agency",
            "office");

    /** Bodies of several states at once: "the foreign ministries of Peru and Chile", "the Thai and Malay navies". */
    private static final Set<String> SEVERAL =
            Set.of("ministries", "governments", "parliaments", "navies", "armies", "fleets", "departments", "cabinets");

    /** What states have together. */
    private static final Set<String> JOINT = Set.of("commission", "committee", "council", "group", "subcommittee");

    private static final Set<String> PRIVATE = Set.of("business", "friendship", "trade", "cultural", "lobby");

    /** What a state trains with: only in an exercise do they act for it, "visited Thai troops" is no visit to Thailand. */
    private static final Set<String> ARMED = Set.of(
            "navy",
            "fleet",
            "force",
            "warship",
            "ship",
            "vessel",
            "submarine",
            "troop",
            "soldier",
            "marine",
            "sailor",
            "squadron",
            "unit",
            "guard");

    /** Common nouns that point back to an organisation, with a word of the names of those they are said of. */
    private static final Map<String, String> ORGANIZATION_NOUNS = Map.of(
            "alliance",
            "Treaty",
            "bloc",
            "Union|Association|Community|Mercosur|Council",
            "fund",
            "Fund",
            "bank",
            "Bank",
            "agency",
            "Agency",
            "league",
            "League",
            "union",
            "Union",
            "organization",
            "Organi",
            "organisation",
            "Organi",
            "cartel",
            "Petroleum");

    /** The body that a phrase names, with the states named inside the phrase. */
    Optional<Referent> find(Phrase phrase, List<String> countries, boolean subject, Optional<LocalDate> day) {
        var head = sentence.token(phrase.head()).lower();
        var organization = organization(phrase, head, countries);
        if (organization.isPresent()) return organization;
        if (!BODIES.contains(head)) return Optional.empty();
        // An embassy in a capital is not of that state.
        boolean mission = head.equals("embassy") || head.equals("consulate");
        var seat = countries.stream()
                .findFirst()
                .or(() -> mission ? Optional.empty() : neighbours.inCapital(phrase))
                .or(() -> neighbours.ofCountries(phrase).stream().findFirst())
                .or(() -> offices.possessor(phrase, day));
        if (seat.isEmpty()) return spokenOf(phrase, head, subject);
        var country = seat.get();
        if (mission) return Optional.of(sides.mission(head, country));
        if (head.equals("government") || head.equals("administration") || head.equals("regime"))
            return Optional.of(sides.state(country, "its government"));
        int first = Math.max(phrase.first(), phrase.head() - 1);
        return Optional.of(sides.body(words(first, phrase.end()), country));
    }

    /** "The Finnish-Estonian joint commission" acts for both; a business council of both is of neither. */
    private boolean isJoint(Phrase phrase) {
        var head = sentence.token(phrase.head());
        if (!JOINT.contains(head.lemma()) || head.isCapitalised()) return false;
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (PRIVATE.contains(sentence.token(i).lower())) return false;
        return true;
    }

    /** Of each state that is named in or right behind a phrase, the body of the kind; empty where it is none or they are no two. */
    List<Referent> several(Phrase phrase, List<String> countries, boolean exercise) {
        var head = sentence.token(phrase.head());
        boolean armed = exercise && ARMED.contains(head.lemma());
        if (isJoint(phrase) && countries.size() > 1)
            return countries.stream()
                    .map(c -> sides.body(sentence.words(phrase.head(), phrase.head() + 1), c))
                    .toList();
        if (!armed && !SEVERAL.contains(head.lower())) return List.of();
        var states = countries.isEmpty() ? neighbours.ofCountries(phrase) : countries;
        if (states.size() < 2 && !armed) return List.of();
        boolean foreign = phrase.head() > phrase.first()
                && Set.of("foreign", "defence", "defense")
                        .contains(sentence.token(phrase.head() - 1).lower());
        var kind = (foreign ? sentence.token(phrase.head() - 1).word() + " " : "") + head.lemma();
        return states.stream().map(c -> sides.body(kind, c)).toList();
    }

    private String words(int first, int end) {
        boolean own = Set.of("the", "its", "their", "his", "her", "'s")
                .contains(sentence.token(first).lower());
        return sentence.words(own && end - first > 1 ? first + 1 : first, end);
    }

    /** The body of that kind that has been named; undecided where several have. */
    private Optional<Referent> spokenOf(Phrase phrase, String head, boolean subject) {
        var kind = Titles.title(head) + " of ";
        var found = Discourse.nearest(
                discourse.distinct(t -> !t.referent().isPerson()
                        && (t.referent().name().startsWith(kind)
                                || t.referent().name().contains(" " + kind))),
                subject);
        if (found.size() < 2) return found.stream().findFirst();
        return Optional.of(Referent.undecided(sentence.words(phrase.first(), phrase.end()), found));
    }

    private Optional<Referent> organization(Phrase phrase, String head, List<String> countries) {
        var parts = ORGANIZATION_NOUNS.get(head);
        boolean bare = phrase.end() - phrase.first() == 2
                && sentence.token(phrase.first()).lower().equals("the");
        if (parts == null || !bare || !countries.isEmpty()) return Optional.empty();
        var found = discourse.distinct(t -> t.referent().kind() == Referent.Kind.ORGANIZATION
                && t.referent().country().isEmpty()
                && List.of(parts.split("\\|", -1)).stream()
                        .anyMatch(t.referent().name()::contains));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).referent());
    }
}
