package org.demarche.analyse.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTags.SpeechTag;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Findings;
import org.demarche.text.Span;

/**
 * Finds who is said to have said or thought what: between quotation marks, after verbs of saying, after "according
 * to". Thread-safe.
 */
public final class QuoteFinder implements Finder {
    /** Within a quotation these are the speaker, the hearer or nobody in particular. */
    private static final Set<String> SECOND_HAND = Set.of("i", "we", "you", "they", "people", "everybody", "everyone");

    private final QuotedStretches stretches = new QuotedStretches();

    @Override
    public Findings find(Findings soFar) {
        var marks = new Marks(soFar.text(), stretches.find(soFar));
        var tags = new SpeechTags(soFar)
                .find().stream()
                        .filter(t -> !marks.hold(t.cue()) || isCited(t, soFar.text()))
                        .toList();
        var indirect = new IndirectSpeech(soFar.text(), marks).attribute(tags);
        var direct = new DirectQuotes(soFar, marks, tags).attribute();
        var found = new ArrayList<>(apart(direct, indirect));
        found.addAll(indirect);
        return soFar.withAttributions(distinct(found));
    }

    /** Whether a tag within somebody's quotation hands over another's words, and not only the speaker's own mind. */
    private static boolean isCited(SpeechTag tag, String text) {
        return tag.spoken()
                && tag.speaker()
                        .filter(s -> !SECOND_HAND.contains(s.of(text).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** The quotations that are not only part of a longer statement by the same cue ("said the talks were “useful …”"). */
    private static List<Attribution> apart(List<Attribution> direct, List<Attribution> indirect) {
        var wider = new HashMap<Span, List<Span>>();
        for (var statement : indirect)
            statement
                    .cue()
                    .ifPresent(c ->
                            wider.computeIfAbsent(c, k -> new ArrayList<>()).add(statement.span()));
        return direct.stream()
                .filter(d -> d.cue().isEmpty()
                        || wider.getOrDefault(d.cue().get(), List.of()).stream().noneMatch(s -> s.contains(d.span())))
                .toList();
    }

    /** Of attributions that are alike or whose contents cross, the one in marks stands, then the earlier: marks tell most. */
    private static List<Attribution> distinct(List<Attribution> found) {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Attribution::span).thenComparing(a -> a.kind() != Attribution.Kind.DIRECT));
        var kept = new ArrayList<Attribution>();
        var open = new ArrayDeque<Attribution>();
        for (var next : sorted) {
            while (!open.isEmpty() && open.peek().span().end() <= next.span().start()) open.pop();
            var around = open.peek();
            if (around != null) {
                if (around.span().equals(next.span())) continue;
                if (around.span().end() < next.span().end()) {
                    boolean better = next.kind() == Attribution.Kind.DIRECT && around.kind() != Attribution.Kind.DIRECT;
                    if (!better) continue;
                    kept.remove(kept.lastIndexOf(around));
                    open.pop();
                }
            }
            kept.add(next);
            open.push(next);
        }
        return kept;
    }

    /** The content trimmed of marks and spaces at its ends; empty where nothing is left. */
    static Optional<Span> trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isEdge(text, from)) from++;
        while (to > from && isEdge(text, to - 1)) to--;
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static boolean isEdge(String text, int at) {
        char c = text.charAt(at);
        boolean doubled = c == '\''
                && (at + 1 < text.length() && text.charAt(at + 1) == '\'' || at > 0 && text.charAt(at - 1) == '\'');
        return doubled || Character.isWhitespace(c) || Character.isSpaceChar(c) || QuotedStretches.isDouble(c);
    }
}
