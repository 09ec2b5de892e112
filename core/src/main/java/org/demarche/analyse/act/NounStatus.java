package org.demarche.analyse.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells how far the engagement that a noun phrase names has come, by its own words and by the clause that it stands in. */
final class NounStatus {
    private static final Set<String> AHEAD =
            Set.of("before", "ahead of", "prior to", "until", "toward", "towards", "for", "to", "pending");
    private static final Map<String, Status> MODIFIERS = Map.ofEntries(
            Map.entry("planned", Status.SCHEDULED),
            Map.entry("scheduled", Status.SCHEDULED),
            Map.entry("upcoming", Status.SCHEDULED),
            Map.entry("forthcoming", Status.SCHEDULED),
            Map.entry("next", Status.SCHEDULED),
            Map.entry("coming", Status.SCHEDULED),
            Map.entry("impending", Status.SCHEDULED),
            Map.entry("possible", Status.PROPOSED),
            Map.entry("proposed", Status.PROPOSED),
            Map.entry("potential", Status.PROPOSED),
            Map.entry("eventual", Status.PROPOSED),
            Map.entry("expected", Status.EXPECTED),
            Map.entry("likely", Status.EXPECTED),
            Map.entry("recent", Status.HELD),
            Map.entry("previous", Status.HELD),
            Map.entry("earlier", Status.HELD),
            Map.entry("last", Status.HELD),
            Map.entry("past", Status.HELD),
            Map.entry("prior", Status.HELD),
            Map.entry("cancelled", Status.CANCELLED),
            Map.entry("canceled", Status.CANCELLED),
            Map.entry("aborted", Status.CANCELLED),
            Map.entry("postponed", Status.POSTPONED),
            Map.entry("delayed", Status.POSTPONED),
            Map.entry("ongoing", Status.UNDER_WAY),
            Map.entry("current", Status.UNDER_WAY));

    private final ControlWords controls;
    private final ClauseStatus ofClauses;

    NounStatus(ControlWords controls, ClauseStatus ofClauses) {
        this.controls = controls;
        this.ofClauses = ofClauses;
    }

    /** What the sentence says of the engagement that {@code noun} names. */
    Reading ofNoun(Parse parse, Phrase noun) {
        if (ClauseStatus.isQuestion(parse)) return Reading.supposed(noun.first());
        boolean negated = parse.sentence().token(noun.first()).lower().equals("no");
        var modifier = modifier(parse, noun);
        var outer = controls.controllingNoun(parse, noun);
        if (outer.isPresent()) {
            var control = controls.noun(parse, outer.get()).orElseThrow();
            return ofClauses
                    .controlledBy(parse, outer.get(), control, 0)
                    .startingAt(outer.get().first());
        }
        var reading = byClause(parse, noun);
        if (negated) return reading.negated();
        if (modifier.isPresent()
                && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED) || reading.is(Status.UNDER_WAY)))
            return reading.with(modifier.get());
        return reading;
    }

    private static Optional<Status> modifier(Parse parse, Phrase noun) {
        for (int i = noun.first(); i < noun.head(); i++) {
            var status = MODIFIERS.get(parse.sentence().token(i).lower());
            if (status != null) return Optional.of(status);
        }
        return Optional.empty();
    }

    private Reading byClause(Parse parse, Phrase noun) {
        var clauses = parse.clauses();
        int index = -1;
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            boolean inside = clause.first() <= noun.first() && noun.end() <= clause.end();
            boolean argument =
                    clause.objects().contains(noun) || clause.subjects().contains(noun);
            if (argument && (inside || index < 0)) index = i;
            else if (inside && index < 0) index = i;
        }
        // A line without a verb, such as a headline: nothing but its words can tell.
        if (index < 0) return Reading.of(Status.SCHEDULED, noun.first());
        var clause = clauses.get(index);
        var reading = ofClauses.ofClause(parse, index);
        // "expects a second summit to take place": the noun is subject of the next clause, which is governed already.
        if (clause.objects().contains(noun)
                && index + 1 < clauses.size()
                && clauses.get(index + 1).subjects().contains(noun)
                && clauses.get(index + 1).embedding() == Embedding.INFINITIVE)
            return ofClauses.ofClause(parse, index + 1).startingAt(clause.first());
        boolean object = clause.objects().contains(noun);
        boolean subject = clause.subjects().contains(noun);
        var control = controls.control(parse, clause);
        if ((object || subject && control.isPresent() && control.get().pos().equals("adj")) && control.isPresent())
            return byControl(clause, control.get(), reading);
        if (object || subject)
            return Aspect.is(clause) ? Aspect.of(clause.lemma(), reading) : copular(clause, subject, reading);
        return byPreposition(noun, clause, control, reading);
    }

    private static Reading copular(Clause clause, boolean subject, Reading reading) {
        // "The talks are focusing on", "the visit is the first": what goes on now is under way.
        boolean now =
                subject && clause.tense() == Tense.PRESENT && clause.modal().isEmpty() && !clause.perfect();
        return now && reading.is(Status.SCHEDULED) && clause.copular() ? reading.with(Status.UNDER_WAY) : reading;
    }

    private static Reading byControl(Clause clause, ActWord control, Reading reading) {
        if (reading.hypothetical()) return reading;
        var status =
                Reading.of(Status.of(control.status()), clause.first()).heldBy(ControlWords.holder(control, clause));
        if (clause.negated()) return status.negated();
        // "refused to postpone", "denied cancelling": the deed itself was not done.
        if (clause.embedding() == Embedding.INFINITIVE && (reading.is(Status.DECLINED) || reading.is(Status.DENIED)))
            return Reading.none(clause.first());
        return status;
    }

    private Reading byPreposition(Phrase noun, Clause clause, Optional<ActWord> control, Reading reading) {
        var preposition = clause.obliques().stream()
                .filter(o -> o.phrase().equals(noun))
                .map(Clause.Oblique::preposition)
                .findFirst()
                .orElse("");
        if (ClauseStatus.AFTER.contains(preposition)) return Reading.of(Status.HELD, clause.first());
        if (control.isPresent() && AHEAD.contains(preposition)) return byControl(clause, control.get(), reading);
        if (AHEAD.contains(preposition) && reading.is(Status.HELD)) {
            // "met for talks", "visited Lima for a summit" tell one story; "flew to Lima for a summit" tells of a plan.
            boolean sameStory = Set.of("meet", "visit", "host", "receive", "welcome", "confer")
                    .contains(clause.lemma());
            return preposition.equals("for") && sameStory ? reading : reading.with(Status.SCHEDULED);
        }
        return reading;
    }
}
