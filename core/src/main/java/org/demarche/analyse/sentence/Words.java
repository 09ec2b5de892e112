package org.demarche.analyse.sentence;

import java.util.Arrays;
import java.util.Locale;

/** The words of a {@link PlainCopy} as offsets into its string, in order and without overlap. Not thread-safe. */
final class Words {
    /** No word is longer in chars; a longer one is cut, so that work on a word is bounded. */
    static final int LONGEST = 250;

    private final String plain;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Words(String plain) {
        this.plain = plain;
    }

    void add(int start, int end) {
        while (end - start > LONGEST) {
            int cut = start + LONGEST;
            // A surrogate pair is never cut in two.
            if (Character.isLowSurrogate(plain.charAt(cut)) && Character.isHighSurrogate(plain.charAt(cut - 1))) cut--;
            append(start, cut);
            start = cut;
        }
        append(start, end);
    }

    private void append(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    String plain() {
        return plain;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int length(int word) {
        return ends[word] - starts[word];
    }

    char first(int word) {
        return plain.charAt(starts[word]);
    }

    char last(int word) {
        return plain.charAt(ends[word] - 1);
    }

    String word(int word) {
        return plain.substring(starts[word], ends[word]);
    }

    String lower(int word) {
        return word(word).toLowerCase(Locale.ROOT);
    }

    /** Whether white space comes before the word; true of the first. */
    boolean isSpaceBefore(int word) {
        return word == 0 || ends[word - 1] < starts[word];
    }

    /** Whether white space comes after the word; true of the last. */
    boolean isSpaceAfter(int word) {
        return word + 1 >= size || ends[word] < starts[word + 1];
    }

    /** Whether the word is one char long and that char is {@code c}. */
    boolean is(int word, char c) {
        return ends[word] - starts[word] == 1 && plain.charAt(starts[word]) == c;
    }
}
