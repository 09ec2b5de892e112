package org.demarche.resolve;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells in one sentence who gathers where only the place is named: "the Venice summit", "a summit of leaders in Fez". */
record GatheringReading(Knowledge knowledge, Findings findings, Parse parse, Sides sides) {
    /** How many words behind the noun its place may stand: "the summit of the Western nations next June in Venice". */
    private static final int WORDS_BEHIND = 8;

    private static final Set<String> SET_AT = Set.of("in", "at", "off");

    /** The organisation or the states that gather; none where nobody is known to, or the report's day is not. */
    List<Referent> find(Phrase phrase, Optional<LocalDate> day) {
        if (day.isEmpty()) return List.of();
        var words = parse.sentence().words(phrase.first(), phrase.end());
        return knowledge.gatherings().sides(words, places(phrase), day.get()).stream()
                .map(side -> knowledge.countryName(side).isPresent()
                        ? sides.state(side, "took part in it")
                        : sides.organization(side))
                .toList();
    }

    private Set<String> places(Phrase phrase) {
        var sentence = parse.sentence();
        var found = new HashSet<String>();
        int end = Math.min(sentence.size(), phrase.end() + WORDS_BEHIND);
        for (var mention : findings.mentions().within(sentence.span(phrase.first(), end))) {
            if (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.OFFICE) continue;
            if (isInside(mention, phrase) || isBehindPreposition(mention, phrase, end))
                found.add(mention.span().of(findings.text()));
        }
        return found;
    }

    private boolean isInside(Mention mention, Phrase phrase) {
        return mention.span().start()
                < parse.sentence().token(phrase.head()).span().start();
    }

    private boolean isBehindPreposition(Mention mention, Phrase phrase, int end) {
        var sentence = parse.sentence();
        for (int i = phrase.end(); i + 1 < end; i++)
            if (SET_AT.contains(sentence.token(i).lower())
                    && sentence.token(i + 1).span().start() == mention.span().start()) return true;
        return false;
    }
}
