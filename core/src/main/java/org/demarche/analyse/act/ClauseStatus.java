package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.CalendarNames;
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
    /** What stands before a participle that names no deed. */
    private static final Set<String> WITHOUT = Set.of("without", "instead of", "instead", "rather than", "than", "of");

    private static final Set<String> WISHES =
            Set.of("need", "desire", "wish", "hope", "call", "request", "suggestion", "offer", "reason", "proposal");
    /** Who does so is there while he does it: "attending a conference, he said". */
    private static final Set<String> PRESENT = Set.of("attend", "visit", "tour", "travel");

    /** Verbs by which somebody else says what should be done. */
    private static final Set<String> ADVISES = Set.of(
            "advise", "urge", "ask", "tell", "warn", "beg", "request", "call", "press", "want", "implore", "persuade");

    private static final int DEEPEST = 6;

    private final ControlWords controls;
    private final Suppositions suppositions;
    private final Infinitives infinitives;

    ClauseStatus(ControlWords controls) {
        this.controls = controls;
        this.suppositions = new Suppositions(controls);
        this.infinitives = new Infinitives(controls, suppositions, this);
    }

    /** What the clause number {@code index} says of its own predicate. */
    Reading ofClause(Parse parse, int index) {
        return ofClause(parse, index, 0);
    }

    Reading ofClause(Parse parse, int index, int depth) {
        return ofClause(parse, index, depth, parse.clauses().get(index).negated());
    }

    /** The same where what the clause denies is not its act: "the visit did not help" tells of a visit. */
    Reading affirmed(Parse parse, int index) {
        return ofClause(parse, index, 0, false);
    }

    private Reading ofClause(Parse parse, int index, int depth, boolean negated) {
        var clause = parse.clauses().get(index);
        if (depth > DEEPEST || suppositions.has(parse, index)) return Reading.supposed(clause.first());
        var own = own(parse, clause, depth);
        if (negated)
            own = isInability(clause) || isAdvice(parse, clause) ? Reading.none(clause.first()) : own.negated();
        own = Hedges.applied(parse, clause, own);
        return clause.governor().isPresent() && hasContent(clause) ? governed(parse, clause, own, depth) : own;
    }

    /** "Could not meet" tells of no meeting, and of nobody who would not have one. */
    private static boolean isInability(Clause clause) {
        return Set.of("could", "can").contains(clause.modal().orElse(""));
    }

    /** "Advised him not to go": those who plan to go have not said that they will not. */
    private static boolean isAdvice(Parse parse, Clause clause) {
        return clause.embedding() == Embedding.INFINITIVE
                && clause.governor().isPresent()
                && ADVISES.contains(parse.clauses().get(clause.governor().get()).lemma());
    }

    /** Content clauses, and those that the parser takes for relative ones ("rejected reports that the two had met"). */
    private static boolean hasContent(Clause clause) {
        return clause.embedding() == Embedding.CONTENT || clause.embedding() == Embedding.RELATIVE;
    }

    private Reading own(Parse parse, Clause clause, int depth) {
        int from = clause.first();
        if (clause.embedding() == Embedding.INFINITIVE) return infinitives.read(parse, clause, depth);
        if (clause.tense() == Tense.NONE) return participle(parse, clause, depth);
        var modal = clause.modal().orElse("");
        switch (modal) {
            case "will", "shall", "be-to", "going-to" -> {
                return Reading.of(infinitives.beforeTo(parse, clause).orElse(Status.SCHEDULED), from);
            }
            case "would" -> {
                return clause.perfect() ? Reading.supposed(from) : Reading.of(Status.SCHEDULED, from);
            }
            case "could", "may", "might", "can" -> {
                return clause.perfect() ? Reading.supposed(from) : Reading.of(Status.EXPECTED, from);
            }
            case "should", "must", "ought" -> {
                if (clause.perfect()) return Reading.supposed(from);
                // "Should be in Lima soon" foresees; "should meet" wishes.
                return Reading.of(
                        modal.equals("should") && clause.lemma().equals("be") ? Status.EXPECTED : Status.PROPOSED,
                        from);
            }
            case "have-to" -> {
                return isYetTo(parse, clause) ? Reading.none(from) : Reading.of(Status.PROPOSED, from);
            }
            default -> {}
        }
        // "Were being held" goes on as "were meeting" does.
        boolean being = clause.predicate() > 0
                && parse.sentence().token(clause.predicate() - 1).lower().equals("being");
        if (clause.progressive() || being) {
            boolean over = clause.perfect() && clause.tense() == Tense.PAST;
            return Reading.of(over ? Status.HELD : Status.UNDER_WAY, from);
        }
        if (clause.tense() == Tense.PAST || clause.perfect()) return Reading.of(Status.HELD, from);
        if (clause.embedding() == Embedding.PARTICIPLE) return Reading.of(Status.HELD, from);
        // The present tense tells of the past in headlines and of a plan elsewhere: "visits Washington next month".
        return Reading.of(parse.sentence().headline() ? Status.HELD : Status.SCHEDULED, from);
    }

    /** "Has yet to visit" says that he has not. */
    private static boolean isYetTo(Parse parse, Clause clause) {
        int at = clause.predicate() - 2;
        return at >= 0 && parse.sentence().token(at).lower().equals("yet");
    }

    private Reading participle(Parse parse, Clause clause, int depth) {
        var marker = parse.sentence().token(clause.first()).lower();
        if (clause.first() > 0 && clause.first() == clause.predicate())
            marker = parse.sentence().token(clause.first() - 1).lower();
        if (WITHOUT.contains(marker)) {
            boolean not = !marker.equals("of") || isInsteadOf(parse, clause);
            if (not) return Reading.none(clause.first());
        }
        if (AFTER.contains(marker)) return Reading.of(Status.HELD, clause.first());
        if (marker.equals("before")) return Reading.of(Status.SCHEDULED, clause.first());
        if (marker.equals("about")) return Reading.of(Status.EXPECTED, clause.first());
        // "told a conference the visit would be": a sentence in which the parser did not see the modal as one.
        var modal = Prospects.modalBefore(parse, clause);
        if (modal.isPresent()) return Reading.of(modal.get(), clause.first());
        if (clause.governor().isEmpty())
            // A past form that the parser could not make a sentence of: "Envoys of the six powers conferred with …".
            return Reading.of(isIng(parse, clause) ? Status.UNDER_WAY : Status.HELD, clause.first());
        var governor = parse.clauses().get(clause.governor().get());
        var reading = ofClause(parse, clause.governor().get(), depth + 1);
        if (governor.lemma().equals("avoid")) return governor.negated() ? reading : Reading.none(governor.first());
        var control = controls.control(parse, governor);
        // "Travelling to China, he refused to comment": what stands before the verb is not what it refuses.
        boolean before = clause.predicate() < governor.predicate() && isIng(parse, clause);
        if (before && reading.is(Status.DECLINED)) return Reading.of(Status.UNDER_WAY, clause.first());
        if (!before && control.isPresent() && clause.first() <= governor.predicate() + 2) {
            var status = Reading.of(Status.of(control.get().status()), governor.first())
                    .decidedBy(ControlWords.deciders(control.get(), governor));
            return governor.negated() ? ControlWords.negated(control.get(), status) : status;
        }
        if (Aspect.is(governor)) return Aspect.of(governor.lemma(), reading);
        boolean beside =
                isIng(parse, clause) && PRESENT.contains(clause.lemma()) && clause.first() == clause.predicate();
        return beside && reading.is(Status.HELD) ? reading.with(Status.UNDER_WAY) : reading;
    }

    private static boolean isIng(Parse parse, Clause clause) {
        return parse.sentence().token(clause.predicate()).lower().endsWith("ing");
    }

    private static boolean isInsteadOf(Parse parse, Clause clause) {
        int of = clause.first() == clause.predicate() ? clause.first() - 1 : clause.first();
        return of > 0 && parse.sentence().token(of - 1).lower().equals("instead");
    }

    /** What the verb of saying or thinking over a clause, or the noun before it, makes of it. */
    private Reading governed(Parse parse, Clause clause, Reading own, int depth) {
        if (own.status().isEmpty() || depth > DEEPEST) return own;
        var governor = parse.clauses().get(clause.governor().orElseThrow());
        if (Denials.callsFalse(parse, governor)) return own.with(Status.DENIED);
        boolean ahead = own.is(Status.SCHEDULED) || own.is(Status.EXPECTED) || own.is(Status.PROPOSED);
        var noun = nounBefore(parse, clause);
        if (noun.isPresent()) {
            if (Denials.rejects(parse, governor, noun.get()))
                return own.with(Status.DENIED).heldBy(last(governor.subjects())).startingAt(governor.first());
            var control = controls.noun(parse, noun.get());
            return control.isPresent() && ahead && isOpen(control.get())
                    ? own.with(Status.of(control.get().status())).startingAt(governor.first())
                    : own;
        }
        if (clause.embedding() != Embedding.CONTENT) return own;
        // "said he expects …": the verb above may itself be governed.
        var control = controls.control(parse, governor);
        if (control.isEmpty()) return own;
        var status = Status.of(control.get().status());
        boolean over = isOpen(control.get()) && ahead || status == Status.DENIED;
        if (!over) return own;
        var result = own.with(status)
                .heldBy(ControlWords.holder(control.get(), governor))
                .startingAt(governor.first());
        return governor.negated() ? ControlWords.negated(control.get(), result) : result;
    }

    private static boolean isOpen(ActWord control) {
        return Set.of("expected", "proposed").contains(control.status());
    }

    private static Optional<Phrase> last(List<Phrase> phrases) {
        return phrases.stream().reduce((a, b) -> b);
    }

    /** The noun that a content clause spells out: "speculation that …". */
    private static Optional<Phrase> nounBefore(Parse parse, Clause clause) {
        var that = parse.sentence().token(clause.first()).lower().equals("that") ? clause.first() : clause.first() - 1;
        if (that < 1 || !parse.sentence().token(that).lower().equals("that")) return Optional.empty();
        return parse.phrases().stream()
                .filter(p -> p.end() == that)
                // "Proposed last month that …": a time has no content.
                .filter(p -> !CalendarNames.WORDS.contains(parse.lemma(p)))
                .findFirst();
    }

    /** What a control noun and the clause around it make of the act: "accepted the invitation", "no plans". */
    Reading controlledBy(Parse parse, Phrase controlNoun, ActWord control, int depth) {
        var status = Status.of(control.status());
        var base = Reading.of(status, controlNoun.first());
        if (parse.sentence().token(controlNoun.first()).lower().equals("no"))
            // "No need for a summit" denies the wish for it, "no plans" and "no prospect" the summit.
            return WISHES.contains(parse.lemma(controlNoun))
                    ? Reading.none(controlNoun.first())
                    : base.with(Status.SCHEDULED).negated();
        for (int i = 0; i < parse.clauses().size(); i++) {
            var clause = parse.clauses().get(i);
            boolean object = clause.objects().contains(controlNoun);
            // "agreed to a proposal for talks": what decides takes the noun behind a preposition too.
            var over = object ? controls.control(parse, clause) : controls.over(parse, clause, controlNoun);
            boolean decides = over.map(ActWord::status)
                    .map(Status::of)
                    .filter(Status::decides)
                    .isPresent();
            if (!object && !decides) continue;
            var reading = ofClause(parse, i, depth + 1);
            if (reading.hypothetical()) return reading;
            // Accepting, declining, cancelling decide; "announced plans" and "work out the logistics" add nothing.
            if (decides)
                base = base.with(Status.of(over.orElseThrow().status()))
                        .decidedBy(ControlWords.deciders(over.get(), clause));
            else base = base.decidedBy(ControlWords.deciders(control, clause));
            if (clause.negated()) base = (over.isPresent() ? base : base.with(Status.SCHEDULED)).negated();
            return base.startingAt(clause.first());
        }
        return base;
    }
}
