package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Referent;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/** Tells whom words mean that only point back: pronouns, "the two leaders", "both sides". */
record BackReferences(Sentence sentence, Discourse discourse) {
    private static final Set<String> PAIRS = Set.of(
            "leaders",
            "sides",
            "countries",
            "ministers",
            "presidents",
            "nations",
            "men",
            "governments",
            "parties",
            "states",
            "neighbours",
            "neighbors",
            "allies",
            "capitals",
            "delegations",
            "officials",
            "powers",
            "counterparts");

    /** Whom a pronoun means, which may be nobody; empty where the words are none. */
    Optional<List<Referent>> pronoun(String words) {
        return switch (words) {
            case "he", "she", "him", "his", "her", "himself", "herself" ->
                Optional.of(discourse.lastPerson().map(List::of).orElse(List.of()));
            case "it", "its", "itself" ->
                Optional.of(discourse.lastThing().map(List::of).orElse(List.of()));
            case "they", "their", "them", "both", "each other", "the two", "the pair", "themselves" -> {
                var two = discourse.lastSides(2, true);
                yield Optional.of(two.isEmpty() ? discourse.lastSides(2, false) : two);
            }
            default -> Optional.empty();
        };
    }

    /** The two or three sides that a phrase without names counts: "the two leaders", "both sides", "the presidents". */
    List<Referent> pair(Phrase phrase) {
        var head = sentence.token(phrase.head()).lower();
        if (!PAIRS.contains(head)) return List.of();
        var first = sentence.token(phrase.first()).lower();
        boolean two = false;
        for (int i = phrase.first(); i < phrase.head(); i++)
            two |= Set.of("two", "both").contains(sentence.token(i).lower());
        boolean three = sentence.words(phrase.first(), phrase.end())
                .toLowerCase(Locale.ROOT)
                .contains("three");
        if (three) return discourse.lastSides(3, false);
        if (!two
                && !(first.equals("the")
                        && Set.of("leaders", "sides", "presidents", "ministers").contains(head)
                        && phrase.end() - phrase.first() == 2)) return List.of();
        boolean people = Set.of("leaders", "ministers", "presidents", "men").contains(head);
        var named = discourse.lastSides(2, people);
        return named.isEmpty() ? discourse.lastSides(2, false) : named;
    }
}
