package org.demarche.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.demarche.analyse.parse.Action;
import org.demarche.analyse.parse.Actions;
import org.demarche.analyse.parse.DependencyParser;
import org.demarche.analyse.parse.ParserFeatures;
import org.demarche.analyse.parse.ParserWords;
import org.demarche.analyse.parse.State;
import org.demarche.weights.Learner;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Words;

/**
 * Learns the parser's weights: with a beam and the step at which the gold parse trails most (max violation: Huang, Fayong and
 * Guo 2012), or greedily along the parser's own mistakes (Goldberg and Nivre 2013).
 */
final class ParserTraining {
    /** Relations that come less often than this in one direction are not learned. */
    private static final int RAREST = 12;
    /** Longer sentences teach little and cost much. */
    private static final int LONGEST = 120;

    private final Words words;
    private final int bits;
    private final int iterations;
    private final int orders;
    private final float smallest;

    /**
     * @param orders how many learners see the sentences, each in its own order
     * @param smallest weights under it are dropped from the table
     */
    ParserTraining(Words words, int bits, int iterations, int orders, float smallest) {
        this.words = words;
        this.bits = bits;
        this.iterations = iterations;
        this.orders = orders;
        this.smallest = smallest;
    }

    private record Example(ParserWords words, int[] heads, List<String> relations) {}

