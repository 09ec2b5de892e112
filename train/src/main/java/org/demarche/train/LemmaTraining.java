package org.demarche.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.tag.Lemmatizer;

/**
 * Learns lemma rules: for each tag and ending the edit that most words with it take, where a shorter ending does not say the
 * same; then the words that the rules get wrong, whole.
 */
final class LemmaTraining {
    /** Tags whose words have forms; the others are their own lemmas. */
    private static final Set<String> TAGS =
            Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "NNS", "NN", "JJR", "JJS", "RBR", "RBS", "RB");

    private LemmaTraining() {}

    private record Form(String tag, String word) {}

    static List<String> rules(List<Tree> trees) {
        var lemmas = lemmas(trees);
        var edits = new TreeMap<String, Map<String, Integer>>();
        lemmas.forEach((form, lemma) -> {
            for (int length = 0;
                    length <= Math.min(Lemmatizer.LONGEST_ENDING, form.word().length());
                    length++)
                edits.computeIfAbsent(
                                form.tag() + "\t"
                                        + form.word().substring(form.word().length() - length),
                                e -> new TreeMap<>())
                        .merge(edit(form.word(), lemma), 1, Integer::sum);
        });
        var lines = new ArrayList<String>();
        var best = new HashMap<String, String>();
        for (var entry : edits.entrySet()) {
            var edit = entry.getValue().entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            int total = entry.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            var parts = entry.getKey().split("\t", -1);
            // Endings that few words share are chance; the words themselves are kept below.
            if (parts[1].length() > 1 && (total < 4 || edit.getValue() * 4 < total * 3)) continue;
            best.put(entry.getKey(), edit.getKey());
        }
        best.forEach((key, edit) -> {
            var parts = key.split("\t", -1);
            if (!edit.equals(shorter(best, parts[0], parts[1]))) lines.add(parts[1] + "\t" + parts[0] + "\t" + edit);
        });
        var general = new Lemmatizer(lines);
        lemmas.forEach((form, lemma) -> {
            if (!general.lemma(form.word(), form.tag()).equals(lemma))
                lines.add("^" + form.word() + "\t" + form.tag() + "\t" + edit(form.word(), lemma));
        });
        lines.sort(null);
        return lines;
    }

    private static String shorter(Map<String, String> best, String tag, String ending) {
        for (int cut = 1; cut <= ending.length(); cut++) {
            var found = best.get(tag + "\t" + ending.substring(cut));
            if (found != null) return found;
        }
        return "";
    }

    /** The usual lemma of each form. */
    private static Map<Form, String> lemmas(List<Tree> trees) {
        var counts = new HashMap<Form, Map<String, Integer>>();
        for (var tree : trees)
            for (int i = 0; i < tree.size(); i++) {
                var tag = tree.tags().get(i).substring(tree.tags().get(i).indexOf('|') + 1);
                var word = tree.words().get(i).toLowerCase(Locale.ROOT);
                if (TAGS.contains(tag) && word.chars().allMatch(c -> Character.isLetter(c) || c == '\''))
                    counts.computeIfAbsent(new Form(tag, word), f -> new TreeMap<>())
                            .merge(tree.lemmas().get(i).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        var lemmas = new HashMap<Form, String>();
        counts.forEach((form, byLemma) -> lemmas.put(
                form,
                byLemma.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> Objects.requireNonNull(e.getKey()))
                        .orElseThrow()));
        return lemmas;
    }

    private static String edit(String word, String lemma) {
        int same = 0;
        while (same < Math.min(word.length(), lemma.length()) && word.charAt(same) == lemma.charAt(same)) same++;
        return (word.length() - same) + "\t" + lemma.substring(same);
    }
}
