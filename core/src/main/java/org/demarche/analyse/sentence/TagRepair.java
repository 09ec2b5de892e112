package org.demarche.analyse.sentence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.syntax.Tag;

/** Mends the tagger's known weaknesses by closed word classes: clitics, auxiliaries, month and day names. */
final class TagRepair {
    private static final Map<String, Tag> ALWAYS = Map.ofEntries(
            Map.entry("n't", Tag.PART),
            Map.entry("not", Tag.PART),
            Map.entry("'", Tag.PART),
            Map.entry("'ll", Tag.AUX),
            Map.entry("'ve", Tag.AUX),
            Map.entry("'re", Tag.AUX),
            Map.entry("'m", Tag.AUX),
            Map.entry("'d", Tag.AUX),
            Map.entry("will", Tag.AUX),
            Map.entry("would", Tag.AUX),
            Map.entry("could", Tag.AUX),
            Map.entry("should", Tag.AUX),
            Map.entry("might", Tag.AUX),
            Map.entry("must", Tag.AUX),
            Map.entry("cannot", Tag.AUX),
            Map.entry("whom", Tag.PRON),
            Map.entry("who", Tag.PRON),
            Map.entry("which", Tag.PRON),
            Map.entry("he", Tag.PRON),
            Map.entry("she", Tag.PRON),
            Map.entry("they", Tag.PRON),
            Map.entry("we", Tag.PRON),
            Map.entry("it", Tag.PRON),
            Map.entry("him", Tag.PRON),
            Map.entry("them", Tag.PRON),
            Map.entry("and", Tag.CCONJ),
            Map.entry("or", Tag.CCONJ),
            Map.entry("of", Tag.ADP),
            Map.entry("with", Tag.ADP),
            Map.entry("between", Tag.ADP),
            Map.entry("from", Tag.ADP),
            Map.entry("said", Tag.VERB),
            Map.entry("according", Tag.ADP),
            Map.entry("says", Tag.VERB),
            Map.entry("the", Tag.DET),
            Map.entry("a", Tag.DET),
            Map.entry("an", Tag.DET));
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "u.s.",
            "u.n.",
            "u.k.");
    private static final Set<String> BE_HAVE = Set.of("is", "are", "was", "were", "be", "been", "am");

    private static final Set<String> DETERMINERS = Set.of(
            "the",
            "a",
            "an",
            "all",
            "any",
            "some",
            "this",
            "that",
            "these",
            "those",
            "each",
            "every",
            "both",
            "no",
            "another",
            "such",
            "either",
            "neither",
            "what",
            "which",
            "whatever",
            "half",
            "many",
            "several");

    Tag[] repair(String[] words, String[] names) {
        var tags = new Tag[names.length];
        for (int i = 0; i < names.length; i++) tags[i] = repair(words, names, i);
        findMissingVerb(words, tags);
        return tags;
    }

    /** Third persons that the model takes for plural nouns; only in a sentence that has no other finite verb. */
    private static final Set<String> THIRD_PERSONS = Set.of(
            "plans",
            "visits",
            "meets",
            "hopes",
            "aims",
            "offers",
            "hosts",
            "talks",
            "calls",
            "heads",
            "leaves",
            "arrives",
            "cancels",
            "postpones",
            "seeks",
            "vows",
            "invites",
            "accepts",
            "rejects",
            "urges",
            "begins",
            "ends",
            "opens",
            "returns",
            "travels",
            "welcomes",
            "claims",
            "says",
            "wants",
            "moves",
            "promises",
            "pledges",
            "receives",
            "proposes",
            "agrees",
            "declines",
            "delays",
            "signs",
            "attempts");

    private static void findMissingVerb(String[] words, Tag[] tags) {
        for (int i = 0; i < tags.length; i++) {
            boolean verb = tags[i] == Tag.AUX || tags[i] == Tag.VERB && !words[i].endsWith("ing");
            boolean infinitive = i > 0 && words[i - 1].equalsIgnoreCase("to")
                    || i > 1 && Set.of("have", "be").contains(words[i - 1]) && words[i - 2].equalsIgnoreCase("to");
            boolean finite = verb && !infinitive;
            if (finite) return;
        }
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] != Tag.NOUN && tags[i] != Tag.PROPN) continue;
            boolean subject = tags[i - 1].isNominal();
            if (subject && THIRD_PERSONS.contains(words[i].toLowerCase(Locale.ROOT))) {
                tags[i] = Tag.VERB;
                return;
            }
        }
    }

    private static Tag repair(String[] words, String[] names, int i) {
        var word = words[i];
        var lower = word.toLowerCase(Locale.ROOT);
        var tag = Tag.of(names[i]);
        if (lower.equals("'s")) {
            // A verb only after a pronoun ("he's gone", "that's it"); elsewhere it marks the owner.
            boolean pronoun = i > 0
                    && Set.of("it", "he", "she", "that", "there", "what", "who", "let", "here")
                            .contains(words[i - 1].toLowerCase(Locale.ROOT));
            return pronoun ? Tag.AUX : Tag.PART;
        }
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (capital && CALENDAR.contains(lower)) return Tag.PROPN;
        if (lower.equals("foreign")) return Tag.ADJ;
        if (i > 0
                && capital
                && word.length() > 1
                && tag != Tag.PROPN
                && lower.equals("may")
                && i + 1 < words.length
                && Character.isDigit(words[i + 1].charAt(0))) return Tag.PROPN;
        if (!capital || i == 0) {
            var always = ALWAYS.get(lower);
            if (always != null) return always;
            if (BE_HAVE.contains(lower)) return Tag.AUX;
        }
        if (lower.equals("that")
                && i > 0
                && i + 1 < words.length
                && names[i - 1].equals("ADP")
                && Set.of("NOUN", "PROPN", "ADJ").contains(names[i + 1])) return Tag.DET;
        // The model reads some verbs after "to" as anything else ("to allow"); no determiner stands there without a
        // noun.
        // "the embassy said", "the foreign in": after a determiner an adjective without a noun is the noun.
        boolean noNoun = i + 1 < words.length
                && Set.of("VERB", "AUX", "ADP", "PUNCT", "PART").contains(names[i + 1]);
        if (tag == Tag.ADJ && !capital && i > 0 && noNoun && !lower.endsWith("ed")) {
            int before = i - 1;
            while (before > 0 && names[before].equals("ADJ")) before--;
            if (names[before].equals("DET")) return Tag.NOUN;
        }
        if (tag == Tag.ADJ
                && lower.endsWith("ed")
                && i > 0
                && Set.of("have", "has", "had", "having").contains(words[i - 1].toLowerCase(Locale.ROOT)))
            return Tag.VERB;
        boolean nounAfterTo = tag == Tag.NOUN
                && !capital
                && i > 0
                && words[i - 1].equalsIgnoreCase("to")
                && !lower.endsWith("s")
                && i + 1 < words.length
                && Set.of("ADJ", "DET", "PRON").contains(names[i + 1]);
        if (nounAfterTo) return Tag.VERB;
        boolean afterTo = i > 0 && words[i - 1].equalsIgnoreCase("to") && !capital;
        if (afterTo && names[i - 1].equals("PART") && tag != Tag.VERB && tag != Tag.AUX && tag != Tag.ADV)
            return Tag.VERB;
        if (afterTo && tag == Tag.DET && !DETERMINERS.contains(lower)) return Tag.VERB;
        if (tag == Tag.PUNCT && word.length() > 1 && Character.isLetter(word.charAt(0)))
            return capital
                    ? Tag.PROPN
                    : i + 1 < words.length && Set.of("NOUN", "PROPN", "ADJ").contains(names[i + 1])
                            ? Tag.ADJ
                            : Tag.NOUN;
        if (!Character.isLetterOrDigit(word.charAt(0))
                && word.length() == 1
                && (tag == Tag.X || tag.isNominal() || tag == Tag.VERB)) return Tag.PUNCT;
        // Inside a sentence a capitalised unknown is a name; the model reads many foreign names as adjectives or verbs.
        if (i > 0
                && capital
                && (tag == Tag.VERB || tag == Tag.X || tag == Tag.INTJ || tag == Tag.ADV)
                && names[i - 1].equals("PROPN")
                && !mostlyCapitalised(words)) return Tag.PROPN;
        return tag;
    }

    private static boolean mostlyCapitalised(String[] words) {
        int capitals = 0;
        for (var word : words) if (Character.isUpperCase(word.charAt(0))) capitals++;
        return capitals * 2 > words.length;
    }
}
