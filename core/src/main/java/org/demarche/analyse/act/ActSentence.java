package org.demarche.analyse.act;

import java.util.Map;
import org.demarche.finding.Findings;
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

    Span span(Phrase phrase) {
        return parse.sentence().span(phrase.first(), phrase.end());
    }
}
