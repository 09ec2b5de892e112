package org.demarche.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Finding.Timex;
import org.demarche.syntax.Phrase;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/**
 * Findings tied to the world: which person, which day, which place. Immutable.
 *
 * @param referents whom each noun phrase means; several for "both sides" or "North Korean and Chinese officials"
 * @param speakers whom an attribution's speaker span means
 * @param dated what each time expression means
 * @param located the place that a phrase names, where it names one
 * @param places what each name of a place means, in the order of the text
 * @param dateline where the report was written, if it says so
 * @param actorCodes CAMEO codes of those that events name
 * @param date the report's date, found by evidence where none was given
 */
public record Resolved(
        Findings findings,
        Map<Phrase, List<Referent>> referents,
        Map<Span, List<Referent>> speakers,
        Map<Timex, Dated> dated,
        Map<Phrase, Located> located,
        Map<Span, Located> places,
        Optional<Located> dateline,
        Map<Phrase, ActorCodes> actorCodes,
        Optional<ReportDate> date) {
    public Resolved {
        // Kept in the order of the text, unlike Map.copyOf: the first that fits must be the same one at each run.
        referents = Collections.unmodifiableMap(new LinkedHashMap<>(referents));
        speakers = Map.copyOf(speakers);
        dated = Map.copyOf(dated);
        located = Map.copyOf(located);
        actorCodes = Map.copyOf(actorCodes);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** The report's date where it is sure and narrow enough to reckon with. */
    public Optional<ReportDate> settledDate() {
        return date.filter(ReportDate::isSettled);
    }

    /** What the time expressions within {@code span} mean, in order. */
    public Stream<Dated> datedIn(Span span) {
        return findings.timexes().within(span).stream().map(dated::get).filter(Objects::nonNull);
    }

    /** Whom {@code phrase} means; empty where that is not known. */
    public List<Referent> referentsOf(Phrase phrase) {
        return referents.getOrDefault(phrase, List.of());
    }
}
