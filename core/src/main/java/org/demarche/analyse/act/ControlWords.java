package org.demarche.analyse.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Finds the words that decide about an engagement: "agreed to", "cancelled", "likely to", "plans for". */
record ControlWords(ActWords words) {
    private static final Set<String> FEELINGS = Set.of("confident", "optimistic", "hopeful");

    /** Prepositions that point to what is still to come. */
    static final Set<String> AHEAD =
            Set.of("before", "ahead of", "prior to", "until", "toward", "towards", "for", "to", "pending");

    /** Those of them that only give a time: "cancelled the tariffs ahead of the meeting" cancels no meeting. */
    static final Set<String> TEMPORAL = Set.of("before", "ahead of", "prior to", "until");

    /** The control word that heads a noun phrase. */
    Optional<ActWord> noun(Parse parse, Phrase phrase) {
        return words.find(parse.lemma(phrase), "noun", Kind.CONTROL);
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
        var predicate = sentence.token(clause.predicate());
        var verb = predicate.is(Tag.ADJ) ? Optional.<ActWord>empty() : words.find(clause.lemma(), "verb", Kind.CONTROL);
        // "The conference will open" is no "open to".
        boolean adjective = clause.copular() || clause.passive() || !predicate.is(Tag.VERB);
        return verb.or(() -> adjective ? adjective(predicate.lower()) : Optional.empty())
                .or(() -> standing(parse, clause));
    }

    /** The control word that an adjective or participle is: "likely", "due". */
    Optional<ActWord> adjective(String word) {
        return words.find(word, "adj", Kind.CONTROL);
    }

    /** How something stands, by a preposition after "be": "is under consideration", "is out of the question". */
    private Optional<ActWord> standing(Parse parse, Clause clause) {
        if (!clause.lemma().equals("be")) return Optional.empty();
        return clause.obliques().stream()
                .flatMap(o -> adjective(o.preposition() + " "
                                + parse.sentence()
                                        .words(o.phrase().first(), o.phrase().end())
                                        .toLowerCase(Locale.ROOT))
                        .stream())
                .findFirst();
    }

    /**
     * The control word that a clause's verb is together with the preposition before {@code phrase}: "withdrew from the
     * talks", "agreed on a meeting"; the verb alone where the preposition points to what is planned ("agreed to talks").
     */
    Optional<ActWord> over(Parse parse, Clause clause, Phrase phrase) {
        var preposition = clause.obliques().stream()
                .filter(o -> o.phrase().equals(phrase))
                .map(Clause.Oblique::preposition)
                .findFirst();
        if (preposition.isEmpty()) return Optional.empty();
        return words.find(clause.lemma() + " " + preposition.get(), "verb", Kind.CONTROL)
                .or(() -> words.find(clause.phrasalLemma() + " " + preposition.get(), "verb", Kind.CONTROL))
                .or(() -> AHEAD.contains(preposition.get()) && !TEMPORAL.contains(preposition.get())
                        ? control(parse, clause)
                        : Optional.empty());
    }

    /** Whether the clause's verb has an engagement take its course: "take place", "begin", "last". */
    boolean isCarrier(Clause clause) {
        return words.find(clause.lemma(), "verb", Kind.CARRIER).isPresent();
    }

    /** What a negation makes of a control word's status: who does not rule a meeting out thinks it possible. */
    static Reading negated(ActWord control, Reading status) {
        return Set.of("rule out", "exclude").contains(control.word()) ? status.with(Status.EXPECTED) : status.negated();
    }

    /** The control noun over {@code noun}: "logistics of the meeting", "no plans for a summit". */
    Optional<Phrase> controllingNoun(Parse parse, Phrase noun) {
        int before = noun.first() - 1;
        if (before < 1
                || !Set.of("of", "for", "to", "on", "about")
                        .contains(parse.sentence().token(before).lower())) return Optional.empty();
        var outer = parse.phrases().stream().filter(p -> p.end() == before).findFirst();
        if (outer.isEmpty()) return Optional.empty();
        if (noun(parse, outer.get()).isPresent()) return outer;
        // "an invitation from France to Kim for a meeting": further out, past those between whom it goes.
        for (int hops = 0; hops < 2 && outer.isPresent(); hops++) {
            int further = outer.get().first() - 1;
            if (further < 1
                    || !Set.of("to", "from")
                            .contains(parse.sentence().token(further).lower())) return Optional.empty();
            outer = parse.phrases().stream().filter(p -> p.end() == further).findFirst();
            if (outer.filter(p -> parse.lemma(p).equals("invitation")).isPresent()) return outer;
        }
        return Optional.empty();
    }

    /** The control noun right before an infinitive: "plans to visit", "an invitation to Gorbachev to visit". */
    Optional<Phrase> nounBefore(Parse parse, Clause infinitive) {
        int at = infinitive.first();
        var direct = parse.phrases().stream().filter(p -> p.end() == at).findFirst();
        if (direct.isEmpty()) return Optional.empty();
        if (noun(parse, direct.get()).isPresent()) return direct;
        int further = direct.get().first() - 1;
        if (further < 1
                || !Set.of("to", "by", "for")
                        .contains(parse.sentence().token(further).lower())) return Optional.empty();
        return parse.phrases().stream()
                .filter(p -> p.end() == further)
                .filter(p -> noun(parse, p).isPresent())
                .findFirst();
    }

    /** Who wants, offers, takes up, turns down, moves or ends what the control word is about. */
    static List<Phrase> deciders(ActWord control, Clause clause) {
        var status = Status.of(control.status());
        boolean decided = status.decides() || status == Status.PROPOSED || status == Status.INVITED;
        return decided && status != Status.DENIED ? clause.subjects() : List.of();
    }

    /** Who expects or denies, where the control word says that somebody does: who is likely to come does not. */
    static Optional<Phrase> holder(ActWord control, Clause governor) {
        boolean says = Set.of("expected", "denied").contains(control.status())
                && (!control.pos().equals("adj") || FEELINGS.contains(control.word()));
        return says && !governor.passive() ? governor.subjects().stream().reduce((a, b) -> b) : Optional.empty();
    }
}
