package org.demarche.register;

import java.util.Arrays;

/**
 * A MinHash signature (Broder 1997): the share of equal places estimates the Jaccard similarity of two texts' shingles.
 *
 * @param values one minimum for each hash function; empty for a text too short to compare
 */
public record Signature(int[] values) {
    /**
     * At this share of common shingles two texts are one, cut or edited. Of 19,000 reports of one wire, pairs within four days
     * that share as much of their shingles of four words begin alike in 99 of 100 cases, at 0.3 in 9 of 10; of copies cut to
     * their first half 87 of 100 share as much, of those with a twelfth of the words changed all.
     */
    private static final double COPY = 0.4;

    /** "X met Y in Z on Tuesday" is said in the same words by whoever says it: short texts are one where next to all is. */
    private static final double SHORT_COPY = 0.8;

    /** So many common shingles are two sentences or more. */
    private static final double FEWEST_COMMON = 30;

    private static final double VALUES = 0x1p32;

    public static final Signature NONE = new Signature(new int[0]);

    public Signature {
        values = values.clone();
    }

    @Override
    public int[] values() {
        return values.clone();
    }

    /** The estimated Jaccard similarity, from 0 to 1; 0 where one of the two is empty or they were made otherwise. */
    public double similarity(Signature other) {
        if (values.length == 0 || values.length != other.values.length) return 0;
        int equal = 0;
        for (int i = 0; i < values.length; i++) if (values[i] == other.values[i]) equal++;
        return (double) equal / values.length;
    }

    /** Whether the two sign copies of one text, be they cut or edited. */
    public boolean isOfCopy(Signature other) {
        return isOfLongCopy(other) || similarity(other) >= SHORT_COPY;
    }

    /** The same of texts so long that nobody else comes upon the same words. */
    public boolean isOfLongCopy(Signature other) {
        double similarity = similarity(other);
        return similarity >= COPY && similarity / (1 + similarity) * (shingles() + other.shingles()) >= FEWEST_COMMON;
    }

    /** How many shingles the text has, give or take an eighth: the least of so many even draws lies that near the bottom. */
    private double shingles() {
        double sum = 0;
        for (int value : values) sum += (double) value - Integer.MIN_VALUE;
        return VALUES / (sum / values.length + 1) - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature s && Arrays.equals(values, s.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Signature[" + values.length + "]";
    }
}
