package org.demarche.analyse.act;

import java.util.List;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells from tense, aspect, modality, negation and the words that govern a clause how far its act has come. */
final class ClauseStatus {
    static final Set<String> AFTER = Set.of("after", "following", "since", "from", "upon");

    private final ControlWords controls;

    ClauseStatus(ControlWords controls) {
        this.controls = controls;
    }

    /** What the clause number {@code index} says of its own predicate. */
    Reading ofClause(Parse parse, int index) {
        return ofClause(parse, index, 0);
    }

    private Reading ofClause(Parse parse, int index, int depth) {
        var clause = parse.clauses().get(index);
        if (clause.embedding() == Embedding.CONDITIONAL || depth > 6 || isQuestion(parse))
            return Reading.supposed(clause.first());
        var own = own(parse, clause, depth);
        if (clause.negated()) own = own.negated();
        return clause.embedding() == Embedding.CONTENT && clause.governor().isPresent()
                ? governed(parse, clause, own, depth)
                : own;
    }

    static boolean isQuestion(Parse parse) {
        var sentence = parse.sentence();
        return sentence.token(sentence.size() - 1).word().equals("?");
    }

    private Reading own(Parse parse, Clause clause, int depth) {
        int from = clause.first();
        if (clause.embedding() == Embedding.INFINITIVE) return infinitive(parse, clause, depth);
        if (clause.tense() == Tense.NONE) return participle(parse, clause, depth);
        var modal = clause.modal().orElse("");
        switch (modal) {
            case "will", "shall", "be-to", "going-to" -> {
                return Reading.of(Status.SCHEDULED, from);
            }
            case "would" -> {
                return clause.perfect() ? Reading.supposed(from) : Reading.of(Status.SCHEDULED, from);
            }
            case "could", "may", "might", "can" -> {
                return clause.perfect() ? Reading.supposed(from) : Reading.of(Status.EXPECTED, from);
            }
            case "should", "must", "have-to" -> {
                return Reading.of(Status.PROPOSED, from);
            }
            default -> {}
        }
        if (clause.progressive()) return Reading.of(clause.perfect() ? Status.HELD : Status.UNDER_WAY, from);
        if (clause.tense() == Tense.PAST || clause.perfect()) return Reading.of(Status.HELD, from);
        if (clause.embedding() == Embedding.PARTICIPLE) return Reading.of(Status.HELD, from);
        // The present tense tells of the past in headlines and of a plan elsewhere: "visits Washington next month".
        return Reading.of(parse.sentence().headline() ? Status.HELD : Status.SCHEDULED, from);
    }

    private Reading infinitive(Parse parse, Clause clause, int depth) {
        if (clause.governor().isEmpty()) return Reading.of(Status.SCHEDULED, clause.first());
        int above = clause.governor().get();
        var governor = parse.clauses().get(above);
        var noun = controls.nounBefore(parse, clause);
        if (noun.isPresent()) {
            var control = controls.noun(parse, noun.get());
            if (control.isPresent())
                return controlledBy(parse, noun.get(), control.get(), depth)
                        .startingAt(noun.get().first());
        }
        var control = controls.control(parse, governor);
        var reading = ofClause(parse, above, depth + 1);
        if (control.isPresent()) {
            if (reading.hypothetical()) return reading;
            var status = Reading.of(Status.of(control.get().status()), governor.first())
                    .heldBy(ControlWords.holder(control.get(), governor));
            // "could agree to meet", "may visit": what is only possible is no more than expected.
            if (Set.of("could", "may", "might").contains(governor.modal().orElse("")))
                status = status.with(Status.EXPECTED);
            return governor.negated() ? status.negated() : status;
        }
        if (governor.lemma().equals("fail")) return governor.negated() ? reading : Reading.none(governor.first());
        if (Aspect.is(governor)) return Aspect.of(governor.lemma(), reading);
        // A purpose: "flew to Moscow to meet Putin" says that he means to.
        return reading.is(Status.HELD) ? reading.with(Status.SCHEDULED) : reading;
    }

    private Reading participle(Parse parse, Clause clause, int depth) {
        var marker = parse.sentence().token(clause.first()).lower();
        if (clause.first() > 0 && clause.first() == clause.predicate())
            marker = parse.sentence().token(clause.first() - 1).lower();
        if (AFTER.contains(marker)) return Reading.of(Status.HELD, clause.first());
        if (marker.equals("before")) return Reading.of(Status.SCHEDULED, clause.first());
        if (clause.governor().isEmpty()) return Reading.of(Status.UNDER_WAY, clause.first());
        var governor = parse.clauses().get(clause.governor().get());
        var reading = ofClause(parse, clause.governor().get(), depth + 1);
        var control = controls.control(parse, governor);
        if (control.isPresent() && clause.first() <= governor.predicate() + 2)
            return Reading.of(Status.of(control.get().status()), governor.first());
        if (Aspect.is(governor)) return Aspect.of(governor.lemma(), reading);
        return reading;
    }

    /** What the verb of saying or thinking over a clause makes of it. */
    private Reading governed(Parse parse, Clause clause, Reading own, int depth) {
        var governor = parse.clauses().get(clause.governor().orElseThrow());
        var control = controls.control(parse, governor);
        if (own.status().isEmpty() || control.isEmpty()) {
            // "said he expects …": the verb above may itself be governed.
            return own;
        }
        var status = Status.of(control.get().status());
        boolean ahead = own.is(Status.SCHEDULED) || own.is(Status.EXPECTED) || own.is(Status.PROPOSED);
        var over = switch (status) {
            case EXPECTED, PROPOSED -> ahead;
            case DENIED -> true;
            default -> false;
        };
        if (!over || depth > 6) return own;
        var result = own.with(status)
                .heldBy(ControlWords.holder(control.get(), governor))
                .startingAt(governor.first());
        return governor.negated() ? result.negated() : result;
    }

    /** What a control noun and the clause around it make of the act: "accepted the invitation", "no plans". */
    Reading controlledBy(Parse parse, Phrase controlNoun, ActWord control, int depth) {
        var status = Status.of(control.status());
        var base = Reading.of(status, controlNoun.first());
        if (parse.sentence().token(controlNoun.first()).lower().equals("no"))
            return base.with(Status.SCHEDULED).negated();
        for (int i = 0; i < parse.clauses().size(); i++) {
            var clause = parse.clauses().get(i);
            if (!clause.objects().contains(controlNoun)) continue;
            var over = controls.control(parse, clause);
            var reading = ofClause(parse, i, depth + 1);
            if (reading.hypothetical()) return reading;
            if (over.isPresent()) {
                var overStatus = Status.of(over.get().status());
                // Accepting, declining, cancelling decide; "announced plans" and "work out the logistics" add nothing.
                boolean decides = List.of(
                                Status.ACCEPTED, Status.DECLINED, Status.CANCELLED, Status.POSTPONED, Status.DENIED)
                        .contains(overStatus);
                if (decides) base = base.with(overStatus);
                if (clause.negated()) base = base.negated();
            } else if (clause.negated()) base = base.with(Status.SCHEDULED).negated();
            return base.startingAt(clause.first());
        }
        return base;
    }
}
