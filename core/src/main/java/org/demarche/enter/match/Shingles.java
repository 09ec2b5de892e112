package org.demarche.enter.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.register.Signature;

/**
 * Signs a text by MinHash (Broder 1997) over its shingles of words, so that near-copies are known by their signatures. The
 * hash of a shingle is that of Java's strings, which the language fixes for all platforms; the finalizer of SplitMix64
 * (Steele, Lea, Flood 2014) makes as many hash functions of it as there are places.
 */
public final class Shingles {
    /** Places of a signature: the standard error of a similarity of one half is then six points. */
    private static final int PLACES = 64;

    /** Words a shingle: shorter ones are shared by reports of one kind, longer ones break at each edit. */
    private static final int WORDS = 4;

    private static final int FEWEST_SHINGLES = 12;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long[] SEEDS = seeds();

    private Shingles() {}

    /** The signature of {@code text}; {@link Signature#NONE} where it is too short to compare. */
    public static Signature signature(String text) {
        var words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
        if (words.length < WORDS + FEWEST_SHINGLES - 1) return Signature.NONE;
        var least = new int[PLACES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + WORDS <= words.length; i++) {
            long hash = 0;
            for (int j = i; j < i + WORDS; j++) hash = mixed(hash + words[j].hashCode());
            for (int k = 0; k < PLACES; k++) least[k] = Math.min(least[k], (int) mixed(hash ^ SEEDS[k]));
        }
        return new Signature(least);
    }

    private static long[] seeds() {
        var seeds = new long[PLACES];
        for (int i = 0; i < PLACES; i++) seeds[i] = mixed(i + 1L);
        return seeds;
    }

    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
