package org.demarche.finding;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Anticipation;
import org.demarche.finding.Finding.Assertion;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Finding.Event;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.refusal.Refusal;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.text.Article;
import org.demarche.text.Span;
import org.demarche.text.SpanList;

/** All that has been found in one article so far; every step of the analysis returns a fuller copy. Immutable. */
public record Findings(
        Article article,
        SpanList<Parse> parses,
        SpanList<Mention> mentions,
        SpanList<Timex> timexes,
        SpanList<Attribution> attributions,
        List<Act> acts,
        List<Event> events,
        List<Undertaking> undertakings,
        List<Anticipation> anticipations,
        List<Assertion> assertions,
        List<Refusal> refusals) {
    public Findings {
        acts = List.copyOf(acts);
        events = List.copyOf(events);
        undertakings = List.copyOf(undertakings);
        anticipations = List.copyOf(anticipations);
        assertions = List.copyOf(assertions);
        refusals = List.copyOf(refusals);
    }

    /** A start: the article and the parses of its sentences. */
    public static Findings of(Article article, List<Parse> parses) {
        return new Findings(
                article,
                SpanList.of(parses, p -> p.sentence().span()),
                SpanList.of(List.of(), Mention::span),
                SpanList.of(List.of(), Timex::span),
                SpanList.of(List.of(), Attribution::span),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public String text() {
        return article.text();
    }

    public List<Sentence> sentences() {
        return parses.stream().map(Parse::sentence).toList();
    }

    /** The parse of the sentence that {@code span} begins in. */
    public Optional<Parse> findParseAt(Span span) {
        return parses.at(span);
    }

    public Findings withMentions(List<Mention> found) {
        return new Findings(
                article,
                parses,
                SpanList.of(found, Mention::span),
                timexes,
                attributions,
                acts,
                events,
                undertakings,
                anticipations,
                assertions,
                refusals);
    }

    public Findings withTimexes(List<Timex> found) {
        return new Findings(
                article,
                parses,
                mentions,
                SpanList.of(found, Timex::span),
                attributions,
                acts,
                events,
                undertakings,
                anticipations,
                assertions,
                refusals);
    }

    public Findings withAttributions(List<Attribution> found) {
        return new Findings(
                article,
                parses,
                mentions,
                timexes,
                SpanList.of(found, Attribution::span),
                acts,
                events,
                undertakings,
                anticipations,
                assertions,
                refusals);
    }

    public Findings withActs(List<Act> found, List<Refusal> refused) {
        return new Findings(
                article,
                parses,
                mentions,
                timexes,
                attributions,
                found,
                events,
                undertakings,
                anticipations,
                assertions,
                refused);
    }

    public Findings withEvents(List<Event> found) {
        return new Findings(
                article,
                parses,
                mentions,
                timexes,
                attributions,
                acts,
                found,
                undertakings,
                anticipations,
                assertions,
                refusals);
    }

    public Findings withSayings(
            List<Undertaking> newUndertakings, List<Anticipation> newAnticipations, List<Assertion> newAssertions) {
        return new Findings(
                article,
                parses,
                mentions,
                timexes,
                attributions,
                acts,
                events,
                newUndertakings,
                newAnticipations,
                newAssertions,
                refusals);
    }
}
