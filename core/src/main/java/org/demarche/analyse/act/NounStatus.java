package org.demarche.analyse.act;

import java.util.List;
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

    private static final Set<String> SPEAKS = Set.of(
            "comment", "speak", "talk", "ask", "inquire", "hear", "know", "learn", "speculate", "elaborate", "think");

    private static final Set<String> SETTINGS = Set.of("in", "at", "during", "within");
    private static final Set<String> MOVES = Set.of(
            "leave",
            "depart",
            "go",
            "fly",
            "travel",
            "head",
            "come",
            "send",
            "set",
            "embark",
            "take",
            "bring",
            "dispatch",
            "be");

    private final ControlWords controls;
    private final ClauseStatus ofClauses;
    private final Suppositions suppositions;

    NounStatus(ControlWords controls, ClauseStatus ofClauses) {
        this.controls = controls;
        this.ofClauses = ofClauses;
        this.suppositions = new Suppositions(controls);
    }

    /** What the sentence says of the engagement that {@code noun} names. */
    Reading ofNoun(Parse parse, Phrase noun) {
        if (Suppositions.isQuestion(parse)) return Reading.supposed(noun.first());
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
            return clause.lemma().equals("discuss") && isKnown(parse, noun)
                    ? Reading.of(Status.SCHEDULED, clause.first())
                    : byControl(clause, control.get(), reading);
        // "The trip follows several visits".
        if (object && clause.lemma().equals("follow")) return Reading.of(Status.HELD, clause.first());
        if (object || subject)
            return Aspect.is(clause) ? Aspect.of(clause.lemma(), reading) : goingOn(parse, clause, subject, reading);
        return byPreposition(parse, noun, clause, reading);
    }

    /** "Will propose to Peru a meeting with Chile to take place in May": nothing else in the clause could take place. */
    private static boolean isToOccur(List<Clause> clauses, int index, Phrase noun) {
        if (index + 1 >= clauses.size() || noun.first() <= clauses.get(index).predicate()) return false;
        var next = clauses.get(index + 1);
        return next.embedding() == Embedding.INFINITIVE
                && OCCURS.contains(next.lemma())
                && next.subjects().isEmpty()
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

    private static Reading byControl(Clause clause, ActWord control, Reading reading) {
        if (reading.hypothetical()) return reading;
        var controlled = Status.of(control.status());
        var status = Reading.of(controlled, clause.first()).heldBy(ControlWords.holder(control, clause));
        // "may cancel", "asked to postpone", "threatened to call off": as long as it is not done, the plan stands.
        boolean undone = controlled.isUndoing()
                && (reading.is(Status.EXPECTED) || reading.is(Status.PROPOSED) || reading.is(Status.DECLINED));
        if (undone && controlled == Status.DENIED) return status.with(Status.EXPECTED);
        if (undone) return status.with(Status.SCHEDULED);
        if (clause.negated()) return ControlWords.negated(control, status);
        // "denied cancelling": the deed itself was not done.
        if (clause.embedding() == Embedding.INFINITIVE && (reading.is(Status.DECLINED) || reading.is(Status.DENIED)))
            return Reading.none(clause.first());
        return status;
    }

    private Reading byPreposition(Parse parse, Phrase noun, Clause clause, Reading reading) {
        var preposition = clause.obliques().stream()
                .filter(o -> o.phrase().equals(noun))
                .map(Clause.Oblique::preposition)
                .findFirst()
                .orElse("");
        if (preposition.isEmpty()) preposition = before(parse, noun);
        // "agreed to raise it in their talks", "no plans to meet during the visit": only the setting is named.
        boolean takesPart = controls.isCarrier(clause)
                || clause.objects().stream().anyMatch(o -> parse.lemma(o).equals("part"));
        boolean setting = SETTINGS.contains(preposition) && !takesPart;
        if (setting && reading.status().filter(Status::isOpen).isPresent())
            return Reading.of(isOwned(parse, noun) ? Status.UNDER_WAY : Status.SCHEDULED, noun.first());
        var control = controls.over(parse, clause, noun);
        if (control.isPresent()) return byControl(clause, control.get(), reading);
        if (ClauseStatus.AFTER.contains(preposition)) return Reading.of(Status.HELD, clause.first());
        // "too early for a summit", "declined to comment on a visit": nothing is said of the engagement itself.
        boolean early = noun.first() > 1
                && Set.of("early", "soon", "premature")
                        .contains(parse.sentence().token(noun.first() - 2).lower());
        boolean only =
                SPEAKS.contains(clause.lemma()) && Set.of("on", "about", "of").contains(preposition);
        if (early || only && !reading.is(Status.HELD) && !reading.is(Status.SCHEDULED))
            return Reading.none(clause.first());
        if (isOnTheWay(parse, noun, clause, preposition)) return reading.with(Status.UNDER_WAY);
        if (ControlWords.AHEAD.contains(preposition) && reading.is(Status.HELD)) {
            // "met for talks", "visited Lima for a summit" tell one story; "flew to Lima for a summit" tells of a plan.
            boolean sameStory = Set.of("meet", "visit", "host", "receive", "welcome", "confer", "gather")
                    .contains(clause.lemma());
            return preposition.equals("for") && sameStory ? reading : reading.with(Status.SCHEDULED);
        }
        return reading;
    }

    /** "Is on a visit to Beijing", "is in Rome for talks", "arrived in Paris for a two-day visit". */
    private static boolean isOnTheWay(Parse parse, Phrase noun, Clause clause, String preposition) {
        if (!clause.modal().isEmpty() || clause.negated()) return false;
        boolean visit = Set.of("visit", "trip", "tour", "stopover").contains(parse.lemma(noun));
        if (clause.lemma().equals("be")) {
            boolean there = clause.obliques().stream()
                    .anyMatch(o -> Set.of("in", "at").contains(o.preposition()) && o.on() == clause.predicate());
            return visit && preposition.equals("on")
                    || there && Set.of("for", "on").contains(preposition);
        }
        if (Set.of("arrive", "land").contains(clause.lemma()))
            return visit && Set.of("on", "for").contains(preposition);
        // "Velayati, here on a two-day visit, told": who is on a visit and does not set out is there.
        return visit && preposition.equals("on") && !MOVES.contains(clause.lemma()) && clause.tense() == Tense.PAST;
    }

    private static String before(Parse parse, Phrase noun) {
        for (var clause : parse.clauses())
            for (var oblique : clause.obliques()) if (oblique.phrase().equals(noun)) return oblique.preposition();
        return "";
    }

    /** Whether a phrase speaks of its engagement as known: "the summit", "their talks". */
    private static boolean isKnown(Parse parse, Phrase noun) {
        return parse.sentence().token(noun.first()).lower().equals("the") || isOwned(parse, noun);
    }

    private static boolean isOwned(Parse parse, Phrase noun) {
        return parse.sentence().token(noun.first()).fine().equals("PRP$");
    }
}
