package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.weights.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What the parser looks at: words, tags and clusters of the nodes near the top of the stack and the front of the buffer,
 * of their dependents, their valency, the relations already there, distance, and what stands between (Zhang and Nivre 2011,
 * for arc-hybrid; clusters after Koo, Carreras and Collins 2008). Not thread-safe. Public for the training of the weights.
 *
 * <p>A template joins up to three atoms, or four where the last two are small; an atom is a node and what is asked of it:
 * {@code s0 s1 s2} the stack, {@code b0 b1 b2} the buffer, {@code .l .r .L .R} the outermost and second dependent to
 * each side, {@code .k} the case marker or subordinator, {@code .- .+} the neighbours in the sentence; {@code w} the word,
 * {@code t} its joint tag, {@code u} its universal tag, {@code c d e} its cluster and the first 6 and 4 bits of its path, {@code o} its use,
 * {@code l} its relation.
 */
public final class ParserFeatures {
    private static final String TEMPLATES = String.join(
            ";",
            // Single nodes.
            "s0w s0t;s0w;s0t;s1w s1t;s1w;s1t;s2w s2t;s2w;s2t;b0w b0t;b0w;b0t;b1w b1t;b1w;b1t;b2w b2t;b2w;b2t",
            // Pairs.
            "s0w s0t b0w b0t;s0w s0t b0w;s0w b0w b0t;s0w s0t b0t;s0t b0w b0t;s0w b0w;s0t b0t;s0w b0t;s0t b0w",
            "s1w s1t s0w s0t;s1w s1t s0w;s1w s0w s0t;s1w s1t s0t;s1t s0w s0t;s1w s0w;s1t s0t;s1w s0t;s1t s0w",
            "b0t b1t;b0w b1w;b0w b1t;b0t b1w;s1t b0t;s1w b0t;s1t b0w;s1w b0w;s0w b1w;s0t b1t;s0w b1t;s2t b0t;s2w s0t;s2t s0w",
            // Three nodes.
            "b0t b1t b2t;s0t b0t b1t;s1t s0t b0t;s2t s1t s0t;s0w b0t b1t;s0t b0w b1t;s0t b0t b1w;s1w s0t b0t;s1t s0w b0t",
            "s1t s0t b0w;s2w s1t s0t;s2t s1w s0t;s1t s0t b0t b1t;s2u s1t s0t b0t;s0w b0w b1t;s1w s0w b0t",
            // Dependents.
            "s0.lw;s0.lt;s0.ll;s0.rw;s0.rt;s0.rl;b0.lw;b0.lt;b0.ll;s1.lw;s1.lt;s1.ll;s1.rw;s1.rt;s1.rl",
            "s0.Lt;s0.Ll;s0.Rt;s0.Rl;b0.Lt;b0.Ll;s1.Rt;s1.Rl;s1.Lt;s1.Ll",
            "s0t s0.lt b0t;s0t s0.rt b0t;s0t b0t b0.lt;s1t s1.rt s0t;s1t s1.lt s0t;s1t s0t s0.lt;s1t s0t s0.rt",
            "s0t s0.ll b0t;s0t s0.rl b0t;s0t b0t b0.ll;s1t s1.rl s0t;s1t s1.ll s0t;s1t s0t s0.ll;s1t s0t s0.rl",
            "s0t s0.lt s0.Lt;s0t s0.rt s0.Rt;b0t b0.lt b0.Lt;s1t s1.rt s1.Rt;s1w s1.rl s0t;s0w s0.ll b0t;s0w s0.rl b0t",
            "s1w s1.rw s0w;s1t s1.rw s0t;s0t s0.lw b0t;b0t b0.lw s0t;s1t s1.rt s0t b0t",
            // Distance, what stands between, valency, relations.
            "s0w D;s0t D;b0w D;b0t D;s0t b0t D;s0w b0w D;s1t s0t E;s1w E;s0w E;s1w s0w E",
            "s0t b0t G;s1t s0t F;s0w G;s1w F;s0t b0w G;s1t s0w F;s1w s0t F",
            "s0w s0v;s0t s0v;s0w s0V;s0t s0V;b0w b0v;b0t b0v;s1w s1V;s1t s1V;s1t s1v;s1w s1v",
            "s0w s0x;s0t s0x;s0w s0X;s0t s0X;b0w b0x;b0t b0x;s1w s1X;s1t s1X;s1w s1x;s1t s1x;s1t s1X s0t;s0t s0x b0t",
            "s1t s0t s0x s1X;s0t b0t b0x s0x",
            // Which noun or verb a prepositional phrase or clause hangs on.
            "s1w s0.kw s0t;s1t s0.kw s0w;s1w s0.kw s0w;s1t s0.kw s0t;s2t s1t s0.kw;s1w s1.kw s0t;s0.kw s0t b0t;b0.kw b0t s0t",
            "s0w b0.kw b0t;s1w b0w b1t;s0w b0w b1w;s1t b0w b1t;s1c s0.kw s0t;s1c s0.kw s0c;s2c s0.kw s1t",
            // Neighbours in the sentence.
            "s0.-t s0t;s0t s0.+t;s0.-w s0t;s0t s0.+w;b0.-t b0t;s1t s1.+t;s1.-t s1t;s0t s0.+t b0.-t b0t;s1t s1.+t s0.-t s0t",
            "s0.-t s0t b0t;b0.-w b0t",
            // Clusters.
            "s0c;s1c;b0c;b1c;s2c;s0c b0c;s0c b0t;s0t b0c;s1c s0c;s1c s0t;s1t s0c;s0d b0d;s1d s0d;s0e b0e b1e;s1e s0e b0e",
            "s1d s0d b0d;s0d s0t b0d b0t;s1d s1t s0d s0t;s1w s0c;s1c s0w;s0w b0c;s0c b0w;b0c b1c;b0w b1c;s0c b0t b1t;s1t s0c b0t",
            "s1c s0t b0t;s1t s0t b0c;s0.lc s0t b0t;s1.rc s1t s0t;s0c D;s1c s0c E;s0o s0t;b0o b0t;s0o b0o;s1o s0o;b0t b1o;s0d s0x;s1d s1X;b0d b0x;s1c s1.rl s0c");

