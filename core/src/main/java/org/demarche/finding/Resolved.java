package org.demarche.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param date the report's date, found by evidence where none was given
 */
public record Resolved(
        Findings findings,
        Map<Phrase, List<Referent>> referents,
        Map<Span, List<Referent>> speakers,
        Map<Timex, Dated> dated,
        Map<Phrase, Located> located,
        Optional<ReportDate> date) {
    public Resolved {
        referents = Map.copyOf(referents);
        speakers = Map.copyOf(speakers);
        dated = Map.copyOf(dated);
        located = Map.copyOf(located);
    }

    /** Whom {@code phrase} means; empty where that is not known. */
    public List<Referent> referentsOf(Phrase phrase) {
        return referents.getOrDefault(phrase, List.of());
    }
}
