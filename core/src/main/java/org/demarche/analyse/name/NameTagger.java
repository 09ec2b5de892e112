package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Sentence;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Words;

/**
 * Marks persons, organisations and places in sentences: the best labelling of each, by dynamic programming over a linear
 * model of words and neighbouring labels (Collins 2002). Public for the training of its weights. Thread-safe.
 */
public final class NameTagger {
    private static final int LABELS = NameLabels.NAMES.size();

    private final Knowledge knowledge;
    private final Words words;

    /**
     * A name in a sentence, from token {@code first} up to {@code end}.
     */
    public record Name(int first, int end, Mention.Kind type) {}

    /** Adds up the weights of features: a {@link WeightTable}'s, or a learner's. */
    @FunctionalInterface
    public interface Scorer {
        void score(int[] features, int count, Scores scores);
    }

    /** A sentence with its features, good for many labellings. */
    public static final class Prepared {
        final Line line;
        private final int[][] features;

        private Prepared(Line line) {
            this.line = line;
            int size = line.size();
            features = new int[size][];
            var found = new NameFeatures();
            for (int i = 0; i < size; i++) {
                int count = found.find(line, i);
                features[i] = Arrays.copyOf(found.features(), count);
            }
        }

        public int size() {
            return features.length;
        }

        /** The features of word {@code i} by itself. */
        public int[] features(int i) {
            return features[i];
        }

        /** The features of word {@code i} after a word of label {@code before}, or after none where that is 0. */
        public int[] transition(int i, int before) {
            var transition = new int[NameFeatures.TRANSITIONS];
            NameFeatures.transition(line, i, NameLabels.state(before), transition);
            return transition;
        }
    }

    public NameTagger(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /** The sentences of one report, ready for {@link #label}. */
    public List<Prepared> prepare(List<Sentence> sentences) {
        var report = new ReportWords(sentences, knowledge.terms(), words);
        return sentences.stream()
                .map(s -> new Prepared(new Line(s, report, knowledge.lexicon())))
                .toList();
    }

    /**
     * The best labels of a sentence.
     *
     * @param free for each word whether it may be part of a name; empty where all may
     */
    public static int[] label(Prepared sentence, Scorer scorer, boolean[] free) {
        int size = sentence.size();
        var scores = new Scores(LABELS);
        var own = new int[LABELS];
        var transition = new int[NameFeatures.TRANSITIONS];
        var best = new int[size + 1][NameLabels.STATES];
        var from = new int[size][LABELS];
        var labels = new int[size][NameLabels.STATES];
        Arrays.fill(best[0], Integer.MIN_VALUE / 2);
        best[0][0] = 0;
        for (int i = 0; i < size; i++) {
            Arrays.fill(best[i + 1], Integer.MIN_VALUE / 2);
            scorer.score(sentence.features(i), sentence.features(i).length, scores);
            for (int label = 0; label < LABELS; label++) own[label] = scores.of(label);
            boolean closed = free.length > 0 && !free[i];
            for (int state = 0; state < NameLabels.STATES; state++) {
                if (best[i][state] <= Integer.MIN_VALUE / 2) continue;
                NameFeatures.transition(sentence.line, i, state, transition);
                scorer.score(transition, transition.length, scores);
                for (int label = 0; label < LABELS; label++) {
                    if (!NameLabels.allowed(state, label) || closed && label != NameLabels.OUTSIDE) continue;
                    int next = NameLabels.state(label);
                    // A name must end where the sentence does.
                    if (i == size - 1 && NameLabels.isOpen(next)) continue;
                    int score = best[i][state] + own[label] + scores.of(label);
                    if (score > best[i + 1][next]) {
                        best[i + 1][next] = score;
                        labels[i][next] = label;
                        from[i][next] = state;
                    }
                }
            }
        }
        var result = new int[size];
        int state = 0;
        for (int s = 1; s < NameLabels.STATES; s++) if (best[size][s] > best[size][state]) state = s;
        for (int i = size - 1; i >= 0; i--) {
            result[i] = labels[i][state];
            state = from[i][state];
        }
        return result;
    }

    /** The names that labels mark. */
    public static List<Name> names(int[] labels) {
        var names = new ArrayList<Name>();
        int first = 0;
        for (int i = 0; i < labels.length; i++) {
            if (NameLabels.begins(labels[i])) first = i;
            if (NameLabels.ends(labels[i]))
                names.add(new Name(first, i + 1, NameLabels.TYPES.get(NameLabels.type(labels[i]))));
        }
        return names;
    }
}
