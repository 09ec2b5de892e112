package org.demarche.analyse.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.weights.Weights;

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

    private final Map<String, Rule> rules = new HashMap<>();

    /** What to do with a word. */
    public record Rule(int cut, String append) {
        /** The word with the rule done to it. */
        public String apply(String word) {
            return cut >= word.length() ? append : word.substring(0, word.length() - cut) + append;
        }
    }

    /**
     * The learned rules, and over them {@code forms.tsv} beside this class: forms of the verbs of diplomacy that the
     * treebanks lack, where the rules guess wrong ("postponed" would come from "postpon").
     */
    static Lemmatizer load() {
        try (var in = Lemmatizer.class.getResourceAsStream("forms.tsv")) {
            if (in == null) throw new IllegalStateException("forms.tsv is not on the class path");
            var lines = new ArrayList<>(Weights.lines("lemmas.tsv"));
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(lines::add);
            return new Lemmatizer(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("forms.tsv cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException for a line that is no rule, with the line */
    public Lemmatizer(List<String> lines) {
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
        for (int length = Math.min(LONGEST_ENDING, lower.length()); length >= 0; length--) {
            var rule = rules.get(fine + lower.substring(lower.length() - length));
            if (rule != null) return rule.apply(lower);
        }
        return lower;
    }
}
