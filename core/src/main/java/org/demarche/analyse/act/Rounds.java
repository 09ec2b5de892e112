package org.demarche.analyse.act;

import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/**
 * Tells rounds of negotiations that are named by nothing else: "a second round will be held in May", in a report that has spoken
 * of rounds of talks. Elections and tournaments have rounds too.
 */
record Rounds(ActSentence act) {
    private static final Pattern OF_TALKS = Pattern.compile(
            "(?i)\\brounds? of (?:[\\w-]+ ){0,4}(?:talks|negotiations?|consultations?|meetings|discussions|dialogue)\\b");

    private static final Set<String> COUNTED = Set.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "next",
            "new",
            "further",
            "another",
            "last",
            "previous",
            "final");

    /** Whether the phrase is such a round, and no "round of" something. */
    boolean isAlone(Phrase phrase) {
        var sentence = act.parse().sentence();
        if (!act.parse().lemma(phrase).equals("round")) return false;
        if (phrase.end() < sentence.size()
                && (sentence.token(phrase.end()).lower().equals("of")
                        || sentence.token(phrase.end()).is(Tag.NOUN))) return false;
        boolean counted = false;
        for (int i = phrase.first(); i < phrase.head(); i++)
            counted |= COUNTED.contains(sentence.token(i).lower());
        var before = act.findings().text().substring(0, act.span(phrase).start());
        return counted && OF_TALKS.matcher(before).find();
    }
}
