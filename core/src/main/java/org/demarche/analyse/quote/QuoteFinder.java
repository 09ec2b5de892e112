package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Findings;
import org.demarche.text.Span;

/**
 * Finds who is said to have said or thought what: between quotation marks, after verbs of saying, after "according
 * to". Thread-safe.
 */
public final class QuoteFinder implements Finder {
    private final QuotedStretches stretches = new QuotedStretches();

    @Override
    public Findings find(Findings soFar) {
        var quoted = stretches.find(soFar);
        var tags = new SpeechTags(soFar).find();
        var found = new ArrayList<Attribution>();
        var direct = new DirectQuotes(soFar, tags).attribute(quoted);
        found.addAll(direct);
        found.addAll(new IndirectSpeech(soFar, quoted).attribute(tags));
        return soFar.withAttributions(distinct(found));
    }

    /** Of attributions that are alike or whose contents cross, the earlier found stands: marks tell more than grammar. */
    private static List<Attribution> distinct(List<Attribution> found) {
        var kept = new ArrayList<Attribution>();
        for (var next : found) {
            boolean clash = kept.stream().anyMatch(k -> k.span().equals(next.span()) || crosses(k.span(), next.span()));
            if (!clash) kept.add(next);
        }
        kept.sort(Comparator.comparing(Attribution::span));
        return kept;
    }

    private static boolean crosses(Span a, Span b) {
        return a.overlaps(b) && !a.contains(b) && !b.contains(a);
    }

    /** The content trimmed of marks and spaces at its ends; empty where nothing is left. */
    static Optional<Span> trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isEdge(text.charAt(from))) from++;
        while (to > from && isEdge(text.charAt(to - 1))) to--;
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || QuotedStretches.isDouble(c);
    }
}