    /**
     * @param tags the tags that each tree is learned with, as a tagger gives them
     * @param width of the beam; 1 for a greedy model
     */
    WeightTable train(List<Tree> trees, List<List<String>> tags, int width, long seed) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < trees.size(); i++) {
            var tree = trees.get(i);
            if (tree.size() > LONGEST) continue;
            examples.add(new Example(
                    new ParserWords(
                            tree.words().stream().map(words::of).toList(),
                            tags.get(i).toArray(String[]::new)),
                    Projective.heads(tree.heads()),
                    tree.relations()));
        }
        var labels = labels(examples);
        var learners = LongStream.range(seed, seed + orders)
                .parallel()
                .mapToObj(s -> learn(examples, labels, width, s))
                .toList();
        return Learner.table(learners, smallest);
    }

    private Learner learn(List<Example> examples, List<String> labels, int width, long seed) {
        var learner = new Learner(labels, bits);
        var actions = new Actions(labels);
        var order = new ArrayList<>(examples);
        var random = new Random(seed);
        for (int iteration = 0; iteration < iterations; iteration++) {
            Collections.shuffle(order, random);
            long changes = 0;
            for (var example : order) {
                var oracle = new Oracle(example.heads(), relations(example, actions));
                changes += width == 1
                        ? new GreedyRun(learner, actions, example.words(), oracle).learn(iteration > 0, random)
                        : new BeamRun(learner, actions, example.words(), oracle, width).learn();
                learner.tick();
            }
            System.out.printf("  order %d, pass %d: %d changes%n", seed, iteration + 1, changes);
        }
        return learner;
    }

    private static List<String> labels(List<Example> examples) {
        var counts = new TreeMap<String, Integer>();
        for (var example : examples)
            for (int i = 0; i < example.heads().length; i++) {
                var kind = example.heads()[i] > i ? Action.Kind.LEFT : Action.Kind.RIGHT;
                counts.merge(kind + " " + example.relations().get(i), 1, Integer::sum);
            }
        var labels = new ArrayList<String>();
        labels.add("SHIFT");
        counts.forEach((label, count) -> {
            if (count >= RAREST) labels.add(label);
        });
        return labels;
    }

    private static int[] relations(Example example, Actions actions) {
        var relations = new int[example.heads().length];
        for (int i = 0; i < relations.length; i++) {
            var relation = example.relations().get(i);
            int known = actions.relationNumber(relation);
            // A rare subtype is learned as its main relation, where that is known.
            if (known < 0 && relation.indexOf(':') > 0)
                known = actions.relationNumber(relation.substring(0, relation.indexOf(':')));
            relations[i] = known >= 0 ? known : actions.relationNumber("dep");
        }
        return relations;
    }

    /** The number of each action. */
    static Map<Action, Integer> numbers(Actions actions) {
        var numbers = new HashMap<Action, Integer>();
        for (int i = 0; i < actions.size(); i++) numbers.put(actions.get(i), i);
        return numbers;
    }

    /** Attachment scores on trees: unlabelled, labelled, labelled without subtypes; punctuation counts, in per cent. */
    static double[] accuracy(DependencyParser parser, List<ParserWords> sentences, List<Tree> trees) {
        long all = 0;
        var right = new long[3];
        for (int s = 0; s < trees.size(); s++) {
            var tree = trees.get(s);
            var parsed = parser.parse(sentences.get(s));
            for (int i = 0; i < tree.size(); i++) {
                all++;
                if (parsed.head(i) != tree.heads().get(i)) continue;
                right[0]++;
                var gold = tree.relations().get(i);
                if (parsed.relation(i).equals(gold)) right[1]++;
                if (main(parsed.relation(i)).equals(main(gold))) right[2]++;
            }
        }
        return new double[] {100.0 * right[0] / all, 100.0 * right[1] / all, 100.0 * right[2] / all};
    }

    private static String main(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** One sentence with a beam. */
    private static final class BeamRun {
        private final Learner learner;
        private final Actions actions;
        private final ParserWords words;
        private final Oracle oracle;
        private final int width;
        private final ParserFeatures features = new ParserFeatures();
        private final int[] found = new int[ParserFeatures.COUNT];
        private final Scores scores;
        private final Map<Action, Integer> numbers;
        private final int root;

        BeamRun(Learner learner, Actions actions, ParserWords words, Oracle oracle, int width) {
            this.learner = learner;
            this.actions = actions;
            this.words = words;
            this.oracle = oracle;
            this.width = width;
            scores = new Scores(actions.size());
            numbers = numbers(actions);
            root = actions.relationNumber("root");
        }

        private record Candidate(State from, int action, int score, boolean gold) {}

        /** Answers how many steps were changed. */
        int learn() {
            var beam = List.of(State.start(words.size()));
            var goldInBeam = 0;
            var gold = beam.get(0);
            State worstGold = null;
            State worstBest = null;
            int worst = 0;
            for (int step = 0; step < 2 * words.size(); step++) {
                var wanted = numbers.get(oracle.canonical(gold));
                // A relation too rare to be learned in this direction: no gold parse to follow.
                if (wanted == null) break;
                var candidates = new ArrayList<Candidate>();
                int goldScore = 0;
                boolean goldScored = false;
                for (int i = 0; i < beam.size(); i++) {
                    var state = beam.get(i);
                    score(state);
                    if (i == goldInBeam) {
                        goldScore = gold.score() + scores.of(wanted);
                        goldScored = true;
                    }
                    for (int number = 0; number < actions.size(); number++) {
                        var action = actions.get(number);
                        if (!state.allows(action.kind(), action.relation() == root)) continue;
                        int score = state.score() + scores.of(number);
                        if (candidates.size() == width
                                && score <= candidates.get(width - 1).score()) continue;
                        insert(candidates, new Candidate(state, number, score, i == goldInBeam && number == wanted));
                    }
                }
                if (!goldScored) {
                    score(gold);
                    goldScore = gold.score() + scores.of(wanted);
                }
                gold = gold.after(wanted, actions, goldScore);
                var next = new ArrayList<State>();
                goldInBeam = -1;
                for (var candidate : candidates) {
                    if (candidate.gold()) {
                        goldInBeam = next.size();
                        next.add(gold);
                    } else next.add(candidate.from().after(candidate.action(), actions, candidate.score()));
                }
                beam = next;
                var best = beam.get(0);
                int violation = best.score() - gold.score();
                if (goldInBeam != 0 && violation >= worst) {
                    worst = violation;
                    worstGold = gold;
                    worstBest = best;
                }
            }
            if (worstGold == null || worstBest == null) return 0;
            // A gold parse that never left the beam and wins at the end is no mistake.
            if (goldInBeam == 0 && gold.isEnd()) return 0;
            return change(worstGold, worstBest);
        }

        private void insert(List<Candidate> candidates, Candidate candidate) {
            int at = candidates.size();
            while (at > 0 && candidates.get(at - 1).score() < candidate.score()) at--;
            candidates.add(at, candidate);
            if (candidates.size() > width) candidates.remove(width);
        }

        private void score(State state) {
            features.find(state, words, found);
            learner.score(found, found.length, scores);
        }

        private int change(State gold, State best) {
            var goldSteps = steps(gold);
            var bestSteps = steps(best);
            int same = 0;
            while (same < goldSteps.size()
                    && goldSteps.get(same).last() == bestSteps.get(same).last()) same++;
            int changes = 0;
            for (int i = same; i < goldSteps.size(); i++) {
                changes++;
                update(goldSteps.get(i), 1);
                update(bestSteps.get(i), -1);
            }
            return changes;
        }

        private void update(State after, int step) {
            var before = after.before();
            if (before == null) return;
            features.find(before, words, found);
            learner.update(found, found.length, after.last(), step);
        }

        private static List<State> steps(State end) {
            var steps = new ArrayList<State>();
            for (var state = end; state.before() != null; state = state.before()) steps.add(state);
            Collections.reverse(steps);
            return steps;
        }
    }

    /** One sentence step by step. */
    private static final class GreedyRun {
        /** How often a wrong step is followed, from the second pass on. */
        private static final double EXPLORED = 0.9;

        private final Learner learner;
        private final Actions actions;
        private final ParserWords words;
        private final Oracle oracle;
        private final ParserFeatures features = new ParserFeatures();
        private final int[] found = new int[ParserFeatures.COUNT];
        private final Scores scores;
        private final int root;

        GreedyRun(Learner learner, Actions actions, ParserWords words, Oracle oracle) {
            this.learner = learner;
            this.actions = actions;
            this.words = words;
            this.oracle = oracle;
            scores = new Scores(actions.size());
            root = actions.relationNumber("root");
        }

        int learn(boolean explore, Random random) {
            int changes = 0;
            var state = State.start(words.size());
            while (!state.isEnd()) {
                features.find(state, words, found);
                learner.score(found, found.length, scores);
                var allowed = oracle.free(state);
                int best = -1;
                int free = -1;
                for (int number = 0; number < actions.size(); number++) {
                    var action = actions.get(number);
                    if (!state.allows(action.kind(), action.relation() == root)) continue;
                    if (best < 0 || scores.of(number) > scores.of(best)) best = number;
                    if ((free < 0 || scores.of(number) > scores.of(free)) && allowed.allows(action)) free = number;
                }
                int taken = best;
                if (free >= 0 && free != best) {
                    changes++;
                    learner.update(found, found.length, free, 1);
                    learner.update(found, found.length, best, -1);
                    if (!explore || random.nextDouble() > EXPLORED) taken = free;
                }
                state = state.after(taken, actions, 0);
            }
            return changes;
        }
    }
}
