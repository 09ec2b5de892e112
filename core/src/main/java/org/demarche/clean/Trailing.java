package org.demarche.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where other matter begins after an article's last paragraph: other stories' headlines and teasers, notes of their age,
 * pleas. It weighs layout (lines without a stop, one after the other), grammar (sentences that break off, orders to the reader) and a
 * break of topic; running text after it speaks against it.
 */
final class Trailing {
    private static final int LEAST_BEFORE = 300;
    private static final int MOST_TRIES = 64;
    private static final int ENOUGH = 4;
    /** A paragraph of this length is no teaser. */
    private static final int LONG_PROSE = 400;
    /** Of a headline's telling words, shared with the article: fewer, and it may be of another story; far fewer, it surely is. */
    private static final double OTHER_STORY = 0.5;

    private static final double FOREIGN = 0.15;
    /** The weight of two headlines of other stories. */
    private static final int SEVERAL = 4;

    private static final int MOST_OF_A_KIND = 6;

    private final List<String> lines;
    private final List<LineKind> kinds;

    Trailing(List<String> lines) {
        this.lines = lines;
        this.kinds = LineKind.of(lines);
    }

    /** The number of the first line of other matter. */
    Optional<Integer> find() {
        int solid = lastOfText();
        int length = 0;
        int tries = 0;
        var article = new HashSet<String>();
        for (int i = 0; i < lines.size() && tries < MOST_TRIES; i++) {
            var kind = kinds.get(i);
            boolean possible =
                    i > solid && i >= 2 && length > LEAST_BEFORE && kind != LineKind.PROSE && kind != LineKind.ITEM;
            if (possible) {
                tries++;
                if (weight(i, article) >= ENOUGH) return Optional.of(i);
            }
            length += lines.get(i).length() + 1;
            FurnitureRules.words(lines.get(i), article);
        }
        return Optional.empty();
    }

    /** The last line that is surely text: part of a list, a long paragraph, or prose that follows prose or stands under one heading. */
    private int lastOfText() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var kind = kinds.get(i);
            if (kind == LineKind.ITEM) return i;
            if (kind != LineKind.PROSE) continue;
            boolean alone =
                    i > 0 && isHead(kinds.get(i - 1)) && (i + 1 == lines.size() || kinds.get(i + 1) != LineKind.PROSE);
            if (!alone || lines.get(i).length() > LONG_PROSE) return i;
        }
        return -1;
    }

    private static boolean isHead(LineKind kind) {
        return kind == LineKind.HEADLINE || kind == LineKind.LABEL || kind == LineKind.NOTE || kind == LineKind.CALL;
    }

    /** How much speaks for the lines from {@code from} on being other matter. */
    private int weight(int from, Set<String> article) {
        int headlines = 0;
        int grammar = 0;
        int pairs = 0;
        int against = 0;
        boolean foreign = true;
        for (int i = from; i < lines.size(); i++) {
            double shared = shared(lines.get(i), article);
            switch (kinds.get(i)) {
                case HEADLINE -> headlines += shared < FOREIGN ? 2 : shared < OTHER_STORY ? 1 : 0;
                case TEASER -> grammar += LineKind.leadsOn(lines.get(i)) ? 4 : shared < OTHER_STORY ? 3 : 2;
                case NOTE -> grammar += 1;
                case PLEA -> grammar += 2;
                case CALL -> grammar += 3;
                case LABEL -> headlines += i == from && i + 1 < lines.size() ? 1 : 0;
                case ITEM -> against += 3;
                case PROSE -> {
                    if (shared < FOREIGN) pairs++;
                    else foreign = false;
                }
            }
        }
        // One heading over one paragraph is a section of the article, whatever it is about; several are a list of
        // stories.
        int stories = pairs >= 2 && foreign ? 2 * pairs : 0;
        if (pairs > 0 && stories == 0 && grammar < 3 && headlines < SEVERAL) against += 4;
        if (!foreign) against += 3;
        // A single line without a stop may be a signature or a place and day.
        int layout = lines.size() - from >= 2 ? Math.min(headlines, MOST_OF_A_KIND) : 0;
        return layout + Math.min(grammar, MOST_OF_A_KIND) + Math.min(stories, MOST_OF_A_KIND) - against;
    }

    private static double shared(String line, Set<String> article) {
        var words = new HashSet<String>();
        FurnitureRules.words(line, words);
        return FurnitureRules.shared(article, words);
    }
}
