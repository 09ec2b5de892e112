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
