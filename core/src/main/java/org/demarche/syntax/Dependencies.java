package org.demarche.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The dependency tree of one sentence, in Universal Dependencies' basic relations, subtypes kept ({@code nsubj:pass}).
 * Immutable.
 *
 * <p>Tokens are numbered from 0 as in {@link Sentence}; the root's head is {@link #ROOT}. Exactly one token has it, and
 * every token leads up to it.
 */
public final class Dependencies {
    /** Stands for the head of the root. */
    public static final int ROOT = -1;

    private final int[] heads;
    private final String[] relations;
    private final int[][] children;
    private final int root;

    private Dependencies(int[] heads, String[] relations) {
        this.heads = heads;
        this.relations = relations;
        int found = ROOT;
        var counts = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int head = heads[i];
            if (head >= heads.length || head < ROOT || head == i)
                throw new IllegalArgumentException("head " + head + " of token " + i + " of " + heads.length);
            if (head == ROOT) {
                if (found != ROOT) throw new IllegalArgumentException("two roots, " + found + " and " + i);
                found = i;
            } else counts[head]++;
        }
        if (found == ROOT) throw new IllegalArgumentException("no root among " + heads.length + " tokens");
        this.root = found;
        children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) children[i] = new int[counts[i]];
        Arrays.fill(counts, 0);
        for (int i = 0; i < heads.length; i++) if (heads[i] != ROOT) children[heads[i]][counts[heads[i]]++] = i;
        if (reached() != heads.length) throw new IllegalArgumentException("a circle of heads");
    }

    /** How many tokens hang on the root, however deep, with it. */
    private int reached() {
        var reached = new int[heads.length];
        int count = 0;
        reached[count++] = root;
        for (int at = 0; at < count; at++) for (int child : children[reached[at]]) reached[count++] = child;
        return count;
    }

    /**
     * A tree from its arcs.
     *
     * @param heads the head of each token, {@link #ROOT} for one of them
     * @param relations the relation of each token to its head
     * @throws IllegalArgumentException if the lengths differ, a head is out of range, there is not exactly one root, or
     *     some tokens lead round in a circle
     */
    public static Dependencies of(int[] heads, List<String> relations) {
        if (heads.length != relations.size())
            throw new IllegalArgumentException(heads.length + " heads, but " + relations.size() + " relations");
        return new Dependencies(heads.clone(), relations.toArray(String[]::new));
    }

    public int size() {
        return heads.length;
    }

    public int root() {
        return root;
    }

    /** The head of {@code token}; {@link #ROOT} for the root. */
    public int head(int token) {
        return heads[token];
    }

    /** The relation of {@code token} to its head, such as {@code nsubj:pass}. */
    public String relation(int token) {
        return relations[token];
    }

    /** Whether the relation of {@code token} is {@code name} or a subtype of it ({@code nsubj} of {@code nsubj:pass}). */
    public boolean is(int token, String name) {
        var relation = relations[token];
        return relation.startsWith(name)
                && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
    }

    /** The dependents of {@code token}, in the order of the sentence. */
    public int[] children(int token) {
        return children[token].clone();
    }

    /** Whether {@code token} is {@code ancestor} or hangs on it, however deep. */
    public boolean isUnder(int token, int ancestor) {
        for (int i = token; i != ROOT; i = heads[i]) if (i == ancestor) return true;
        return false;
    }

    /** Heads and relations, token by token, for messages: {@code 1:nsubj -1:root 1:obj}. */
    @Override
    public String toString() {
        var written = new StringBuilder();
        for (int i = 0; i < heads.length; i++)
            written.append(i == 0 ? "" : " ").append(heads[i]).append(':').append(relations[i]);
        return written.toString();
    }
}
