package org.demarche.archive;

import java.util.Arrays;

/**
 * What hangs together, by keys of 64 bits: 16 bytes each at a load of a half to a quarter, so that millions fit into memory.
 * The least key of each whole, unsigned, stands for it. Not thread-safe.
 */
final class LongUnion {
    private long[] keys = new long[1 << 10];
    private long[] above = new long[1 << 10];
    private boolean[] used = new boolean[1 << 10];
    private int count;

    /** Joins two; false where they hang together already. */
    boolean join(long a, long b) {
        long x = root(a);
        long y = root(b);
        if (x == y) return false;
        if (Long.compareUnsigned(x, y) < 0) above[place(y)] = x;
        else above[place(x)] = y;
        return true;
    }

    /** Whether they hang together. */
    boolean joined(long a, long b) {
        return root(a) == root(b);
    }

    /** What stands for {@code key}: the least of what hangs together with it, itself where nothing does. */
    long root(long key) {
        long root = key;
        for (long next = up(root); next != root; next = up(root)) root = next;
        // Shorter ways for the next who asks.
        for (long at = key; at != root; ) {
            int place = place(at);
            at = above[place];
            above[place] = root;
        }
        return root;
    }

    /** All keys that were ever asked for. */
    long[] keys() {
        var all = new long[count];
        int n = 0;
        for (int i = 0; i < keys.length; i++) if (used[i]) all[n++] = keys[i];
        return all;
    }

    private long up(long key) {
        int place = place(key);
        if (!used[place]) {
            if (2 * (count + 1) > keys.length) {
                grow();
                place = place(key);
            }
            used[place] = true;
            keys[place] = key;
            above[place] = key;
            count++;
        }
        return above[place];
    }

    /** Where the key stands, or would stand. */
    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & keys.length - 1;
        while (used[place] && keys[place] != key) place = place + 1 & keys.length - 1;
        return place;
    }

    private void grow() {
        var oldKeys = keys;
        var oldAbove = above;
        var oldUsed = used;
        keys = new long[oldKeys.length * 2];
        above = Arrays.copyOf(new long[0], keys.length);
        used = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (!oldUsed[i]) continue;
            int place = place(oldKeys[i]);
            used[place] = true;
            keys[place] = oldKeys[i];
            above[place] = oldAbove[i];
        }
    }
}
