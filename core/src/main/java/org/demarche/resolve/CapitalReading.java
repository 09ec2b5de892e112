package org.demarche.resolve;

import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells whether a capital or a seat of government stands for the government or for the place, by what it does in its clause. */
record CapitalReading(Parse parse) {
    /** Whoever stands behind these is where something is, or on the way there. */
    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "around",
            "through",
            "via",
            "inside",
            "into",
            "across",
            "throughout",
            "within",
            "off",
            "over",
            "above",
            "toward",
            "towards",
            "out of",
            "en route to",
            "outside of");

    /** Behind these too, unless they hang on a word of dealings: "an offer to Tehran", "a letter from Moscow". */
    private static final Set<String> WAY_PREPOSITIONS = Set.of("to", "from", "for", "of");

    private static final Set<String> DEALINGS = Set.of(
            "offer",
            "message",
            "letter",
            "warning",
            "aid",
            "signal",
            "demand",
            "pressure",
            "call",
            "ultimatum",
            "note",
            "ambassador",
            "envoy",
            "response",
            "answer",
            "invitation",
            "concession",
            "support",
            "loan",
            "threat",
            "appeal",
            "reply",
            "criticism",
            "condemnation",
            "pledge",
            "promise",
            "guarantee",
            "protest",
            "apology",
            "policy",
            "position",
            "approval",
            "consent",
            "permission",
            "opposition",
            "reaction",
            "proposal",
            "request",
            "statement",
            "belong",
            "hand",
            "give",
            "sell",
            "lend",
            "respond",
            "complain",
            "apologise",
            "apologize",
            "accountable");

    /** What one does to a place. */
    private static final Set<String> PLACE_VERBS = Set.of(
            "visit",
            "leave",
            "reach",
            "tour",
            "enter",
            "hit",
            "shell",
            "bomb",
            "arrive",
            "depart",
            "shake",
            "surround",
            "capture",
            "storm",
            "quit",
            "flee",
            "evacuate",
            "destroy",
            "cross",
            "strike");

    /** Roads, not relations, run between places. */
    private static final Set<String> WAYS = Set.of(
            "railway",
            "road",
            "line",
            "flight",
            "train",
            "route",
            "highway",
            "bridge",
            "ferry",
            "pipeline",
            "bus",
            "travel",
            "fly",
            "shuttle",
            "journey",
            "link",
            "trip",
            "distance",
            "corridor");

    /** Whether {@code phrase} means the place. */
    boolean isPlace(Phrase phrase) {
        for (var clause : parse.clauses()) {
            if (clause.subjects().contains(phrase)) return false;
            if (clause.objects().contains(phrase)) return PLACE_VERBS.contains(clause.lemma());
            for (var oblique : clause.obliques()) if (oblique.phrase().equals(phrase)) return isPlace(clause, oblique);
        }
        return byWordBefore(phrase);
    }

    private boolean isPlace(Clause clause, Clause.Oblique oblique) {
        var lemma = parse.sentence().token(oblique.on()).lemma();
        var preposition = oblique.preposition();
        if (PLACE_PREPOSITIONS.contains(preposition)) return true;
        if (preposition.equals("between") || preposition.equals("and"))
            return WAYS.contains(lemma) || WAYS.contains(clause.lemma());
        return WAY_PREPOSITIONS.contains(preposition) && !DEALINGS.contains(lemma);
    }

    /** What the parser hung elsewhere is told by the preposition right before it. */
    private boolean byWordBefore(Phrase phrase) {
        int first = phrase.first();
        if (first > 0 && parse.sentence().token(first - 1).lower().equals(",")) return false;
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            var word = parse.sentence().token(i).lower();
            if (PLACE_PREPOSITIONS.contains(word)) return true;
            if (word.equals("between"))
                return i > 0 && WAYS.contains(parse.sentence().token(i - 1).lemma());
            if (word.equals("with") || word.equals("against") || word.equals("by")) return false;
            if (WAY_PREPOSITIONS.contains(word))
                return i == 0
                        || !DEALINGS.contains(parse.sentence().token(i - 1).lemma());
        }
        return false;
    }
}
