package org.demarche.analyse.quote;

import java.util.List;
import org.demarche.finding.Finding.Attribution;
import org.demarche.text.Span;

/** The quoted stretches of a text, in order and apart from one another, and what lies in them. */
final class Marks {
    private final String text;
    private final List<Span> stretches;

    Marks(String text, List<Span> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    List<Span> stretches() {
        return stretches;
    }

    /** The stretches that share a char with {@code span}. */
    List<Span> overlapping(Span span) {
        int first = firstEndingAfter(span.start());
        int end = first;
        while (end < stretches.size() && stretches.get(end).start() < span.end()) end++;
        return stretches.subList(first, end);
    }

    /** Whether {@code span} lies within a stretch. */
    boolean hold(Span span) {
        return overlapping(span).stream().anyMatch(s -> s.contains(span));
    }

    private int firstEndingAfter(int at) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).end() <= at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /**
     * Whether a stretch stands in double quotation marks. Doubled apostrophes hand it over as well, but archives that
     * write so write much else so, too: what stands in them is not given out as verbatim.
     */
    boolean isDouble(Span stretch) {
        for (int i = stretch.start() - 1; i >= 0; i--) {
            if (QuotedStretches.isDouble(text.charAt(i))) return true;
            if (text.charAt(i) == '\'') return false;
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) return true;
        }
        return true;
    }

    /** Direct where nine in ten letters of the content stand in marks of its own, mixed where some do. */
    Attribution.Kind kind(Span content) {
        int letters = letters(content.start(), content.end());
        int inside = 0;
        for (var stretch : overlapping(content)) {
            // A quotation that holds the whole content is another's speech around it, not marks of its own.
            if (stretch.contains(content) && !stretch.equals(content) || !isDouble(stretch)) continue;
            inside += letters(Math.max(stretch.start(), content.start()), Math.min(stretch.end(), content.end()));
        }
        if (inside == 0) return Attribution.Kind.INDIRECT;
        return inside * 10 >= letters * 9 ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }

    private int letters(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) if (Character.isLetter(text.charAt(i))) letters++;
        return letters;
    }
}
