package org.demarche.weights;

import java.util.List;

/**
 * A {@link WeightTable} while it is learned: an averaged perceptron (Freund and Schapire 1999, with Daumé's running sums).
 * Weights are bytes already here, held within ±{@value #MOST}, so that what is learned is what will be used, and learning
 * is as quick as using. Not thread-safe.
 */
public final class Learner {
    private static final int MOST = 127;

    private final List<String> labels;
    private final int bits;
    private final int mask;
    private final byte[] weights;
    private final long[] sums;
    private long time = 1;

    public Learner(List<String> labels, int bits) {
        this.labels = List.copyOf(labels);
        this.bits = bits;
        this.mask = (1 << bits) - 1;
        weights = WeightTable.empty(bits, labels.size());
        sums = new long[(1 << bits) + labels.size()];
    }

    /** The labels to choose among. */
    public List<String> labels() {
        return labels;
    }

    /** Adds the rows of {@code count} features to {@code scores}, which are cleared before. */
    public void score(int[] features, int count, Scores scores) {
        WeightTable.score(weights, mask, features, count, scores);
    }

    /** Moves the weights of {@code label} for these features by {@code step}. */
    public void update(int[] features, int count, int label, int step) {
        for (int f = 0; f < count; f++) {
            int at = (features[f] & mask) + label;
            int now = (weights[at] & 0xff) - WeightTable.ZERO;
            int then = Math.max(-MOST, Math.min(MOST, now + step));
            weights[at] = (byte) (then + WeightTable.ZERO);
            sums[at] += (then - now) * time;
        }
    }

    /** One example is over: averages count examples, whether they changed anything or not. */
    public void tick() {
        time++;
    }

    /** The averaged weights; those under {@code smallest} are dropped. */
    public WeightTable table(float smallest) {
        var averaged = new float[sums.length];
        for (int i = 0; i < averaged.length; i++)
            averaged[i] = (float) ((weights[i] & 0xff) - WeightTable.ZERO - (double) sums[i] / time);
        return WeightTable.of(labels, bits, averaged, smallest);
    }
}
