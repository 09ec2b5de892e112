package org.demarche.analyse.parse;

import java.util.List;
import org.demarche.weights.Hash;
import org.demarche.weights.Word;

/**
 * A sentence as numbers for the parser's features. Place 0 stands for no token, 1 for the root; token i is at i + 2.
 */
public final class ParserWords {
    final int[] word;
    final int[] tag;
    final int[] coarse;
    final int[] cluster;
    final int[] cluster4;
    final int[] cluster6;
    /** How many verbs, commas and other marks, and conjunctions stand before each place. */
    final int[] verbs;

    final int[] marks;
    final int[] joins;

    /** @param tags joint tags, {@code UPOS|XPOS} */
    public ParserWords(List<Word> words, String[] tags) {
        int size = words.size() + 2;
        word = new int[size];
        tag = new int[size];
        coarse = new int[size];
        cluster = new int[size];
        cluster4 = new int[size];
        cluster6 = new int[size];
        verbs = new int[size + 1];
        marks = new int[size + 1];
        joins = new int[size + 1];
        word[1] = 1;
        tag[1] = 1;
        coarse[1] = 1;
        cluster[1] = -1;
        cluster4[1] = -1;
        cluster6[1] = -1;
        for (int i = 0; i < words.size(); i++) {
            int at = i + 2;
            var known = words.get(i);
            word[at] = known.lower();
            tag[at] = Hash.shortOf(tags[i]);
            var universal = tags[i].substring(0, tags[i].indexOf('|'));
            coarse[at] = Hash.shortOf(universal);
            cluster[at] = known.cluster() + 1;
            cluster4[at] = known.cluster4() + 1;
            cluster6[at] = known.cluster6() + 1;
            verbs[at + 1] = verbs[at] + (universal.equals("VERB") ? 1 : 0);
            marks[at + 1] = marks[at] + (universal.equals("PUNCT") ? 1 : 0);
            joins[at + 1] = joins[at] + (universal.equals("CCONJ") || universal.equals("SCONJ") ? 1 : 0);
        }
    }

    public int size() {
        return word.length - 2;
    }

    /** What stands strictly between two tokens, each count up to two. */
    int between(int first, int last) {
        if (first < 0 || last <= first) return 0;
        int from = first + 3;
        int to = last + 2;
        return 1
                + Math.min(2, verbs[to] - verbs[from])
                + 3 * Math.min(2, marks[to] - marks[from])
                + 9 * Math.min(2, joins[to] - joins[from]);
    }
}
