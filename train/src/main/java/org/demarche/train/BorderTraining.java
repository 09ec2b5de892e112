package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.analyse.sentence.BorderGaps;

/**
 * Learns the weights of sentence borders by logistic regression, with the average of all steps' weights; the same input gives
 * the same file.
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

    void read(Treebank.Document document) {
        BorderGaps.each(
                document.text(),
                document.starts(),
                (features, end) -> gaps.add(
                        new Gap(features.stream().mapToInt(this::number).toArray(), end)));
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, f -> {
            names.add(f);
            return names.size() - 1;
        });
    }

    /** The lines of the file: the weights of what has been read. */
    String train() {
        return lines(weights());
    }

    private double[] weights() {
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

    private String lines(double[] weights) {
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
        return file.toString();
    }
}
