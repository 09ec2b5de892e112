package org.demarche.analyse.tag;

import java.util.List;
import org.demarche.weights.Features;
import org.demarche.weights.Word;

/**
 * What the tagger looks at: the word, its letters and cluster, its neighbours, and the two tags before it (Collins 2002;
 * clusters after Koo, Carreras and Collins 2008). Public for the training of the weights.
 */
public final class TagFeatures extends Features {
    /** No more features than this for one word. */
    public static final int MOST = 96;

    private static final int EDGE = 0x5bd1e995;

    public TagFeatures() {
        super(MOST);
    }

    private static int lower(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : EDGE + i % 2;
    }

    private static int cluster(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).cluster() : EDGE;
    }

    private static int cluster6(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).cluster6() : EDGE;
    }

    private static int use(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).use() : EDGE;
    }

    private static int suffix(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).suffixes()[2] : EDGE;
    }

    private static int shape(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).shape() : EDGE;
    }

    /**
     * Finds the features of word {@code i}.
     *
     * @param last the number of the tag before it, or -1; {@code beforeLast} of the one before that
     * @param guesses what a first tagger said of all words, for the second, which can so look ahead; empty for the first
     * @return the array that holds them, good until the next call; {@link #count} says how many
     */
    public int[] find(List<Word> words, int i, int last, int beforeLast, int[] guesses) {
        begin();
        var word = words.get(i);
        int lower = word.lower();
        int left = lower(words, i - 1);
        int right = lower(words, i + 1);
        boolean first = i == 0;
        add(1);
        add(lower);
        add(word.form());
        for (int suffix : word.suffixes()) add(suffix);
        for (int prefix : word.prefixes()) add(prefix);
        add(word.shape(), first ? 1 : 0);
        add(word.shape(), word.suffixes()[1]);
        add(last);
        add(last, beforeLast);
        add(last, lower);
        add(last, word.suffixes()[2]);
        add(last, word.cluster());
        add(last, right);
        add(last, cluster(words, i + 1));
        add(last, beforeLast, lower);
        add(last, beforeLast, word.cluster8());
        add(last, word.shape(), word.suffixes()[1]);
        add(left);
        add(right);
        add(left, lower);
        add(lower, right);
        add(left, right);
        add(lower(words, i - 2), left);
        add(right, lower(words, i + 2));
        add(lower(words, i - 2));
        add(lower(words, i + 2));
        add(suffix(words, i - 1), word.suffixes()[2]);
        add(word.suffixes()[2], suffix(words, i + 1));
        add(suffix(words, i + 1), suffix(words, i + 2));
        add(shape(words, i - 1), word.shape(), shape(words, i + 1));
        add(word.shape(), right);
        add(word.shape(), left);
        add(word.cluster());
        add(word.cluster4());
        add(word.cluster6());
        add(word.cluster8());
        add(word.cluster12());
        int leftCluster = cluster(words, i - 1);
        int rightCluster = cluster(words, i + 1);
        add(leftCluster);
        add(rightCluster);
        add(leftCluster, word.cluster());
        add(word.cluster(), rightCluster);
        add(leftCluster, rightCluster);
        add(leftCluster, lower);
        add(lower, rightCluster);
        add(rightCluster, cluster(words, i + 2));
        add(cluster6(words, i - 1), word.cluster6(), cluster6(words, i + 1));
        add(cluster6(words, i + 1), cluster6(words, i + 2));
        add(cluster6(words, i - 2), cluster6(words, i - 1));
        add(cluster6(words, i - 1), word.cluster6(), last);
        add(word.cluster6(), word.shape(), word.suffixes()[2]);
        int use = word.use();
        int nextUse = use(words, i + 1);
        int lastUse = use(words, i - 1);
        add(use);
        add(use, word.shape());
        add(use, word.suffixes()[1]);
        add(last, use);
        add(last, beforeLast, use);
        add(nextUse);
        add(use, nextUse);
        add(lower, nextUse);
        add(lastUse, use);
        add(lastUse, use, nextUse);
        add(use, nextUse, use(words, i + 2));
        add(last, nextUse);
        add(last, use, nextUse);
        if (guesses.length > 0) guessed(word, i, last, guesses);
        return features();
    }

    private static int guess(int[] guesses, int i) {
        return i >= 0 && i < guesses.length ? guesses[i] : EDGE;
    }

    private void guessed(Word word, int i, int last, int[] guesses) {
        int here = guess(guesses, i);
        int next = guess(guesses, i + 1);
        int afterNext = guess(guesses, i + 2);
        add(here);
        add(here, word.lower());
        add(next);
        add(next, word.lower());
        add(next, word.cluster());
        add(next, word.suffixes()[2]);
        add(next, afterNext);
        add(next, afterNext, word.lower());
        add(last, next);
        add(last, next, word.lower());
        add(last, here, next);
        add(here, next, afterNext);
        add(last, next, word.cluster8());
        add(afterNext, guess(guesses, i + 3), word.lower());
    }
}
