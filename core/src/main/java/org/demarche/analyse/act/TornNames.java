package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/**
 * Mends titles that a parser has torn or run together: "met West" + "German Finance" + "Minister Gerhard Stoltenberg". Phrases that stand tight
 * behind each other, with no word between, are one, and so is the list that goes on behind them.
 */
record TornNames(ActSentence act) {
    /** The whole phrase and those joined to it; empty where nothing is torn. */
    List<Phrase> mend(Phrase phrase) {
        var parted = parted(phrase);
        if (!parted.isEmpty()) return parted;
        var whole = grown(phrase);
        if (whole.equals(phrase)) return List.of();
        var found = new ArrayList<Phrase>();
        found.add(whole);
        int at = whole.end();
        while (at < act.parse().sentence().size() && Set.of(",", "and").contains(word(at))) {
            int next = word(at).equals(",")
                            && at + 1 < act.parse().sentence().size()
                            && word(at + 1).equals("and")
                    ? at + 2
                    : at + 1;
            var joined = act.parse().phrases().stream()
                    .filter(p -> p.first() == next)
                    .findFirst();
            if (joined.isEmpty() || act.isTime(joined.get()) || !Somebody.is(act, joined.get())) break;
            var member = grown(joined.get());
            found.add(member);
            at = member.end();
        }
        return found;
    }

    /** "President Xi and Minister Liu" in one phrase are two: each side of the "and" names a person. */
    private List<Phrase> parted(Phrase phrase) {
        for (int i = phrase.first() + 1; i < phrase.end() - 1; i++) {
            if (!word(i).equals("and")) continue;
            var first = new Phrase(phrase.sentence(), phrase.first(), i, i - 1);
            var second = new Phrase(phrase.sentence(), i + 1, phrase.end(), phrase.end() - 1);
            if (namesPerson(first) && namesPerson(second)) return List.of(first, second);
        }
        return List.of();
    }

    private boolean namesPerson(Phrase phrase) {
        return act.findings().mentions().within(act.span(phrase)).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.PERSON);
    }

    private Phrase grown(Phrase phrase) {
        var grown = phrase;
        for (var next : act.parse().phrases()) {
            boolean tight = next.first() == grown.end()
                    && !act.isTime(next)
                    && isName(next.first())
                    && isName(grown.end() - 1)
                    && Somebody.is(act, next);
            if (tight || next.first() == grown.end() && leadsOn(next))
                grown = new Phrase(grown.sentence(), grown.first(), next.end(), next.head());
        }
        return grown;
    }

    /** A piece without a person in it, with one right behind it. */
    private boolean leadsOn(Phrase piece) {
        return isName(piece.first())
                && isName(piece.first() - 1)
                && act.parse().phrases().stream()
                        .anyMatch(p ->
                                p.first() == piece.end() && !act.isTime(p) && isName(p.first()) && Somebody.is(act, p));
    }

    private boolean isName(int token) {
        var given = act.parse().sentence().token(token);
        return given.is(Tag.PROPN) || given.isCapitalised() && (given.is(Tag.ADJ) || given.is(Tag.NOUN));
    }

    private String word(int token) {
        return act.parse().sentence().token(token).lower();
    }
}
