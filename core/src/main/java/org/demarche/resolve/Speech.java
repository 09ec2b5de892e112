package org.demarche.resolve;

import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;
import org.demarche.text.SpanList;

/** Where a report tells what others say, and who. Immutable. */
final class Speech {
    private final SpanList<Attribution> contents;
    private final SpanList<Span> speakers;

    Speech(Findings findings) {
        contents = SpanList.of(
                findings.attributions().stream().filter(a -> !a.scare()).toList(), Attribution::span);
        speakers = SpanList.of(
                contents.stream().flatMap(a -> a.speaker().stream()).distinct().toList(), s -> s);
    }

    /** Those who say something, in the order of the text. */
    SpanList<Span> speakers() {
        return speakers;
    }

    /** Whether a phrase stands for somebody who says something. */
    boolean isSpeaker(Parse parse, Phrase phrase) {
        return !speakers.overlapping(span(parse, phrase)).isEmpty();
    }

    /** Whether a phrase stands in what somebody is told to have said. */
    boolean isReported(Parse parse, Phrase phrase) {
        return !contents.around(span(parse, phrase)).isEmpty();
    }

    private static Span span(Parse parse, Phrase phrase) {
        return parse.sentence().span(phrase.first(), phrase.end());
    }
}
