package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.demarche.analyse.event.EventJudge;
import org.demarche.train.EventExamples.Example;
import org.demarche.weights.WeightTable;

/**
 * Learns the weights of the event judge: multinomial logistic regression with steps by AdaGrad (Duchi, Hazan and Singer
 * 2011) and weights drawn to zero. The same examples give the same table.
 */
final class EventTraining {
    private static final int PASSES = 25;
    private static final double RATE = 0.4;
    /** How much weights are drawn to zero; chosen among 0.0001 to 0.01 by five folds. */
    private static final double DECAY = 0.006;

    private static final int LEAST_SEEN = 2;
    private static final int ORDERS = 3;
    /** Weights of less than a unit of the table are nothing. */
    private static final float SMALLEST = 0.5f;

    private final List<String> labels;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    EventTraining(List<Example> examples) {
        var types = new TreeSet<String>();
        var seen = new HashMap<String, Integer>();
        for (var example : examples) {
            types.add(example.label());
            for (var feature : example.features()) seen.merge(feature, 1, Integer::sum);
        }
        types.remove(EventJudge.NONE);
        labels = new ArrayList<>(types);
        labels.add(0, EventJudge.NONE);
        for (var example : examples) {
            features.add(example.features().stream()
                    .filter(f -> seen.getOrDefault(f, 0) >= LEAST_SEEN)
                    .mapToInt(this::number)
                    .toArray());
            answers.add(labels.indexOf(example.label()));
        }
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, f -> {
            names.add(f);
            return names.size() - 1;
        });
    }

    /** The mean of weights that were learned in several orders: what one order taught by chance fades. */
    WeightTable train() {
        int width = labels.size();
        var table = new float[(1 << EventJudge.BITS) + width];
        for (int seed = 0; seed < ORDERS; seed++) {
            var weights = weights(width, seed);
            for (int f = 0; f < names.size(); f++) {
                int at = EventJudge.row(names.get(f)) & (1 << EventJudge.BITS) - 1;
                for (int label = 0; label < width; label++)
                    table[at + label] += (float) (weights[f * width + label] * EventJudge.UNIT / ORDERS);
            }
        }
        return WeightTable.of(labels, EventJudge.BITS, table, SMALLEST);
    }

    private double[] weights(int width, int seed) {
        var weights = new double[names.size() * width];
        var steps = new double[weights.length];
        Arrays.fill(steps, 1e-8);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < features.size(); i++) order.add(i);
        var random = new Random(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) step(features.get(i), answers.get(i), width, weights, steps);
        }
        return weights;
    }

    private static void step(int[] on, int answer, int width, double[] weights, double[] steps) {
        if (on.length == 0) return;
        double norm = Math.sqrt(on.length);
        var chances = new double[width];
        for (int f : on) for (int label = 0; label < width; label++) chances[label] += weights[f * width + label];
        double sum = 0;
        for (int label = 0; label < width; label++) {
            chances[label] = Math.exp(chances[label] / norm);
            sum += chances[label];
        }
        for (int label = 0; label < width; label++) {
            double slope = (chances[label] / sum - (label == answer ? 1 : 0)) / norm;
            for (int f : on) {
                int at = f * width + label;
                double change = slope + DECAY * weights[at];
                steps[at] += change * change;
                weights[at] -= RATE * change / Math.sqrt(steps[at]);
            }
        }
    }
}
