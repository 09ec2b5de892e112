package org.demarche.enter;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Attribution;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;

/** Where a statement was made, as its tag says: "in a statement", "at a briefing", "told reporters". */
final class Venues {
    private static final Set<String> VENUES = Set.of(
            "statement",
            "interview",
            "briefing",
            "conference",
            "speech",
            "letter",
            "communique",
            "tweet",
            "post",
            "address",
            "broadcast",
            "report",
            "declaration",
            "article",
            "message",
            "press release");

    private Venues() {}

    static Optional<String> find(Parse parse, Attribution attribution) {
        var sentence = parse.sentence();
        for (var clause : parse.clauses()) {
            boolean tag = attribution
                    .cue()
                    .filter(c -> c.overlaps(sentence.token(clause.predicate()).span()))
                    .isPresent();
            if (!tag) continue;
            var place = clause.obliques().stream()
                    .filter(o -> Set.of("in", "at", "on", "during").contains(o.preposition()))
                    .map(Clause.Oblique::phrase)
                    .filter(p -> VENUES.contains(sentence.token(p.head()).lemma()))
                    .findFirst();
            if (place.isPresent()) return place.map(p -> sentence.words(p.first(), p.end()));
            if (clause.objects().stream()
                    .anyMatch(o -> Set.of("reporter", "journalist")
                            .contains(sentence.token(o.head()).lemma()))) return Optional.of("to reporters");
        }
        return Optional.empty();
    }
}
