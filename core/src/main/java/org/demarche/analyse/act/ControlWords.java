package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Finds the words that decide about an engagement: "agreed to", "cancelled", "likely to", "plans for". */
record ControlWords(ActWords words) {
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
        var verb = sentence.token(clause.predicate()).is(Tag.ADJ)
                ? Optional.<ActWord>empty()
                : words.find(clause.lemma(), "verb", Kind.CONTROL);
        return verb.or(() -> words.find(sentence.token(clause.predicate()).lower(), "adj", Kind.CONTROL));
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

    /** Who expects or denies, where the control word says that somebody does. */
    static Optional<Phrase> holder(ActWord control, Clause governor) {
        boolean says = Set.of("expected", "denied").contains(control.status());
        return says && !governor.passive() ? governor.subjects().stream().reduce((a, b) -> b) : Optional.empty();
    }
}
