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

    /** Adjectives that call for what is not yet known ("a summit is essential") and praise what is. */
    private static final Set<String> EVALUATES = Set.of("important", "necessary", "essential", "vital", "crucial");

    /** Who does so for an engagement, or on one, has it before him. */
    private static final Set<String> GOES =
            Set.of("arrive", "come", "go", "fly", "travel", "leave", "depart", "head", "embark", "set", "due", "meet");

    private static final Set<String> PLANS = Set.of("plan", "schedule", "arrange", "announce", "set");
    private static final Set<String> OCCURS =
            Set.of("take place", "happen", "occur", "materialise", "materialize", "eventuate", "transpire");

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
        if (fellThrough(parse, noun)) return Reading.of(Status.CANCELLED, noun.first());
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
        // "Arranging a possible summit": what may come about is not yet agreed.
        if (modifier.filter(m -> m == Status.PROPOSED).isPresent() && reading.is(Status.ARRANGED))
            return reading.with(Status.PROPOSED);
        if (modifier.filter(m -> m == Status.POSTPONED).isPresent() && isOnItsWay(parse, noun)) return reading;
        if (modifier.isPresent()
                && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED) || reading.is(Status.UNDER_WAY)))
            return reading.with(modifier.get());
        return Prospects.applied(parse, noun, reading);
    }

    /** "A visit planned for last year did not take place": what never took place but was planned came to nothing. */
    private static boolean fellThrough(Parse parse, Phrase noun) {
        boolean planned = parse.clauses().stream()
                .anyMatch(c -> PLANS.contains(c.lemma()) && c.objects().contains(noun) && c.first() >= noun.end());
        return planned
                && parse.clauses().stream()
                        .anyMatch(c -> c.negated()
                                && c.tense() == Tense.PAST
                                && c.modal().isEmpty()
                                && c.subjects().contains(noun)
                                && (OCCURS.contains(c.lemma()) || isComing(parse, c)));
    }

    /** "Come about", "come off". */
    private static boolean isComing(Parse parse, Clause clause) {
        int next = clause.predicate() + 1;
        return clause.lemma().equals("come")
                && next < parse.sentence().size()
                && Set.of("about", "off", "to")
                        .contains(parse.sentence().token(next).lower());
    }

    /** "Such a visit"; the parser may take the words before it for one phrase ("told a news conference such a visit"). */
    private static boolean isAnyOfItsKind(Parse parse, Phrase noun) {
        for (int i = noun.first(); i < noun.head(); i++)
            if (parse.sentence().token(i).lower().equals("such")
                    && Set.of("a", "an").contains(parse.sentence().token(i + 1).lower())) return true;
        return false;
    }

    /** "Arrives tomorrow for his delayed visit", "will hold their postponed talks": it was moved, and now takes its course. */
    private boolean isOnItsWay(Parse parse, Phrase noun) {
        return parse.clauses().stream()
                .anyMatch(c -> isArgument(c, noun)
                                && controls.isCarrier(c)
                                && !c.lemma().equals("be")
                        || GOES.contains(c.lemma())
                                && c.obliques().stream()
                                        .anyMatch(o -> o.phrase().equals(noun)
                                                && Set.of("for", "on").contains(o.preposition())));
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
            boolean argument = isArgument(clause, noun);
            if (argument && (inside || index < 0)) index = i;
            else if (inside && index < 0) index = i;
            // "said he should be in Lima on a visit": what the noun hangs on stands in the inner clause.
            else if (index >= 0
                    && (inside && isOblique(clause, noun) || isHandedOver(clauses, i, index, noun))
                    && !isArgument(clauses.get(index), noun)) index = i;
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
                && (object || subject && Occurrence.is(clauses.get(index + 1)))
                && clauses.get(index + 1).subjects().contains(noun)) {
            var toBe = ofClauses.ofClause(parse, index + 1).startingAt(clause.first());
            // "expects the talks to be brief": what they will be like is expected of them, not that they will be.
            return Occurrence.isGranted(parse, clauses.get(index + 1), noun) ? Occurrence.granted(toBe) : toBe;
        }
        // "The talks, which he said would follow": what is said of them stands in the clause behind.
        boolean handedOver = object
                && clause.embedding() == Embedding.RELATIVE
                && index + 1 < clauses.size()
                && clauses.get(index + 1).embedding() == Embedding.CONTENT
                && clauses.get(index + 1).governor().equals(Optional.of(index));
        if (handedOver) return Occurrence.granted(ofClauses.affirmed(parse, index + 1));
        // The parser may give "to improve" in "expect the visit to improve relations" no subject.
        if (object
                && isOfIt(clauses, index, noun)
                && Occurrence.isGranted(parse, clauses.get(index + 1), noun)
                && controls.control(parse, clause)
                        .filter(c -> c.status().equals("expected"))
                        .isPresent()) return Occurrence.granted(reading.with(Status.SCHEDULED));
        if (isToOccur(clauses, index, noun))
            return ofClauses.ofClause(parse, index + 1).startingAt(clause.first());
        var control = controls.control(parse, clause)
                // "The visit was important": what is known and so is not what should be.
                .filter(c -> !subject || !EVALUATES.contains(c.word()) || !Occurrence.isKnown(parse, noun));
        if ((object || subject && control.isPresent() && control.get().pos().equals("adj")) && control.isPresent())
            // "discussed the June summit": what is known already is not proposed by talking of it.
            return clause.lemma().equals("discuss") && Occurrence.isKnown(parse, noun)
                    ? Reading.of(Status.SCHEDULED, clause.first())
                    : Decisions.read(clause, control.get(), reading);
        // "The dinner precedes a summit of the seven".
        boolean before = Set.of("precede", "foreshadow", "herald").contains(clause.lemma());
        if (object && before && clause.tense() != Tense.PAST) return Reading.of(Status.SCHEDULED, clause.first());
        // "The trip follows several visits".
        if (object && clause.lemma().equals("follow")) return Reading.of(Status.HELD, clause.first());
        if (subject && Occurrence.isGranted(parse, clause, noun)) {
            var told = Occurrence.granted(ofClauses.affirmed(parse, index));
            // "He said the visit was important" may speak of one that is still to come.
            return GoingOn.applied(parse, clause, GoingOn.isBackshifted(parse, clause) ? told.byTheWay() : told);
        }
        if (object || subject)
            return Aspect.is(clause)
                    ? Aspect.of(clause.lemma(), reading)
                    : subject ? GoingOn.applied(parse, clause, reading) : reading;
        return prepositions.read(parse, noun, clause, reading);
    }

    /** Whether clause {@code i} tells what clause {@code above} says, and stands right before the noun. */
    private static boolean isHandedOver(List<Clause> clauses, int i, int above, Phrase noun) {
        return clauses.get(i).embedding() == Embedding.CONTENT
                && clauses.get(i).governor().equals(Optional.of(above))
                && clauses.get(i).predicate() < noun.first()
                && clauses.get(above).predicate() < clauses.get(i).predicate();
    }

    private static boolean isOblique(Clause clause, Phrase noun) {
        return clause.obliques().stream().anyMatch(o -> o.phrase().equals(noun));
    }

    private static boolean isArgument(Clause clause, Phrase noun) {
        return clause.objects().contains(noun) || clause.subjects().contains(noun);
    }

    /** Whether the clause behind that one is an infinitive right behind the noun. */
    private static boolean isOfIt(List<Clause> clauses, int index, Phrase noun) {
        return index + 1 < clauses.size()
                && clauses.get(index + 1).embedding() == Embedding.INFINITIVE
                && clauses.get(index + 1).first() == noun.end();
    }

    /** "Will propose to Peru a meeting with Chile to take place in May": nothing else in the clause could take place. */
    static boolean isToOccur(List<Clause> clauses, int index, Phrase noun) {
        if (index + 1 >= clauses.size() || noun.first() <= clauses.get(index).predicate()) return false;
        var next = clauses.get(index + 1);
        return next.embedding() == Embedding.INFINITIVE
                && Occurrence.is(next)
                && (next.subjects().isEmpty() || next.implied())
                && next.governor().equals(Optional.of(index))
                && noun.end() <= next.first()
                && clauses.get(index).obliques().stream()
                        .noneMatch(o -> o.phrase().equals(noun));
    }
}
