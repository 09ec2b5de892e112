package org.demarche.weights;

/** Room for the scores of one decision's labels. Not thread-safe: one for each worker. */
public final class Scores {
    static final long LANES = 0x00ff00ff00ff00ffL;

    final long[] even;
    final long[] odd;
    int features;

    public Scores(int labels) {
        int longs = (labels + 7) / 8;
        even = new long[longs];
        odd = new long[longs];
    }

    /** The score of the label with that number. */
    public int of(int label) {
        var lanes = (label & 1) == 0 ? even : odd;
        int shift = (label & 6) << 3;
        return (int) (lanes[label >>> 3] >>> shift & 0xffff) - WeightTable.ZERO * features;
    }
}
