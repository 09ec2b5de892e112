package org.demarche.analyse.quote;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.syntax.Tag;

/** Tells where the words that are handed over begin and end: without marks, "that" and what the writer adds. */
record Edges(SpeechTree tree) {
    private static final Set<String> LEADS = Set.of(",", ":", ";", "\"", "-", "that", ".", "(", ")", "''", "``", "--");
    private static final Set<String> TAILS = Set.of(",", ":", ";", ".", "\"", "-", "(", "--", "''", "``");

    /** The stretch without marks at its ends and without the "that" that leads it. */
    Optional<Stretch> trimmed(int first, int end) {
        int from = first;
        int to = end;
        while (from < to && LEADS.contains(tree.lower(from)) && !isDemonstrative(from)) from++;
        while (to > from && isTail(to - 1)) to--;
        return from < to ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }

    /** Whether a token is a mark with which nothing ends that is handed over. */
    boolean isTail(int token) {
        return TAILS.contains(tree.lower(token));
    }

    private boolean isDemonstrative(int token) {
        return tree.lower(token).equals("that") && !tree.is(token, "mark");
    }

    /** Where a content ends before a clause or apposition that the writer adds to its last noun (", which …"). */
    int withoutAside(int content, int end) {
        for (int i = content + 1; i < end; i++) {
            if (!tree.lower(i - 1).equals(",") && !tree.lower(i - 1).equals("--")) continue;
            boolean aside = tree.lower(i).equals("which") || tree.lower(i).equals("who");
            if (aside) return i - 1;
        }
        // An apposition at the very end: its head hangs on a noun before the comma.
        for (int i = content + 1; i < end; i++)
            if (tree.is(i, "appos")
                    && tree.end(i) == end
                    && tree.first(i) > content
                    && tree.lower(tree.first(i)).equals(",")) return tree.first(i);
        return end;
    }

    /** Whether nothing but marks stands from a token to the end. */
    boolean onlyMarks(int from) {
        for (int i = from; i < tree.size(); i++) if (!isTail(i)) return false;
        return true;
    }

    /** Whether a stretch only points ("rejected it"): it hands nothing over. */
    boolean isPronoun(Stretch stretch) {
        return stretch.end() - stretch.first() == 1
                && (tree.isTag(stretch.first(), Tag.PRON)
                        || tree.isTag(stretch.first(), Tag.DET)
                        || tree.isTag(stretch.first(), Tag.NUM));
    }
}
