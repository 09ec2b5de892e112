package org.demarche.analyse.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives words their dictionary forms, by rules that say for an ending and a Penn tag what to cut and what to append; whole
 * words are the longest endings. The rules are learned (core/models/README.md). Immutable.
 *
 * <p>One line a rule: ending (with {@code ^} before it where it is the whole word), tag, number of letters to cut, letters
 * to append; parted by tabs.
 */
public final class Lemmatizer {
    /** The longest ending that is not a whole word. */
    public static final int LONGEST_ENDING = 6;
    /** Plurals that are words of their own in diplomacy. */
    private static final Set<String> PLURALS = Set.of("talks", "headquarters");

    /** Penn tags of verbs with an ending. */
    private static final Set<String> ENDED = Set.of("VBD", "VBN", "VBG");

    /** Before a verb with forms of its own: "overran", "upheld". */
    private static final List<String> PREFIXES = List.of("over", "under", "up", "out", "with", "re", "mis", "fore");

    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> listed;
    private final Predicate<String> isKnown;

    /** What to do with a word. */
    public record Rule(int cut, String append) {
        /** The word with the rule done to it. */
        public String apply(String word) {
            return cut >= word.length() ? append : word.substring(0, word.length() - cut) + append;
        }
    }

    /** Rules alone. */
    public Lemmatizer(List<String> lines) {
        this(lines, Set.of(), word -> true);
    }

    /**
     * @param listed verbs that win over what the rules make of a regular form
     * @param isKnown whether large texts know a word: where they do not know the verb that the rules make of a form
     *     ("challeng"), one that they know is taken ("challenge")
     * @throws IllegalArgumentException for a line that is no rule, with the line
     */
    public Lemmatizer(List<String> lines, Set<String> listed, Predicate<String> isKnown) {
        this.listed = Set.copyOf(listed);
        this.isKnown = isKnown;
        for (var line : lines) {
            var parts = line.split("\t", -1);
            if (parts.length != 4 || !parts[2].matches("\\d{1,2}"))
                throw new IllegalArgumentException("no lemma rule: " + line);
            rules.put(parts[1] + parts[0], new Rule(Integer.parseInt(parts[2]), parts[3]));
        }
    }

    /** The dictionary form in lower case of a word with that Penn tag. */
    public String lemma(String word, String fine) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (fine.startsWith("NNP") || fine.equals("NNS") && PLURALS.contains(lower)) return lower;
        var whole = rules.get(fine + "^" + lower);
        if (whole != null) return whole.apply(lower);
        for (var prefix : PREFIXES) {
            var rest = lower.startsWith(prefix) ? rules.get(fine + "^" + lower.substring(prefix.length())) : null;
            if (rest != null) return prefix + rest.apply(lower.substring(prefix.length()));
        }
        for (int length = Math.min(LONGEST_ENDING, lower.length()); length >= 0; length--) {
            var rule = rules.get(fine + lower.substring(lower.length() - length));
            if (rule != null) return known(rule.apply(lower), lower, fine);
        }
        return lower;
    }

    private String known(String lemma, String lower, String fine) {
        int ending = fine.equals("VBG") ? 3 : 2;
        boolean regular = lower.endsWith(fine.equals("VBG") ? "ing" : "ed") && lower.length() - ending > 1;
        if (!ENDED.contains(fine) || !regular) return lemma;
        var stem = lower.substring(0, lower.length() - ending);
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1);
        var verbs = List.of(stem + "e", stem, doubled ? stem.substring(0, last) : stem);
        var sure = verbs.stream().filter(listed::contains).findFirst();
        if (sure.isPresent() || isKnown.test(lemma)) return sure.orElse(lemma);
        return verbs.stream().filter(isKnown).findFirst().orElse(lemma);
    }
}
