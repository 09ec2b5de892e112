package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes headlines out of sentences: articles and auxiliaries of "be" dropped, no final stop, most words capitalised, a
 * few wholly in capitals. Treebanks have next to none, and reports begin with one.
 */
final class HeadlineCopies {
    private static final int MOST_WORDS = 20;
    private static final double SHARE = 0.25;
    private static final Set<String> DROPPED = Set.of("the", "a", "an");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "at", "by", "with", "from", "as", "but", "'s",
            "n't");

    private HeadlineCopies() {}

    /** Copies of a quarter of the short sentences, and of some longer ones without their stop. */
    static List<Tree> of(List<Tree> trees, long seed) {
        var random = new Random(seed);
        var copies = new ArrayList<Tree>();
        for (var tree : trees) {
            double draw = random.nextDouble();
            if (tree.size() < 4 || draw > SHARE) continue;
            if (tree.size() <= MOST_WORDS) copies.add(headline(tree, random.nextInt(12)));
            else if (draw < SHARE / 3 && endsInStop(tree)) copies.add(without(tree, List.of(tree.size() - 1)));
        }
        return copies;
    }

    private static boolean endsInStop(Tree tree) {
        return isLeaf(tree, tree.size() - 1)
                && tree.words().get(tree.size() - 1).equals(".");
    }

    private static boolean isLeaf(Tree tree, int token) {
        return !tree.heads().contains(token) && tree.heads().get(token) >= 0;
    }

    private static Tree headline(Tree tree, int dress) {
        var dropped = new ArrayList<Integer>();
        for (int i = 0; i < tree.size(); i++) {
            var lower = tree.words().get(i).toLowerCase(Locale.ROOT);
            boolean auxiliary =
                    tree.lemmas().get(i).equals("be") && tree.relations().get(i).startsWith("aux");
            boolean stop = i == tree.size() - 1 && lower.equals(".");
            if ((DROPPED.contains(lower) || auxiliary || stop) && isLeaf(tree, i) && dropped.size() + 2 < tree.size())
                dropped.add(i);
        }
        var bare = without(tree, dropped);
        if (dress < 4) return bare;
        boolean shouted = dress == 4;
        var words = new ArrayList<String>();
        for (int i = 0; i < bare.size(); i++) words.add(dressed(bare.words().get(i), i == 0, shouted));
        return new Tree(
                bare.document(), words, bare.lemmas(), bare.tags(), bare.heads(), bare.relations(), bare.spaceAfter());
    }

    private static String dressed(String word, boolean first, boolean shouted) {
        if (shouted) return word.toUpperCase(Locale.ROOT);
        if (SMALL.contains(word) && !first) return word;
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Tree without(Tree tree, List<Integer> dropped) {
        var number = new int[tree.size()];
        int next = 0;
        for (int i = 0; i < tree.size(); i++) number[i] = dropped.contains(i) ? -1 : next++;
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < tree.size(); i++) if (number[i] >= 0) kept.add(i);
        return new Tree(
                tree.document(),
                kept.stream().map(tree.words()::get).toList(),
                kept.stream().map(tree.lemmas()::get).toList(),
                kept.stream().map(tree.tags()::get).toList(),
                kept.stream()
                        .map(i -> tree.heads().get(i) < 0
                                ? -1
                                : number[tree.heads().get(i)])
                        .toList(),
                kept.stream().map(tree.relations()::get).toList(),
                kept.stream().map(tree.spaceAfter()::get).toList());
    }
}
