package org.demarche.weights;

/**
 * Collects the features of one word. Each feature added is of the next template, so the order of adding is part of a model.
 * Not thread-safe.
 */
public abstract class Features {
    private final int[] features;
    private int count;
    private int template;

    /** @param most no more features than this for one word */
    protected Features(int most) {
        features = new int[most];
    }

    /** Forgets the features of the word before. */
    protected final void begin() {
        count = 0;
        template = 0;
    }

    /** Makes the next feature one of {@code number}, whichever templates have been passed over. */
    protected final void skipTo(int number) {
        template = number;
    }

    protected final void add(int a, int b, int c) {
        features[count++] = Hash.feature(template++, a, b, c);
    }

    protected final void add(int a, int b) {
        add(a, b, 0);
    }

    protected final void add(int a) {
        add(a, 0, 0);
    }

    /** The array that holds the features, good until the next word; {@link #count} says how many. */
    public final int[] features() {
        return features;
    }

    public final int count() {
        return count;
    }
}
