package org.demarche.analyse.act;

import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/**
 * A sentence that is read for acts, among all that has been found.
 *
 * @param isTime for each noun phrase whether it is a time expression
 */
record ActSentence(Findings findings, Parse parse, SentenceTimes times, Map<Phrase, Boolean> isTime) {
    static ActSentence of(Findings findings, Parse parse) {
        var times = new SentenceTimes(parse, findings.timexes());
        return new ActSentence(findings, parse, times, times.phrases());
    }

    boolean isTime(Phrase phrase) {
        return isTime.getOrDefault(phrase, false);
    }

    /** The clause that a phrase is an argument of, else the first one around it. */
    Optional<Clause> clauseOf(Phrase noun) {
        Optional<Clause> inside = Optional.empty();
        for (var clause : parse.clauses()) {
            boolean within = clause.first() <= noun.first() && noun.end() <= clause.end();
            if (within && (clause.objects().contains(noun) || clause.subjects().contains(noun)))
                return Optional.of(clause);
            if (within && inside.isEmpty()) inside = Optional.of(clause);
        }
        return inside;
    }

    /** The tokens between {@code first} and {@code end} that {@code span} covers, as a phrase. */
    Optional<Phrase> phrase(Span span, int first, int end) {
        int from = -1;
        int to = -1;
        for (int i = first; i < end; i++) {
            if (!parse.sentence().token(i).span().overlaps(span)) continue;
            if (from < 0) from = i;
            to = i + 1;
        }
        return from < 0
                ? Optional.empty()
                : Optional.of(new Phrase(parse.sentence().index(), from, to, to - 1));
    }

    Span span(Phrase phrase) {
        return parse.sentence().span(phrase.first(), phrase.end());
    }
}
