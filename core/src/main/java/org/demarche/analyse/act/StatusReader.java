package org.demarche.analyse.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Tells from tense, aspect, modality, negation and the words that govern a clause how far its act has come. */
final class StatusReader {
    private static final Set<String> AFTER = Set.of("after", "following", "since", "from", "upon");
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
    private static final Set<String> ENDS =
            Set.of("end", "conclude", "finish", "wrap", "close", "complete", "collapse", "break");

    private final ActWords words;

    StatusReader(ActWords words) {
        this.words = words;
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

    private static boolean isQuestion(Parse parse) {
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
        var noun = nounBefore(parse, clause);
        if (noun.isPresent()) {
            var control = words.find(lemma(parse, noun.get()), "noun", Kind.CONTROL);
            if (control.isPresent())
                return controlledBy(parse, noun.get(), control.get(), depth)
                        .startingAt(noun.get().first());
        }
        var control = control(parse, governor);
        var reading = ofClause(parse, above, depth + 1);
        if (control.isPresent()) {
            if (reading.hypothetical()) return reading;
            var status = Reading.of(Status.of(control.get().status()), governor.first())
                    .heldBy(holder(control.get(), governor));
            // "could agree to meet", "may visit": what is only possible is no more than expected.
            if (Set.of("could", "may", "might").contains(governor.modal().orElse("")))
                status = status.with(Status.EXPECTED);
            return governor.negated() ? status.negated() : status;
        }
        if (governor.lemma().equals("fail")) return governor.negated() ? reading : Reading.none(governor.first());
        if (isAspect(governor)) return aspect(governor.lemma(), reading);
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
        var control = control(parse, governor);
        if (control.isPresent() && clause.first() <= governor.predicate() + 2)
            return Reading.of(Status.of(control.get().status()), governor.first());
        if (isAspect(governor)) return aspect(governor.lemma(), reading);
        return reading;
    }

    private static boolean isAspect(Clause clause) {
        return ENDS.contains(clause.lemma())
                || Set.of("begin", "start", "open", "resume", "continue", "kick")
                        .contains(clause.lemma());
    }

    private static Reading aspect(String lemma, Reading reading) {
        if (ENDS.contains(lemma)) return reading.is(Status.SCHEDULED) ? reading.with(Status.UNDER_WAY) : reading;
        return reading.is(Status.HELD) ? reading.with(Status.UNDER_WAY) : reading;
    }

    /** What the verb of saying or thinking over a clause makes of it. */
    private Reading governed(Parse parse, Clause clause, Reading own, int depth) {
        var governor = parse.clauses().get(clause.governor().orElseThrow());
        var control = control(parse, governor);
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
        var result = own.with(status).heldBy(holder(control.get(), governor)).startingAt(governor.first());
        return governor.negated() ? result.negated() : result;
    }

    private static Optional<Phrase> holder(ActWord control, Clause governor) {
        boolean says = Set.of("expected", "denied").contains(control.status());
        return says && !governor.passive() ? governor.subjects().stream().reduce((a, b) -> b) : Optional.empty();
    }

    /** The control word that a clause's predicate is: a verb with its particle, or an adjective. */
    Optional<ActWord> control(Parse parse, Clause clause) {
        var sentence = parse.sentence();
        if (clause.particle().isPresent()) {
            var phrasal = words.find(clause.phrasalLemma(), "verb", Kind.CONTROL);
            if (phrasal.isPresent()) return phrasal;
        }
        int next = clause.predicate() + 1;
        if (next < sentence.size()
                && Set.of("off", "out", "up", "down", "back")
                        .contains(sentence.token(next).lower())) {
            var phrasal = words.find(clause.lemma() + " " + sentence.token(next).lower(), "verb", Kind.CONTROL);
            if (phrasal.isPresent()) return phrasal;
        }
        var verb = sentence.token(clause.predicate()).is(Tag.ADJ)
                ? Optional.<ActWord>empty()
                : words.find(clause.lemma(), "verb", Kind.CONTROL);
        return verb.or(() -> words.find(sentence.token(clause.predicate()).lower(), "adj", Kind.CONTROL));
    }

    /** What the sentence says of the engagement that {@code noun} names. */
    Reading ofNoun(Parse parse, Phrase noun) {
        return ofNoun(parse, noun, 0);
    }

    private Reading ofNoun(Parse parse, Phrase noun, int depth) {
        if (isQuestion(parse) || depth > 4) return Reading.supposed(noun.first());
        boolean negated = parse.sentence().token(noun.first()).lower().equals("no");
        var modifier = modifier(parse, noun);
        var outer = controllingNoun(parse, noun);
        if (outer.isPresent()) {
            var control =
                    words.find(lemma(parse, outer.get()), "noun", Kind.CONTROL).orElseThrow();
            return controlledBy(parse, outer.get(), control, depth)
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
        var reading = ofClause(parse, index);
        // "expects a second summit to take place": the noun is subject of the next clause, which is governed already.
        if (clause.objects().contains(noun)
                && index + 1 < clauses.size()
                && clauses.get(index + 1).subjects().contains(noun)
                && clauses.get(index + 1).embedding() == Embedding.INFINITIVE)
            return ofClause(parse, index + 1).startingAt(clause.first());
        boolean object = clause.objects().contains(noun);
        boolean subject = clause.subjects().contains(noun);
        var control = control(parse, clause);
        if ((object || subject && control.isPresent() && control.get().pos().equals("adj")) && control.isPresent())
            return byControl(clause, control.get(), reading);
        if (object || subject)
            return isAspect(clause) ? aspect(clause.lemma(), reading) : copular(clause, subject, reading);
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
        var status = Reading.of(Status.of(control.status()), clause.first()).heldBy(holder(control, clause));
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
        if (AFTER.contains(preposition)) return Reading.of(Status.HELD, clause.first());
        if (control.isPresent() && AHEAD.contains(preposition)) return byControl(clause, control.get(), reading);
        if (AHEAD.contains(preposition) && reading.is(Status.HELD)) {
            // "met for talks", "visited Lima for a summit" tell one story; "flew to Lima for a summit" tells of a plan.
            boolean sameStory = Set.of("meet", "visit", "host", "receive", "welcome", "confer")
                    .contains(clause.lemma());
            return preposition.equals("for") && sameStory ? reading : reading.with(Status.SCHEDULED);
        }
        return reading;
    }

    /** The control noun over {@code noun}: "logistics of the meeting", "no plans for a summit". */
    Optional<Phrase> controllingNoun(Parse parse, Phrase noun) {
        int before = noun.first() - 1;
        if (before < 1
                || !Set.of("of", "for", "to", "on", "about")
                        .contains(parse.sentence().token(before).lower())) return Optional.empty();
        var outer = parse.phrases().stream().filter(p -> p.end() == before).findFirst();
        if (outer.isEmpty()) return Optional.empty();
        if (words.find(lemma(parse, outer.get()), "noun", Kind.CONTROL).isPresent()) return outer;
        // "an invitation from France to Kim for a meeting": further out, past those between whom it goes.
        for (int hops = 0; hops < 2 && outer.isPresent(); hops++) {
            int further = outer.get().first() - 1;
            if (further < 1
                    || !Set.of("to", "from")
                            .contains(parse.sentence().token(further).lower())) return Optional.empty();
            outer = parse.phrases().stream().filter(p -> p.end() == further).findFirst();
            if (outer.filter(p -> lemma(parse, p).equals("invitation")).isPresent()) return outer;
        }
        return Optional.empty();
    }

    private Optional<Phrase> nounBefore(Parse parse, Clause infinitive) {
        int at = infinitive.first();
        var direct = parse.phrases().stream().filter(p -> p.end() == at).findFirst();
        if (direct.isEmpty()) return Optional.empty();
        if (words.find(lemma(parse, direct.get()), "noun", Kind.CONTROL).isPresent()) return direct;
        // "invitation to Gorbachev to visit"
        int further = direct.get().first() - 1;
        if (further < 1
                || !Set.of("to", "by", "for")
                        .contains(parse.sentence().token(further).lower())) return Optional.empty();
        return parse.phrases().stream()
                .filter(p -> p.end() == further)
                .filter(p -> words.find(lemma(parse, p), "noun", Kind.CONTROL).isPresent())
                .findFirst();
    }

    private Reading controlledBy(Parse parse, Phrase controlNoun, ActWord control, int depth) {
        var status = Status.of(control.status());
        var base = Reading.of(status, controlNoun.first());
        if (parse.sentence().token(controlNoun.first()).lower().equals("no"))
            return base.with(Status.SCHEDULED).negated();
        for (int i = 0; i < parse.clauses().size(); i++) {
            var clause = parse.clauses().get(i);
            if (!clause.objects().contains(controlNoun)) continue;
            var over = control(parse, clause);
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

    static String lemma(Parse parse, Phrase phrase) {
        return parse.sentence().token(phrase.head()).lemma();
    }
}
