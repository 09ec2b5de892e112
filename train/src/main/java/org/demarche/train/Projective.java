package org.demarche.train;

import java.util.List;

/** Lifts arcs that cross others to the head's head until none does (Nivre and Nilsson 2005): the parser makes no crossing arcs. */
final class Projective {
    private Projective() {}

    static int[] heads(List<Integer> gold) {
        var heads = gold.stream().mapToInt(Integer::intValue).toArray();
        while (true) {
            int worst = crossing(heads);
            if (worst < 0) return heads;
            heads[worst] = heads[heads[worst]];
        }
    }

    /** The dependent of the shortest arc that has a word under it that does not hang on its head; -1 where there is none. */
    private static int crossing(int[] heads) {
        int found = -1;
        int shortest = Integer.MAX_VALUE;
        for (int dependent = 0; dependent < heads.length; dependent++) {
            int head = heads[dependent];
            if (head < 0) continue;
            int length = Math.abs(head - dependent);
            // What hangs on the root never crosses: everything is under it. So the head has a head.
            if (length < shortest && !isWhole(heads, dependent, head)) {
                found = dependent;
                shortest = length;
            }
        }
        return found;
    }

    private static boolean isWhole(int[] heads, int dependent, int head) {
        for (int between = Math.min(dependent, head) + 1; between < Math.max(dependent, head); between++) {
            int at = between;
            while (at >= 0 && at != head) at = heads[at];
            if (at != head) return false;
        }
        return true;
    }
}
