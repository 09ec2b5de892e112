package org.demarche.weights;

/**
 * What a word's letters tell, as numbers for features; the same for every place where the word stands.
 *
 * @param form hash of the word as written
 * @param lower hash of the word in lower case, digits made alike: the word itself, for most features
 * @param suffixes hashes of its last 1, 2, 3, 4, 5 letters in lower case
 * @param prefixes hashes of its first 1, 2, 3, 4 letters in lower case
 * @param shape its runs of capitals, small letters, digits and marks ("Xx", "X.X.", "d")
 * @param use what parts of speech it is used as, by large texts
 * @param cluster its Brown cluster
 * @param cluster4 the first 4 bits of the cluster's path; so too 6, 8 and 12
 */
@SuppressWarnings("ArrayRecordComponent") // read only by features, never compared
public record Word(
        int form,
        int lower,
        int[] suffixes,
        int[] prefixes,
        int shape,
        int use,
        int cluster,
        int cluster4,
        int cluster6,
        int cluster8,
        int cluster12) {
    private static final int LONGEST_AFFIX = 5;

    static Word of(String word, WordClusters clusters) {
        var lower = lower(word);
        int length = lower.length();
        var suffixes = new int[LONGEST_AFFIX];
        var prefixes = new int[LONGEST_AFFIX - 1];
        for (int i = 1; i <= LONGEST_AFFIX; i++)
            suffixes[i - 1] = i <= length ? (int) (Hash.of(lower, length - i, length) >>> 32) : 0;
        for (int i = 1; i < LONGEST_AFFIX; i++) prefixes[i - 1] = i <= length ? (int) (Hash.of(lower, 0, i) >>> 32) : 0;
        int hash = Hash.shortOf(lower);
        int place = clusters.place(Hash.shortOf(numbersAlike(lower)));
        int cluster = clusters.cluster(place);
        return new Word(
                Hash.shortOf(word),
                hash,
                suffixes,
                prefixes,
                Hash.shortOf(shape(word)),
                clusters.use(place),
                cluster,
                clusters.prefix(cluster, 4),
                clusters.prefix(cluster, 6),
                clusters.prefix(cluster, 8),
                clusters.prefix(cluster, 12));
    }

    /** The lower-case word as the clusters know it: every number a single zero. */
    private static String numbersAlike(String lower) {
        if (lower.indexOf('0') < 0) return lower;
        var alike = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean inner = i > 0
                    && lower.charAt(i - 1) == '0'
                    && (c == '0' || ".,:/".indexOf(c) >= 0 && i + 1 < lower.length() && lower.charAt(i + 1) == '0');
            if (inner && c != '0') i++;
            else if (!inner) alike.append(c);
        }
        return alike.toString();
    }

    private static String lower(String word) {
        var lower = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            lower.append(c >= '0' && c <= '9' ? '0' : Character.toLowerCase(c));
        }
        return lower.toString();
    }

    private static String shape(String word) {
        var shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length() && shape.length() < 6; i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (kind != last) shape.append(kind);
            last = kind;
        }
        return shape.toString();
    }
}