    private static final String NODES =
            "s0 s1 s2 b0 b1 b2 s0.l s0.r s0.L s0.R s1.l s1.r s1.L s1.R b0.l b0.L s0.k s1.k b0.k"
                    + " s0.- s0.+ s1.- s1.+ b0.-";
    private static final String ASKED = "wtucdeo";
    /** Atoms that are no word's: relations of dependents, valencies, sets of relations, distances, what stands between. */
    private static final String OTHERS =
            "s0.ll s0.rl s0.Ll s0.Rl s1.ll s1.rl s1.Ll s1.Rl b0.ll b0.Ll s0v s0V s1v s1V b0v s0x s0X s1x s1X b0x D E F G";

    private static final String[] NODE_NAMES = NODES.split(" ", -1);
    private static final int OTHER_START = NODE_NAMES.length * ASKED.length();
    private static final int[][] COMPILED = compile();
    /** Features of one state. */
    public static final int COUNT = COMPILED.length;

    private final int[] atoms = new int[OTHER_START + OTHERS.split(" ", -1).length];
    private final int[] places = new int[NODE_NAMES.length];

    private static int[][] compile() {
        Map<String, Integer> numbers = new HashMap<>();
        for (var node : NODE_NAMES)
            for (int asked = 0; asked < ASKED.length(); asked++)
                numbers.put(node + ASKED.charAt(asked), numbers.size());
        for (var other : OTHERS.split(" ", -1)) numbers.put(other, numbers.size());
        List<int[]> compiled = new ArrayList<>();
        for (var template : TEMPLATES.split(";", -1)) {
            var names = template.split(" ", -1);
            var atoms = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                var name = names[i];
                atoms[i] = Objects.requireNonNull(numbers.get(name), () -> "no atom " + name + " in " + template);
            }
            compiled.add(atoms);
        }
        return compiled.toArray(int[][]::new);
    }

    /** Fills {@code features}, which has room for {@link #COUNT}, with the hashes of the state's features. */
    public void find(State state, ParserWords words, int[] features) {
        ask(state, words);
        for (int t = 0; t < COMPILED.length; t++) {
            var template = COMPILED[t];
            int a = atoms[template[0]];
            int b = template.length > 1 ? atoms[template[1]] : 0;
            int c = template.length > 2 ? atoms[template[2]] : 0;
            if (template.length > 3) c = c * 31 + Integer.rotateLeft(atoms[template[3]] * 0x9e3779b1, 15);
            features[t] = Hash.feature(t, a, b, c);
        }
    }

    private static int place(@Nullable Node node) {
        return node == null ? 0 : node.token() + 2;
    }

    private static int neighbour(int place, int step, int last) {
        int at = place + step;
        return place < 2 || at < 2 || at > last ? 0 : at;
    }

    private void ask(State state, ParserWords words) {
        int last = words.size() + 1;
        var s0 = state.stack().node();
        var below = state.stack().below();
        var s1 = below == null ? null : below.node();
        var third = below == null ? null : below.below();
        var b0 = state.front();
        int next = state.next();
        places[0] = place(s0);
        places[1] = place(s1);
        places[2] = third == null ? 0 : place(third.node());
        places[3] = b0 == null ? 0 : next + 2;
        places[4] = next + 1 < words.size() ? next + 3 : 0;
        places[5] = next + 2 < words.size() ? next + 4 : 0;
        places[6] = place(s0.left());
        places[7] = place(s0.right());
        places[8] = place(s0.left2());
        places[9] = place(s0.right2());
        places[10] = s1 == null ? 0 : place(s1.left());
        places[11] = s1 == null ? 0 : place(s1.right());
        places[12] = s1 == null ? 0 : place(s1.left2());
        places[13] = s1 == null ? 0 : place(s1.right2());
        places[14] = b0 == null ? 0 : place(b0.left());
        places[15] = b0 == null ? 0 : place(b0.left2());
        places[16] = s0.marker() + 2;
        places[17] = s1 == null ? 0 : s1.marker() + 2;
        places[18] = b0 == null ? 0 : b0.marker() + 2;
        places[19] = neighbour(places[0], -1, last);
        places[20] = neighbour(places[0], 1, last);
        places[21] = neighbour(places[1], -1, last);
        places[22] = neighbour(places[1], 1, last);
        places[23] = neighbour(places[3], -1, last);
        int at = 0;
        for (int place : places) {
            atoms[at] = words.word[place];
            atoms[at + 1] = words.tag[place];
            atoms[at + 2] = words.coarse[place];
            atoms[at + 3] = words.cluster[place];
            atoms[at + 4] = words.cluster6[place];
            atoms[at + 5] = words.cluster4[place];
            atoms[at + 6] = words.use[place];
            at += 7;
        }
        at = relations(at, s0.left(), s0.right(), s0.left2(), s0.right2());
        if (s1 == null) at = relations(at, null, null, null, null);
        else at = relations(at, s1.left(), s1.right(), s1.left2(), s1.right2());
        atoms[at++] = relation(b0 == null ? null : b0.left());
        atoms[at++] = relation(b0 == null ? null : b0.left2());
        atoms[at++] = s0.leftCount();
        atoms[at++] = s0.rightCount();
        atoms[at++] = s1 == null ? -1 : s1.leftCount();
        atoms[at++] = s1 == null ? -1 : s1.rightCount();
        atoms[at++] = b0 == null ? -1 : b0.leftCount();
        atoms[at++] = set(s0.leftRelations());
        atoms[at++] = set(s0.rightRelations());
        atoms[at++] = s1 == null ? -1 : set(s1.leftRelations());
        atoms[at++] = s1 == null ? -1 : set(s1.rightRelations());
        atoms[at++] = b0 == null ? -1 : set(b0.leftRelations());
        int top = state.top();
        int second = state.second();
        atoms[at++] = b0 == null || top < 0 ? 0 : distance(next - top);
        atoms[at++] = second < 0 ? 0 : distance(top - second);
        atoms[at++] = words.between(second, top);
        atoms[at] = words.between(top, b0 == null ? -1 : next);
    }

    private int relations(
            int at, @Nullable Node left, @Nullable Node right, @Nullable Node left2, @Nullable Node right2) {
        atoms[at] = relation(left);
        atoms[at + 1] = relation(right);
        atoms[at + 2] = relation(left2);
        atoms[at + 3] = relation(right2);
        return at + 4;
    }

    private static int relation(@Nullable Node dependent) {
        return dependent == null ? -1 : dependent.relation();
    }

    private static int set(long relations) {
        return (int) (Hash.mix(relations) >>> 32);
    }

    private static int distance(int tokens) {
        return tokens < 5 ? tokens : tokens < 10 ? 5 : 6;
    }
}
