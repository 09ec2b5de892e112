package org.demarche.analyse.tag;

import java.util.List;
import java.util.Optional;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Weights;
import org.demarche.weights.Word;

/**
 * Gives each word a part of speech, from left to right, by an averaged perceptron (Collins 2002) over joint universal and
 * Penn tags such as {@code VERB|VBD}. A second one, where there is one, goes over the sentence again and can look ahead at
 * what the first said. Thread-safe.
 */
public final class Tagger {
    private static final int[] NO_GUESSES = {};

    private final WeightTable first;
    private final Optional<WeightTable> second;
    private final ThreadLocal<Work> work;

    private record Work(TagFeatures features, Scores scores) {}

    /** @throws IllegalArgumentException if the two tables know other labels */
    public Tagger(WeightTable first, Optional<WeightTable> second) {
        if (second.isPresent() && !second.get().labels().equals(first.labels()))
            throw new IllegalArgumentException("the second tagger's labels are not the first's");
        this.first = first;
        this.second = second;
        int labels = first.labels().size();
        work = ThreadLocal.withInitial(() -> new Work(new TagFeatures(), new Scores(labels)));
    }

    /** The packed tagger. */
    public static Tagger load() {
        return new Tagger(Weights.table("tagger"), Optional.of(Weights.table("tagger2")));
    }

    /** The joint tags of the words, one each. */
    public String[] tag(List<Word> words) {
        var tags = new String[words.size()];
        var numbers = pass(words, first, NO_GUESSES);
        if (second.isPresent()) numbers = pass(words, second.get(), numbers);
        for (int i = 0; i < tags.length; i++) tags[i] = first.labels().get(numbers[i]);
        return tags;
    }

    /**
     * One pass with {@code weights}; public for their training.
     *
     * @param guesses numbers of the labels that the pass before gave; empty for the first
     * @return the number of each word's label
     */
    public int[] pass(List<Word> words, WeightTable weights, int[] guesses) {
        var here = work.get();
        var numbers = new int[words.size()];
        int last = -1;
        int beforeLast = -1;
        int labels = weights.labels().size();
        for (int i = 0; i < numbers.length; i++) {
            var features = here.features().find(words, i, last, beforeLast, guesses);
            weights.score(features, here.features().count(), here.scores());
            int best = 0;
            int most = Integer.MIN_VALUE;
            for (int label = 0; label < labels; label++) {
                int score = here.scores().of(label);
                if (score > most) {
                    most = score;
                    best = label;
                }
            }
            numbers[i] = best;
            beforeLast = last;
            last = best;
        }
        return numbers;
    }
}
