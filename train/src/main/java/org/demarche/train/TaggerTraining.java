package org.demarche.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.demarche.analyse.tag.TagFeatures;
import org.demarche.analyse.tag.Tagger;
import org.demarche.weights.Learner;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Word;
import org.demarche.weights.Words;

/** Learns the tagger's weights by an averaged perceptron that follows its own tags. */
final class TaggerTraining {
    private static final int BITS = 22;
    private static final int FOLDS = 5;
    /** How many learners see the sentences, each in its own order. */
    private static final int ORDERS = 3;

    private static final float SMALLEST = 0.66f;
    private static final int[] NONE = {};

    private final Words words;
    private final int iterations;

    TaggerTraining(Words words, int iterations) {
        this.words = words;
        this.iterations = iterations;
    }

    /**
     * What is learned.
     *
     * @param unseen for each tree the tags that it gets from taggers which have not seen its document: what a parser will
     *     meet
     */
    record Learned(WeightTable first, WeightTable second, List<List<String>> unseen) {
        Tagger tagger() {
            return new Tagger(first, Optional.of(second));
        }
    }

    /** Learns the first pass, and the second from what first passes say of documents that they have not seen. */
    Learned train(List<Tree> trees, long seed) {
        var labels = labels(trees);
        var folds = folds(trees);
        var guesses = unseen(trees, folds, labels, List.of(), seed);
        var unseen = unseen(trees, folds, labels, guesses, seed);
        var first = LongStream.range(seed, seed + ORDERS)
                .parallel()
                .mapToObj(s -> pass(trees, i -> true, List.of(), labels, s))
                .toList();
        var second = LongStream.range(seed, seed + ORDERS)
                .parallel()
                .mapToObj(s -> pass(trees, i -> true, guesses, labels, s))
                .toList();
        var tags = unseen.stream()
                .map(t -> IntStream.of(t).mapToObj(labels::get).toList())
                .toList();
        return new Learned(Learner.table(first, SMALLEST), Learner.table(second, SMALLEST), tags);
    }

    /** Documents are dealt over the folds by turns; splitting by sentence would let a document's names leak. */
    private static int[] folds(List<Tree> trees) {
        Map<String, Integer> foldOf = new HashMap<>();
        return trees.stream()
                .mapToInt(t -> foldOf.computeIfAbsent(t.document(), d -> foldOf.size() % FOLDS))
                .toArray();
    }

    /** The labels that a pass gives each tree when it was learned without the tree's fold. */
    private List<int[]> unseen(List<Tree> trees, int[] folds, List<String> labels, List<int[]> guesses, long seed) {
        var tags = new ArrayList<int[]>(Collections.nCopies(trees.size(), NONE));
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            var weights = Learner.table(List.of(pass(trees, i -> folds[i] != fold, guesses, labels, seed)), SMALLEST);
            var tagger = new Tagger(weights, Optional.empty());
            for (int i = 0; i < folds.length; i++)
                if (folds[i] == fold)
                    tags.set(i, tagger.pass(words(trees.get(i)), weights, guesses.isEmpty() ? NONE : guesses.get(i)));
        });
        return tags;
    }

    private static List<String> labels(List<Tree> trees) {
        var labels = new TreeSet<String>();
        for (var tree : trees) labels.addAll(tree.tags());
        return List.copyOf(labels);
    }

    private Learner pass(List<Tree> trees, IntPredicate used, List<int[]> guesses, List<String> labels, long seed) {
        var learner = new Learner(labels, BITS);
        Map<String, Integer> numbers = new HashMap<>();
        for (var label : labels) numbers.put(label, numbers.size());
        var order = new ArrayList<Integer>();
        for (int i = 0; i < trees.size(); i++)
            if (used.test(i)) order.addAll(Collections.nCopies(Treebank.weight(trees.get(i)), i));
        var random = new Random(seed);
        var features = new TagFeatures();
        var scores = new Scores(labels.size());
        for (int iteration = 0; iteration < iterations; iteration++) {
            Collections.shuffle(order, random);
            for (int number : order) {
                var tree = trees.get(number);
                var sentence = words(tree);
                var guessed = guesses.isEmpty() ? NONE : guesses.get(number);
                int last = -1;
                int beforeLast = -1;
                for (int i = 0; i < sentence.size(); i++) {
                    var found = features.find(sentence, i, last, beforeLast, guessed);
                    learner.score(found, features.count(), scores);
                    int best = best(scores, numbers.size());
                    int gold = Objects.requireNonNull(numbers.get(tree.tags().get(i)));
                    if (best != gold) {
                        learner.update(found, features.count(), gold, 1);
                        learner.update(found, features.count(), best, -1);
                    }
                    learner.tick();
                    beforeLast = last;
                    last = best;
                }
            }
        }
        return learner;
    }

    private List<Word> words(Tree tree) {
        return tree.words().stream().map(words::of).toList();
    }

    private static int best(Scores scores, int labels) {
        int best = 0;
        for (int i = 1; i < labels; i++) if (scores.of(i) > scores.of(best)) best = i;
        return best;
    }

    /** Shares of universal and of joint tags that are right, in per cent. */
    static double[] accuracy(Tagger tagger, Words words, List<Tree> trees) {
        long all = 0;
        long universal = 0;
        long joint = 0;
        for (var tree : trees) {
            var tags = tagger.tag(tree.words().stream().map(words::of).toList());
            for (int i = 0; i < tags.length; i++) {
                var gold = tree.tags().get(i);
                all++;
                if (tags[i].equals(gold)) joint++;
                if (tags[i].substring(0, tags[i].indexOf('|')).equals(gold.substring(0, gold.indexOf('|'))))
                    universal++;
            }
        }
        return new double[] {100.0 * universal / all, 100.0 * joint / all};
    }
}
