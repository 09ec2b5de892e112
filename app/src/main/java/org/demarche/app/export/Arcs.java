package org.demarche.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.demarche.syntax.Dependencies;

/**
 * The arcs of a dependency tree laid out above its words: how high each runs, and in which of a word's places it lands.
 *
 * <p>No two arcs at one level share a gap between words. A word's places are counted from its left: arcs from the left
 * land first, the shortest leftmost, then those to the right, the longest leftmost, so that arcs of a projective tree
 * never cut one another.
 */
final class Arcs {
    /** Words that a drawing can hold; the layout takes time by the sum of the arcs' lengths. */
    static final int MOST_WORDS = 1000;

    /**
     * One arc between two words.
     *
     * @param dependent the end that the arrow points at
     * @param level its height, from 1
     * @param leftPlace its place at the left word, from 0
     * @param rightPlace its place at the right word, from 0
     */
    record Arc(int left, int right, int dependent, String relation, int level, int leftPlace, int rightPlace) {
        boolean pointsLeft() {
            return dependent == left;
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final int[] places;
    private final int height;

    Arcs(Dependencies tree) {
        places = new int[tree.size()];
        record Bare(int left, int right, int dependent) {}
        var bare = new ArrayList<Bare>();
        for (int i = 0; i < tree.size(); i++) {
            int head = tree.head(i);
            if (head != Dependencies.ROOT) bare.add(new Bare(Math.min(i, head), Math.max(i, head), i));
        }
        bare.sort(Comparator.comparingInt((Bare b) -> b.right() - b.left()).thenComparingInt(Bare::left));
        var rightPlaces = new int[bare.size()];
        for (int i = 0; i < bare.size(); i++)
            rightPlaces[i] = places[bare.get(i).right()]++;
        var leftPlaces = new int[bare.size()];
        for (int i = bare.size() - 1; i >= 0; i--)
            leftPlaces[i] = places[bare.get(i).left()]++;
        var levels = new int[tree.size()];
        int highest = 0;
        for (int i = 0; i < bare.size(); i++) {
            var arc = bare.get(i);
            int level = 1 + Arrays.stream(levels, arc.left(), arc.right()).max().orElse(0);
            Arrays.fill(levels, arc.left(), arc.right(), level);
            highest = Math.max(highest, level);
            arcs.add(new Arc(
                    arc.left(),
                    arc.right(),
                    arc.dependent(),
                    tree.relation(arc.dependent()),
                    level,
                    leftPlaces[i],
                    rightPlaces[i]));
        }
        height = highest;
    }

    /** The arcs, the shorter first. */
    List<Arc> arcs() {
        return arcs;
    }

    /** How many arcs land at {@code word}. */
    int places(int word) {
        return places[word];
    }

    /** The level of the highest arc; 0 where there is none. */
    int height() {
        return height;
    }
}
