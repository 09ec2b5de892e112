package org.demarche.analyse.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells how far the engagement that a noun phrase names has come, by its own words and by the clause that it stands in. */
final class NounStatus {
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

    /** Verbs by which an engagement itself comes about. */
    private static final Set<String> OCCURS = Set.of(
            "take place",
            "occur",
            "happen",
            "begin",
            "start",
            "open",
            "resume",
            "kick",
            "end",
            "conclude",
            "close",
            "finish",
            "materialize",
            "materialise",
            "follow",
            "precede",
            "come",
            "include",
            "convene",
            "hold");

    private final ControlWords controls;
    private final ClauseStatus ofClauses;
    private final Suppositions suppositions;
    private final NounPrepositions prepositions;

    NounStatus(ControlWords controls, ClauseStatus ofClauses) {
        this.controls = controls;
        this.ofClauses = ofClauses;
        this.suppositions = new Suppositions(controls);
        this.prepositions = new NounPrepositions(controls);
    }

    /** What the sentence says of the engagement that {@code noun} names. */
    Reading ofNoun(Parse parse, Phrase noun) {
        if (Suppositions.isQuestion(parse)) return Reading.supposed(noun.first());
        if (isAnyOfItsKind(parse, noun)) return Reading.supposed(noun.first());
        if (Denials.isDenied(parse, noun)) return Reading.of(Status.DENIED, noun.first());
        boolean negated = parse.sentence().token(noun.first()).lower().equals("no");
        var outer = controls.controllingNoun(parse, noun);
        if (outer.isPresent()) {
            var control = controls.noun(parse, outer.get()).orElseThrow();
            return ofClauses
                    .controlledBy(parse, outer.get(), control, 0)
                    .startingAt(outer.get().first());
        }
        var phase = Phases.find(parse, noun);
        var reading = phase.map(p -> byClause(parse, p.noun())).orElseGet(() -> byClause(parse, noun));
        if (negated) return parse.sentence().headline() ? reading.with(Status.DENIED) : reading.negated();
        if (phase.isPresent()) reading = phase.get().applied(reading);
        var modifier = modifier(parse, noun).or(() -> Phases.around(parse, noun).flatMap(p -> modifier(parse, p)));
        if (modifier.isPresent()
                && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED) || reading.is(Status.UNDER_WAY)))
            return reading.with(modifier.get());
        return Prospects.applied(parse, noun, reading);
    }

    /** "Such a visit"; the parser may take the words before it for one phrase ("told a news conference such a visit"). */
    private static boolean isAnyOfItsKind(Parse parse, Phrase noun) {
        for (int i = noun.first(); i < noun.head(); i++)
            if (parse.sentence().token(i).lower().equals("such")
                    && Set.of("a", "an").contains(parse.sentence().token(i + 1).lower())) return true;
        return false;
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
        // Where the parser gives the noun to no clause, the verb before it is the nearest that can tell.
        for (int i = 0; index < 0 && i < clauses.size(); i++)
            if (clauses.get(i).predicate() < noun.first()
                    && (i + 1 == clauses.size() || clauses.get(i + 1).predicate() > noun.first())) index = i;
        // A line without a verb, such as a headline: nothing but its words can tell.
        if (index < 0) return Reading.of(Status.SCHEDULED, noun.first());
        var clause = clauses.get(index);
        var reading = ofClauses.ofClause(parse, index);
        if (suppositions.isWeighed(parse, clause, noun)) return Reading.supposed(clause.first());
        boolean object = clause.objects().contains(noun);
        boolean subject = clause.subjects().contains(noun);
        // "expects a second summit to take place", "the talks failed to take place": the noun is subject of the next
        // clause, which is governed already.
        if (index + 1 < clauses.size()
                && clauses.get(index + 1).embedding() == Embedding.INFINITIVE
                && (object || subject && OCCURS.contains(clauses.get(index + 1).lemma()))
                && clauses.get(index + 1).subjects().contains(noun))
            return ofClauses.ofClause(parse, index + 1).startingAt(clause.first());
        if (isToOccur(clauses, index, noun))
            return ofClauses.ofClause(parse, index + 1).startingAt(clause.first());
        var control = controls.control(parse, clause);
        if ((object || subject && control.isPresent() && control.get().pos().equals("adj")) && control.isPresent())
            // "discussed the June summit": what is known already is not proposed by talking of it.
            return clause.lemma().equals("discuss") && NounPrepositions.isKnown(parse, noun)
                    ? Reading.of(Status.SCHEDULED, clause.first())
                    : Decisions.read(clause, control.get(), reading);
        // "The trip follows several visits".
        if (object && clause.lemma().equals("follow")) return Reading.of(Status.HELD, clause.first());
        if (object || subject)
            return Aspect.is(clause) ? Aspect.of(clause.lemma(), reading) : goingOn(parse, clause, subject, reading);
        return prepositions.read(parse, noun, clause, reading);
    }

    /** "Will propose to Peru a meeting with Chile to take place in May": nothing else in the clause could take place. */
    static boolean isToOccur(List<Clause> clauses, int index, Phrase noun) {
        if (index + 1 >= clauses.size() || noun.first() <= clauses.get(index).predicate()) return false;
        var next = clauses.get(index + 1);
        return next.embedding() == Embedding.INFINITIVE
                && OCCURS.contains(next.lemma())
                && (next.subjects().isEmpty() || next.implied())
                && next.governor().equals(Optional.of(index))
                && noun.end() <= next.first()
                && clauses.get(index).obliques().stream()
                        .noneMatch(o -> o.phrase().equals(noun));
    }

    /** "The talks are focusing on", "the visit is the first", "the talks remain deadlocked": what is so now is under way. */
    private static Reading goingOn(Parse parse, Clause clause, boolean subject, Reading reading) {
        boolean now =
                subject && clause.tense() == Tense.PRESENT && clause.modal().isEmpty() && !clause.perfect();
        boolean lasts = clause.copular() || !clause.passive() && !OCCURS.contains(clause.lemma());
        // "The invitation stands" says nothing of the visit.
        boolean spoken = clause.subjects().stream().anyMatch(p -> parse.lemma(p).equals("invitation"));
        return now
                        && lasts
                        && !spoken
                        && reading.is(Status.SCHEDULED)
                        && !parse.sentence().headline()
                ? reading.with(Status.UNDER_WAY)
                : reading;
    }
}
