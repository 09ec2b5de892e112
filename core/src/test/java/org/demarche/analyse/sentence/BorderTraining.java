package org.demarche.analyse.sentence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains the weights of {@link BorderModel} by logistic regression, with the average of all steps' weights; the same input gives the same
 * file.
 *
 * <p>Usage, over core's classes and test classes: {@code BorderTraining OUT TREEBANK.conllu.gz …}, EWT's training part
 * first, then GUM's. Of a treebank whose documents are called {@code GUM_genre_…}
 * only the genres under a free licence are read.
 */
final class BorderTraining {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.1;
    private static final int LEAST_SEEN = 3;
    private static final double SCALE = 10_000;
    /** Smaller weights, of 10,000, decide nothing and are left out of the file. */
    private static final int LEAST_WEIGHT = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private record Gap(int[] features, boolean end) {}

    public static void main(String[] arguments) throws IOException {
        var training = new BorderTraining();
        for (int i = 1; i < arguments.length; i++)
            for (var document : Treebank.documents(Path.of(arguments[i])))
                if (document.isFree()) training.read(document);
        var weights = training.train();
        training.write(Path.of(arguments[0]), weights);
    }

    private void read(Treebank.Document document) {
        var words = WordSplitter.split(document.text());
        var found = new ArrayList<Integer>();
        var features = new BorderFeatures(words, f -> found.add(number(f.toString())));
        var open = new OpenMarks(words);
        int start = 0;
        for (int next = 1; next < words.size(); next++) {
            open.pass(next - 1);
            boolean end = document.starts().contains(words.start(next));
            if (SentenceBorders.isCandidate(words, features, next)) {
                found.clear();
                features.of(next, start, open.isQuoted(), open.brackets());
                gaps.add(new Gap(found.stream().mapToInt(Integer::intValue).toArray(), end));
            }
            if (!end) continue;
            start = next;
            open.reset();
        }
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, f -> {
            names.add(f);
            return names.size() - 1;
        });
    }

    private double[] train() {
        var seen = new int[names.size()];
        for (var gap : gaps) for (int f : gap.features()) seen[f]++;
        var weights = new double[names.size()];
        var sums = new double[names.size()];
        var random = new Random(7);
        long step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(gaps, random);
            int wrong = 0;
            for (var gap : gaps) {
                step++;
                double score = 0;
                for (int f : gap.features()) if (seen[f] >= LEAST_SEEN) score += weights[f];
                double chance = 1 / (1 + Math.exp(-score));
                if (chance > 0.5 != gap.end()) wrong++;
                double change = RATE * ((gap.end() ? 1 : 0) - chance);
                for (int f : gap.features()) {
                    if (seen[f] < LEAST_SEEN) continue;
                    weights[f] += change;
                    sums[f] += change * step;
                }
            }
            System.err.println("round " + round + ": " + wrong + " of " + gaps.size() + " gaps wrong");
        }
        for (int f = 0; f < sums.length; f++) sums[f] = weights[f] - sums[f] / step;
        return sums;
    }

    private void write(Path out, double[] weights) throws IOException {
        double most = Arrays.stream(weights).map(Math::abs).max().orElse(1);
        var lines = new TreeMap<String, Long>();
        for (int f = 0; f < weights.length; f++) {
            long weight = Math.round(weights[f] / most * SCALE);
            if (Math.abs(weight) >= LEAST_WEIGHT) lines.put(names.get(f), weight);
        }
        var file = new StringBuilder("""
                #! Weights of sentence borders: feature, tab, weight; written by BorderTraining, not by hand.
                #! Source: the training parts of Universal Dependencies English EWT (CC BY-SA 4.0) and of GUM's genres under
                #! CC BY or in the public domain (news, interview, bio, academic, voyage, speech, textbook), release 2.16.
                """);
        lines.forEach(
                (name, weight) -> file.append(name).append('\t').append(weight).append('\n'));
        Files.writeString(out, file, StandardCharsets.UTF_8);
    }
}
