package org.demarche.resolve;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Reads what stands right beside a noun phrase and says more of whom it means: appositions, "of Turkey", "in Lima". */
record PhraseNeighbours(Findings findings, Parse parse, MentionTables tables) {
    /** "Michael Foreman, Canada's deputy trade minister," and "the deputy trade minister, Michael Foreman". */
    Persons.Said apposition(Phrase phrase) {
        var sentence = parse.sentence();
        for (var next : parse.phrases()) {
            boolean after = next.first() == phrase.end() + 1
                    && sentence.token(phrase.end()).word().equals(",");
            boolean before = phrase.first() == next.end() + 1
                    && sentence.token(next.end()).word().equals(",");
            if (!after && !before) continue;
            var inside = findings.mentions().within(sentence.span(next.first(), next.end()));
            if (inside.stream().anyMatch(m -> m.kind() == Mention.Kind.PERSON)) continue;
            var office =
                    inside.stream().filter(m -> m.kind() == Mention.Kind.OFFICE).findFirst();
            if (office.isEmpty()) continue;
            Optional<String> country = inside.stream()
                    .flatMap(m -> tables.country(m).stream())
                    .findFirst()
                    .or(() -> ofCountry(next));
            return new Persons.Said(office.map(tables::words), country);
        }
        return Persons.Said.NOTHING;
    }

    /** The name that an apposition gives: "his Swiss counterpart, Didier Burkhalter,". */
    Optional<String> nameAfter(Phrase phrase) {
        var sentence = parse.sentence();
        if (phrase.end() >= sentence.size()
                || !sentence.token(phrase.end()).word().equals(",")) return Optional.empty();
        return parse.findPhraseAt(phrase.end() + 1).flatMap(next -> {
            if (next.first() != phrase.end() + 1) return Optional.empty();
            var span = sentence.span(next.first(), next.end());
            boolean closed = next.end() >= sentence.size()
                    || Set.of(",", ".").contains(sentence.token(next.end()).word());
            var people = findings.mentions().within(span).stream()
                    .filter(m -> m.kind() == Mention.Kind.PERSON)
                    .toList();
            // A name alone is an apposition; a name with a title of its own is somebody else.
            boolean alone = people.size() == 1 && people.get(0).span().equals(span);
            return closed && alone ? Optional.of(tables.words(people.get(0))) : Optional.empty();
        });
    }

    /** The state whose capital a phrase is placed in: "the foreign ministry in Buenos Aires". */
    Optional<String> inCapital(Phrase phrase) {
        return behind(phrase, "in")
                .flatMap(p -> findings.mentions().within(parse.sentence().span(p.first(), p.end())).stream()
                        .filter(m -> m.kind() == Mention.Kind.PLACE)
                        .flatMap(m -> tables.country(m).stream())
                        .findFirst());
    }

    /** The state in "… of Turkey" right after a phrase. */
    Optional<String> ofCountry(Phrase phrase) {
        return behind(phrase, "of")
                .flatMap(p -> findings.mentions().within(parse.sentence().span(p.first(), p.end())).stream()
                        .flatMap(m -> tables.country(m).stream())
                        .findFirst());
    }

    private Optional<Phrase> behind(Phrase phrase, String preposition) {
        var sentence = parse.sentence();
        if (phrase.end() + 1 >= sentence.size()
                || !sentence.token(phrase.end()).lower().equals(preposition)) return Optional.empty();
        return parse.findPhraseAt(phrase.end() + 1);
    }
}
