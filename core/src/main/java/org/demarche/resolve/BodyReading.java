package org.demarche.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Referent;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/** Tells which state a body speaks and acts for in one sentence: ministries, embassies, governments. */
record BodyReading(Sentence sentence, Sides sides, Discourse discourse, PhraseNeighbours neighbours) {
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "embassy",
            "administration",
            "parliament",
            "cabinet",
            "regime",
            "department",
            "kremlin",
            "military",
            "army",
            "foreign ministry",
            "consulate",
            "mission",
            "authorities",
            "presidency",
            "agency",
            "office");

    /** The body that a phrase names, with the states named inside the phrase. */
    Optional<Referent> find(Phrase phrase, List<String> countries) {
        var head = sentence.token(phrase.head()).lower();
        if (!BODIES.contains(head)) return Optional.empty();
        // An embassy in a capital is not of that state.
        var seat = countries.stream()
                .findFirst()
                .or(() -> head.equals("embassy") ? Optional.empty() : neighbours.inCapital(phrase));
        if (seat.isEmpty()) return discourse.lastBody(Persons.title(head));
        var country = seat.get();
        if (head.equals("embassy") || head.equals("consulate")) return Optional.of(sides.mission(head, country));
        if (head.equals("government") || head.equals("administration") || head.equals("regime"))
            return Optional.of(sides.state(country, "its government"));
        int first = Math.max(phrase.first(), phrase.head() - 1);
        return Optional.of(sides.body(sentence.words(first, phrase.end()), country));
    }
}
