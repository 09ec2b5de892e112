package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells what the words over an infinitive make of its act: "managed to meet", "is said to have met", "plans to meet". */
final class Infinitives {
    /** What came about if the verb over it did. */
    private static final Set<String> CAME_ABOUT = Set.of("manage", "happen", "get", "proceed", "succeed");

    private static final Set<String> CAME_TO_NOTHING = Set.of("fail", "neglect", "forget", "omit");
    private static final Set<String> OCCASIONS = Set.of("occasion", "opportunity", "chance");
    private static final Set<String> FIRST_OR_LAST = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last",
            "latest", "only");

    private final ControlWords controls;
    private final Suppositions suppositions;
    private final ClauseStatus ofClauses;

    Infinitives(ControlWords controls, Suppositions suppositions, ClauseStatus ofClauses) {
        this.controls = controls;
        this.suppositions = suppositions;
        this.ofClauses = ofClauses;
    }

    Reading read(Parse parse, Clause clause, int depth) {
        var noun = controls.nounBefore(parse, clause);
        var byNoun = noun.flatMap(n -> controls.noun(parse, n));
        if (byNoun.isPresent())
            return ofClauses
                    .controlledBy(parse, noun.get(), byNoun.get(), depth)
                    .startingAt(noun.get().first());
        var before = beforeTo(parse, clause);
        if (before.isPresent() && clause.governor().isEmpty()) return Reading.of(before.get(), clause.first());
        if (clause.governor().isEmpty())
            return Reading.of(Status.SCHEDULED, clause.first()).byTheWay();
        int above = aboveTag(parse, clause);
        var governor = parse.clauses().get(above);
        if (suppositions.isWeighed(parse, governor)) return Reading.supposed(governor.first());
        var reading = ofClauses.ofClause(parse, above, depth + 1);
        if (reading.hypothetical()) return reading;
        var able = able(parse, governor, reading);
        if (able.isPresent()) return able.get();
        var control = controls.control(parse, governor);
        if (control.isPresent()) {
            var status = Reading.of(Status.of(control.get().status()), governor.first())
                    .heldBy(ControlWords.holder(control.get(), governor))
                    .decidedBy(ControlWords.deciders(control.get(), governor));
            // Who prepares to go is going; preparing a summit only arranges it.
            if (control.get().word().equals("prepare")) status = status.with(Status.SCHEDULED);
            // "could agree to meet", "may visit": what is only possible is no more than expected.
            if (Set.of("could", "may", "might").contains(governor.modal().orElse("")))
                status = status.with(Status.EXPECTED);
            return governor.negated() ? ControlWords.negated(control.get(), status) : status;
        }
        if (CAME_TO_NOTHING.contains(governor.lemma()))
            return governor.negated() ? reading : Reading.none(governor.first());
        if (CAME_ABOUT.contains(governor.lemma()) || usesOccasion(parse, governor)) return reading;
        if (isFirstOrLast(parse, clause, governor))
            return governor.modal().isEmpty() ? reading.with(Status.HELD) : reading;
        if (Aspect.is(governor)) return Aspect.of(governor.lemma(), reading);
        // "admitted having met": the parser may take the deed for what is had.
        boolean having = parse.sentence().token(governor.predicate()).lower().equals("having");
        if (having && clause.predicate() == governor.predicate() + 1) return reading;
        // "is said to have met", "claims to be visiting": the form of the infinitive itself tells.
        if (clause.perfect() && reading.status().isPresent()) return reading.with(Status.HELD);
        if (clause.progressive() && reading.status().isPresent()) return reading.with(Status.UNDER_WAY);
        // Who has arrived to begin a meeting begins it.
        if (Set.of("arrive", "gather", "assemble", "convene").contains(governor.lemma()) && Aspect.is(clause))
            return reading;
        // A purpose: "flew to Moscow to meet Putin" says that he means to.
        return reading.is(Status.HELD) ? reading.with(Status.SCHEDULED) : reading;
    }

    /** "Trump likely to visit London": a headline leaves out the form of "be", and the adjective is no clause. */
    Optional<Status> beforeTo(Parse parse, Clause clause) {
        int at = clause.predicate() - 2;
        boolean to = at >= 0
                && parse.sentence().token(clause.predicate() - 1).lower().equals("to");
        return to
                ? controls.adjective(parse.sentence().token(at).lower()).map(w -> Status.of(w.status()))
                : Optional.empty();
    }

    /** "She expects, she said, to meet him": the tag stands between a verb and its infinitive and governs neither. */
    private static int aboveTag(Parse parse, Clause clause) {
        int above = clause.governor().orElseThrow();
        var governor = parse.clauses().get(above);
        boolean comma = clause.first() > 0
                && parse.sentence().token(clause.first() - 1).word().equals(",");
        if (!comma) return above;
        for (int i = above - 1; i >= 0; i--) {
            var before = parse.clauses().get(i);
            boolean handedOver = before.embedding() == Embedding.CONTENT
                    && before.governor().isPresent()
                    && before.governor().get() == above
                    && before.predicate() < governor.predicate();
            if (handedOver) return i;
        }
        return above;
    }

    /** "Was able to meet" tells of a meeting, "was unable to" of none; "is able to" and "said he was" offer or decline. */
    private static Optional<Reading> able(Parse parse, Clause governor, Reading reading) {
        var word = parse.sentence().token(governor.predicate()).lower();
        boolean past =
                governor.tense() == Tense.PAST && governor.modal().isEmpty() && governor.embedding() == Embedding.MAIN;
        if (!past || !Set.of("able", "unable").contains(word)) return Optional.empty();
        boolean did = word.equals("able") != governor.negated();
        return Optional.of(did ? reading.with(Status.HELD) : Reading.none(governor.first()));
    }

    private static boolean usesOccasion(Parse parse, Clause governor) {
        return Set.of("use", "take", "seize", "find", "get").contains(governor.lemma())
                && governor.objects().stream().anyMatch(o -> OCCASIONS.contains(parse.lemma(o)));
    }

    /** "The first president to visit Hiroshima", "the last to visit Aleppo". */
    private static boolean isFirstOrLast(Parse parse, Clause clause, Clause governor) {
        if (!governor.copular() && !governor.lemma().equals("become")) return false;
        return parse.phrases().stream()
                .filter(p -> p.end() == clause.first() || p.end() == clause.predicate() - 1)
                .anyMatch(p -> isFirstOrLast(parse, p));
    }

    private static boolean isFirstOrLast(Parse parse, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++)
            if (FIRST_OR_LAST.contains(parse.sentence().token(i).lower())) return true;
        return false;
    }
}
