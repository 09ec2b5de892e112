package org.demarche.analyse.name;

import org.demarche.weights.Features;
import org.demarche.weights.Hash;

/**
 * What the name tagger looks at: the word with its letters and clusters, its neighbours, lists and tables, how the report
 * writes it elsewhere, and the run of capitals that it is part of. Not thread-safe.
 */
final class NameFeatures extends Features {
    /** No more features than this for one word. */
    static final int MOST = 150;
    /** Features of a word together with the state before it. */
    static final int TRANSITIONS = 5;

    private static final int EDGE = 0x5bd1e995;
    private static final int FIRST_TRANSITION = 200;

    NameFeatures() {
        super(MOST);
    }

    private static boolean inside(Line line, int i) {
        return i >= 0 && i < line.size();
    }

    private static int lower(Line line, int i) {
        return inside(line, i) ? line.words[i].lower() : EDGE + (i < 0 ? 0 : 1);
    }

    private static int cluster(Line line, int i) {
        return inside(line, i) ? line.words[i].cluster() : EDGE;
    }

    private static int cluster8(Line line, int i) {
        return inside(line, i) ? line.words[i].cluster8() : EDGE;
    }

    private static int cluster6(Line line, int i) {
        return inside(line, i) ? line.words[i].cluster6() : EDGE;
    }

    private static int shape(Line line, int i) {
        return inside(line, i) ? line.words[i].shape() : EDGE;
    }

    private static int tag(Line line, int i) {
        return inside(line, i) ? line.tags[i] : EDGE;
    }

    private static int bits(Line line, int i) {
        return inside(line, i) ? line.bits[i] : EDGE;
    }

    private static int table(Line line, int i) {
        return inside(line, i) ? line.tables[i] : EDGE;
    }

    /** Finds the features of word {@code i} that do not ask for labels; answers how many. */
    int find(Line line, int i) {
        begin();
        var word = line.words[i];
        int lower = word.lower();
        int form = line.shouted ? 2 : line.titled ? 1 : 0;
        int shape = Hash.feature(0, word.shape(), form, 0);
        boolean first = i == 0;
        int seen = line.seen[i] * 2 + (first ? 1 : 0);
        add(1);
        add(form);
        add(lower);
        add(word.form());
        add(lower(line, i - 1));
        add(lower(line, i + 1));
        add(lower(line, i - 2));
        add(lower(line, i + 2));
        add(lower(line, i - 1), lower);
        add(lower, lower(line, i + 1));
        add(lower(line, i - 1), shape);
        add(lower(line, i + 1), shape);
        for (int k = 1; k < 5; k++) add(word.suffixes()[k]);
        for (int k = 1; k < 4; k++) add(word.prefixes()[k]);
        add(shape);
        add(shape(line, i - 1), shape);
        add(shape, shape(line, i + 1));
        add(shape(line, i - 1), shape, shape(line, i + 1));
        add(word.cluster());
        add(word.cluster12());
        add(word.cluster8());
        add(word.cluster6());
        add(word.cluster4(), shape);
        add(word.cluster(), shape);
        add(word.cluster8(), shape);
        add(cluster(line, i - 1));
        add(cluster(line, i + 1));
        add(cluster8(line, i - 1), shape);
        add(cluster8(line, i + 1), shape);
        add(cluster6(line, i - 1), word.cluster6());
        add(word.cluster6(), cluster6(line, i + 1));
        add(cluster8(line, i - 1), word.cluster8());
        add(word.cluster8(), cluster8(line, i + 1));
        add(cluster6(line, i - 1), word.cluster6(), cluster6(line, i + 1));
        add(cluster8(line, i - 2));
        add(cluster8(line, i + 2));
        add(word.use(), shape);
        add(word.use(), seen, shape);
        int tag = line.tags[i];
        add(tag);
        add(tag, shape);
        add(tag(line, i - 1), tag);
        add(tag, tag(line, i + 1));
        add(tag(line, i - 1), tag, tag(line, i + 1));
        add(seen, shape);
        add(seen, tag);
        int bits = line.bits[i];
        add(bits, shape);
        add(bits(line, i - 1), bits);
        add(bits, bits(line, i + 1));
        add(bits(line, i - 1), shape);
        add(bits(line, i + 1), shape);
        add(bits(line, i - 1), bits(line, i - 2), shape);
        add(bits(line, i + 1), bits(line, i + 2), shape);
        int table = line.tables[i];
        add(table);
        add(table, shape);
        add(table, tag);
        add(table(line, i - 1), table);
        add(table, table(line, i + 1));
        add(table, lower(line, i - 1));
        add(table, lower(line, i + 1));
        add(table(line, i - 1), shape);
        add(table(line, i + 1), shape);
        run(line, i, shape);
        for (int bit = 0; bit < ReportWords.BITS; bit++) {
            skipTo(130 + bit);
            if ((bits >> bit & 1) != 0) add(shape);
        }
        return count();
    }

    private void run(Line line, int i, int shape) {
        int from = line.runFirst[i];
        int end = line.runEnd[i];
        if (from < 0) return;
        int place = (i == from ? 1 : 0) + (i == end - 1 ? 2 : 0);
        int last = end - 1;
        int length = Math.min(end - from, 6) * 4 + place;
        add(length, shape);
        add(length, lower(line, from - 1));
        add(length, lower(line, end));
        add(place, cluster8(line, from - 1), lower(line, end));
        add(place, cluster8(line, from - 1));
        add(place, cluster8(line, end));
        add(place, lower(line, last));
        add(place, lower(line, from));
        add(place, cluster8(line, last));
        add(place, cluster8(line, from));
        add(length, bits(line, last));
        add(length, bits(line, from));
        add(place, bits(line, from), bits(line, last));
        add(place, cluster6(line, from), cluster6(line, last));
        add(place, table(line, from), table(line, last));
        add(length, bits(line, from - 1));
        add(length, tag(line, end), from == 0 ? 1 : 0);
    }

    /** Adds to {@code into} the features of word {@code i} after {@code state}. */
    static void transition(Line line, int i, int state, int[] into) {
        into[0] = Hash.feature(FIRST_TRANSITION, state, 0, 0);
        into[1] = Hash.feature(FIRST_TRANSITION + 1, state, line.words[i].shape(), 0);
        into[2] = Hash.feature(FIRST_TRANSITION + 2, state, line.words[i].cluster6(), 0);
        into[3] = Hash.feature(FIRST_TRANSITION + 3, state, lower(line, i - 1), 0);
        into[4] = Hash.feature(FIRST_TRANSITION + 4, state, line.words[i].lower(), 0);
    }
}
