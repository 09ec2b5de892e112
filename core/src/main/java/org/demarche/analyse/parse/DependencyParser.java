package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.syntax.Dependencies;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Weights;

/**
 * A transition parser (arc-hybrid) that keeps the best few parses at each step (Zhang and Clark 2008). A model is decoded
 * with the width that it was trained for: fewer costs several points. Thread-safe.
 */
public final class DependencyParser {
    private final WeightTable weights;
    private final Actions actions;
    /** The numbers of the actions of each {@link Move}. */
    private final int[][] numbers;

    private final int width;
    private final ThreadLocal<Work> work;

    /** Actions that a state allows or forbids together, so that it is asked once and not for each relation. */
    private enum Move {
        SHIFT(Action.Kind.SHIFT, false),
        LEFT(Action.Kind.LEFT, false),
        LEFT_ROOT(Action.Kind.LEFT, true),
        RIGHT(Action.Kind.RIGHT, false),
        RIGHT_ROOT(Action.Kind.RIGHT, true);

        private static final Move[] ALL = values();

        private final Action.Kind kind;
        private final boolean isRoot;

        Move(Action.Kind kind, boolean isRoot) {
            this.kind = kind;
            this.isRoot = isRoot;
        }
    }

    /** Room for one thread's work. */
    private static final class Work {
        final ParserFeatures features = new ParserFeatures();
        final int[] found = new int[ParserFeatures.COUNT];
        final Scores scores;
        final long[] candidates;

        Work(int labels, int width) {
            scores = new Scores(labels);
            candidates = new long[width];
        }
    }

    /** @param width how many parses are kept: 1 for a greedy model */
    public DependencyParser(WeightTable weights, int width) {
        this.weights = weights;
        this.width = width;
        actions = new Actions(weights.labels());
        int root = actions.relationNumber("root");
        numbers = Arrays.stream(Move.ALL).map(m -> numbers(actions, m, root)).toArray(int[][]::new);
        work = ThreadLocal.withInitial(() -> new Work(actions.size(), width));
    }

    private static int[] numbers(Actions actions, Move move, int root) {
        return IntStream.range(0, actions.size())
                .filter(n ->
                        actions.get(n).kind() == move.kind && (actions.get(n).relation() == root) == move.isRoot)
                .toArray();
    }

    /** The packed parser of that kind. */
    public static DependencyParser load(ParserModel model) {
        return new DependencyParser(Weights.table(model.table()), model.width());
    }

    /** The tree of a sentence of at least one word; always one, whatever the words. */
    public Dependencies parse(ParserWords words) {
        var here = work.get();
        List<State> beam = new ArrayList<>(width);
        List<State> next = new ArrayList<>(width);
        beam.add(State.start(words.size()));
        for (int step = 2 * words.size(); step > 0; step--) {
            int kept = 0;
            for (int i = 0; i < beam.size(); i++) kept = extend(beam.get(i), i, words, here, kept);
            next.clear();
            for (int i = 0; i < kept; i++) {
                long candidate = here.candidates[i];
                next.add(beam.get(place(candidate)).after(action(candidate), actions, score(candidate)));
            }
            var swap = beam;
            beam = next;
            next = swap;
        }
        return tree(beam.get(0));
    }

    // A candidate in one long, so that the best are kept without a sort of objects: score, then the state's place in
    // the
    // beam and the action, both turned so that among equals the earlier wins.
    private static long candidate(int score, int place, int action) {
        return (long) score << 32 | (long) (0xffff - place) << 16 | 0xffff - action;
    }

    private static int score(long candidate) {
        return (int) (candidate >> 32);
    }

    private static int place(long candidate) {
        return 0xffff - (int) (candidate >>> 16 & 0xffff);
    }

    private static int action(long candidate) {
        return 0xffff - (int) (candidate & 0xffff);
    }

    /** Adds what may follow {@code state} to the best {@code kept} candidates; answers how many there are then. */
    private int extend(State state, int place, ParserWords words, Work here, int kept) {
        here.features.find(state, words, here.found);
        weights.score(here.found, here.found.length, here.scores);
        var best = here.candidates;
        int filled = kept;
        for (int i = 0; i < numbers.length; i++) {
            if (!state.allows(Move.ALL[i].kind, Move.ALL[i].isRoot)) continue;
            for (int number : numbers[i]) {
                long candidate = candidate(state.score() + here.scores.of(number), place, number);
                if (filled == width && candidate <= best[width - 1]) continue;
                int at = filled < width ? filled++ : width - 1;
                while (at > 0 && best[at - 1] < candidate) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = candidate;
            }
        }
        return filled;
    }

    private Dependencies tree(State end) {
        var heads = new int[end.size()];
        var relations = new String[end.size()];
        for (var state = end; state.before() != null; state = state.before()) {
            var action = actions.get(state.last());
            if (action.kind() == Action.Kind.SHIFT) continue;
            var before = state.before();
            int dependent = before.top();
            heads[dependent] = action.kind() == Action.Kind.LEFT ? before.next() : before.second();
            relations[dependent] = actions.relation(action.relation());
        }
        return Dependencies.of(heads, Arrays.asList(relations));
    }
}
