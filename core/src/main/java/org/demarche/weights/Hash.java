package org.demarche.weights;

/**
 * Hashes of words and features. {@link String#hashCode} is of no use here: it is weak on short strings, and thousands of
 * words of a large vocabulary share its values.
 */
public final class Hash {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    /** FNV-1a over the chars of {@code word} from {@code start} to {@code end}, finished by a mix: 64 good bits. */
    public static long of(CharSequence word, int start, int end) {
        long hash = FNV_BASIS;
        for (int i = start; i < end; i++) {
            char c = word.charAt(i);
            hash = (hash ^ (c & 0xff)) * FNV_PRIME;
            hash = (hash ^ (c >>> 8)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** {@link #of} over the whole word. */
    public static long of(CharSequence word) {
        return of(word, 0, word.length());
    }

    /** The upper half of {@link #of}, as an int. */
    public static int shortOf(CharSequence word) {
        return (int) (of(word) >>> 32);
    }

    /** Spreads every bit over all (the finisher of SplitMix64, Steele, Lea and Flood 2014). */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** One feature of template {@code template} with up to three values: 32 bits for a table's row. */
    public static int feature(int template, int a, int b, int c) {
        long hash = template * 0x9e3779b97f4a7c15L;
        hash = (hash ^ a) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 29) ^ b) * 0x94d049bb133111ebL;
        hash = (hash ^ (hash >>> 31) ^ c) * 0xd6e8feb86659fd93L;
        return (int) (hash >>> 32);
    }
}
