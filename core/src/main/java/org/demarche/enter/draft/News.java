package org.demarche.enter.draft;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Resolved;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/**
 * Tells whether an act for which no day is said is the news of the dateline's day. A wire's first paragraph tells what happened
 * that day; so does what somebody says before, during or after a meeting, and a meeting "here".
 */
record News(Act act, Resolved resolved) {
    private static final int LONGEST_DATELINE = 80;
    private static final int LONGEST_DAYS = 31;
    private static final Set<String> BESIDE = Set.of("after", "following", "before", "during");

    boolean isOfTheDay() {
        var dateline = dateline();
        boolean ofToday = dates(dateline).anyMatch(this::isToday);
        // A day before in the sentence may be the act's, though the tree does not say so; a year is of something else.
        boolean otherwise = dates(sentence().span())
                .filter(d -> d.timex().span().start() >= dateline.end())
                .map(d -> d.date().orElseThrow())
                .anyMatch(d ->
                        d.last().isBefore(today()) && d.first().isAfter(d.last().minusDays(LONGEST_DAYS)));
        return ofToday && !otherwise && !act.background() && (isFirst() || isHere() || isSaidBeside());
    }

    /** Where the first paragraph stands up to its dash; its first char where it has none. */
    private Span dateline() {
        var text = resolved.findings().text();
        int start = first().span().start();
        int dash = text.substring(start, Math.min(text.length(), start + LONGEST_DATELINE))
                .indexOf(" - ");
        return new Span(start, start + Math.max(1, dash));
    }

    private Sentence first() {
        return resolved.findings().parses().stream()
                .map(Parse::sentence)
                .filter(s -> !s.headline())
                .findFirst()
                .orElse(sentence());
    }

    private Stream<Dated> dates(Span span) {
        return resolved.datedIn(span).filter(d -> d.date().isPresent());
    }

    private boolean isToday(Dated dated) {
        return dated.date().filter(Edtf.day(today())::equals).isPresent();
    }

    private LocalDate today() {
        return resolved.settledDate().orElseThrow().day();
    }

    /** What the first paragraph tells as a deed: "met", "ended talks"; "talks have run into trouble" tells of days. */
    private boolean isFirst() {
        return sentence().paragraph() == first().paragraph()
                && parse().clauses().stream()
                        .anyMatch(c ->
                                isAct(c.predicate()) || c.objects().stream().anyMatch(o -> isAct(o.head())));
    }

    private boolean isAct(int token) {
        return sentence().token(token).span().equals(act.predicate());
    }

    private boolean isHere() {
        return act.roles().stream()
                .filter(r -> r.part() == Part.PLACE)
                .map(Role::phrase)
                .map(p -> resolved.findings()
                        .parses()
                        .get(p.sentence())
                        .sentence()
                        .token(p.head()))
                .anyMatch(t -> t.lower().equals("here"));
    }

    private boolean isSaidBeside() {
        boolean said = resolved.findings().attributions().stream()
                .anyMatch(a -> a.span().overlaps(sentence().span()));
        return said && (isBehind() || isChaired());
    }

    /** "Told reporters after chairing the meeting". */
    private boolean isChaired() {
        return parse().clauses().stream()
                .filter(c -> BESIDE.contains(sentence().token(c.first()).lower()))
                .anyMatch(c -> c.objects().stream().anyMatch(o -> isAct(o.head())));
    }

    private boolean isBehind() {
        return parse().clauses().stream()
                .flatMap(c -> c.obliques().stream())
                .filter(o -> BESIDE.contains(o.preposition()))
                .map(Oblique::phrase)
                .anyMatch(p -> isAct(p.head()));
    }

    private Sentence sentence() {
        return parse().sentence();
    }

    private Parse parse() {
        return resolved.findings().parses().get(act.sentence());
    }
}
