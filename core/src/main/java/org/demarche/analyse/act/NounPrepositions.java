package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.finding.CalendarNames;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Tells how far an engagement has come that stands behind a preposition: "after talks", "on a visit", "at the summit". */
record NounPrepositions(ControlWords controls) {
    private static final Set<String> SETTINGS = Set.of("in", "at", "during", "within");

    private static final Set<String> TIMES = Set.of("week", "month", "year", "today", "tomorrow", "yesterday");

    private static final Set<String> ON = Set.of("about", "over", "on");
    private static final Set<String> ATTITUDES = Set.of(
            "worry",
            "fear",
            "concern",
            "uncertainty",
            "speculation",
            "optimism",
            "pessimism",
            "doubt",
            "nervousness",
            "caution",
            "anxiety");

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

    private static final Set<String> SPEAKS = Set.of(
            "comment", "speak", "talk", "ask", "inquire", "hear", "know", "learn", "speculate", "elaborate", "think");

    /** What the preposition before {@code noun} makes of what its clause says. */
    Reading read(Parse parse, Phrase noun, Clause clause, Reading reading) {
        var preposition = clause.obliques().stream()
                .filter(o -> o.phrase().equals(noun))
                .map(Clause.Oblique::preposition)
                .findFirst()
                .orElse("");
        if (preposition.isEmpty()) preposition = before(parse, noun);
        // "agreed to raise it in their talks", "no plans to meet during the visit": only the setting is named.
        // "will make proposals at the meeting": a verb that has another object takes no part by it.
        boolean takesPart = controls.isCarrier(clause) && clause.objects().isEmpty()
                || clause.objects().stream().anyMatch(o -> parse.lemma(o).equals("part"));
        boolean setting = SETTINGS.contains(preposition) && !takesPart;
        boolean chance = reading.is(Status.EXPECTED) && !preposition.equals("in");
        if (setting && (chance || reading.status().filter(Status::isOpen).isPresent()))
            return Reading.of(isOwned(parse, noun) ? Status.UNDER_WAY : Status.SCHEDULED, noun.first())
                    .byTheWay();
        var control = controls.over(parse, clause, noun);
        if (control.isPresent()) return Decisions.read(clause, control.get(), reading);
        // "wants them to lift the duties before the summit": the summit itself is no wish.
        if (ControlWords.TEMPORAL.contains(preposition)
                && reading.status().filter(Status::isOpen).isPresent())
            return Reading.of(Status.SCHEDULED, noun.first()).byTheWay();
        // "expects nothing from the summit": who returns from one has been there, who hopes for something from it has
        // not.
        boolean source = preposition.equals("from")
                && !Set.of("return", "come", "arrive").contains(clause.lemma());
        if (source && !reading.is(Status.HELD) && !reading.is(Status.UNDER_WAY))
            return Reading.of(Status.SCHEDULED, noun.first()).byTheWay();
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
            if (preposition.equals("for") && sameStory) return reading;
            var ahead = reading.with(Status.SCHEDULED);
            return ControlWords.TEMPORAL.contains(preposition) ? ahead.byTheWay() : ahead;
        }
        if (isAttitude(parse, noun, clause))
            return Reading.of(Status.SCHEDULED, noun.first()).byTheWay();
        // "The results of the talks pleased him": the clause is about what hangs together with them.
        return preposition.isEmpty() && !controls.isCarrier(clause) ? reading.byTheWay() : reading;
    }

    /** "Was optimistic about the talks", "fell on worries about the summit": who feels so does it before they are over. */
    private static boolean isAttitude(Parse parse, Phrase noun, Clause clause) {
        if (noun.first() < 2
                || !ON.contains(parse.sentence().token(noun.first() - 1).lower())) return false;
        var before = parse.sentence().token(noun.first() - 2);
        return clause.copular() && before.is(Tag.ADJ) || ATTITUDES.contains(before.lemma());
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

    private static boolean isOwned(Parse parse, Phrase noun) {
        if (parse.sentence().token(noun.first()).fine().equals("PRP$")) return true;
        // "During the king's visit"; "during Friday's summit" says when, not whose.
        for (int i = noun.first() + 1; i < noun.head(); i++)
            if (parse.sentence().token(i).fine().equals("POS"))
                return !TIMES.contains(parse.sentence().token(i - 1).lemma())
                        && !CalendarNames.WORDS.contains(
                                parse.sentence().token(i - 1).lower());
        return false;
    }
}
