package org.demarche.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Things in the order of the spans that they stand at, which finds those of a stretch of text without looking at all of
 * them. Immutable.
 */
public final class SpanList<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> things;
    private final Span[] spans;
    /** The furthest end of the things up to each place: before it, nothing reaches further. */
    private final int[] reach;

    private SpanList(List<T> things, Function<T, Span> span) {
        this.things = things;
        spans = things.stream().map(span).toArray(Span[]::new);
        reach = new int[spans.length];
        for (int i = 0; i < reach.length; i++) reach[i] = Math.max(spans[i].end(), i == 0 ? 0 : reach[i - 1]);
    }

    /** The things by their spans; those at one span stay in the order given. */
    public static <T> SpanList<T> of(List<T> things, Function<T, Span> span) {
        var sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(span));
        return new SpanList<>(List.copyOf(sorted), span);
    }

    @Override
    public T get(int place) {
        return things.get(place);
    }

    @Override
    public int size() {
        return spans.length;
    }

    /** Those that lie within {@code span}, in order. */
    public List<T> within(Span span) {
        var found = new ArrayList<T>();
        for (int i = firstFrom(span.start()); i < spans.length && spans[i].start() < span.end(); i++)
            if (span.contains(spans[i])) found.add(things.get(i));
        return found;
    }

    /** Those that share a char with {@code span}, in order. */
    public List<T> overlapping(Span span) {
        int end = firstFrom(span.end());
        int from = end;
        while (from > 0 && reach[from - 1] > span.start()) from--;
        var found = new ArrayList<T>();
        for (int i = from; i < end; i++) if (spans[i].overlaps(span)) found.add(things.get(i));
        return found;
    }

    /** Those that {@code span} lies within, in order: of two that nest, the outer comes first. */
    public List<T> around(Span span) {
        int end = firstFrom(span.start() + 1);
        int from = end;
        while (from > 0 && reach[from - 1] >= span.end()) from--;
        var found = new ArrayList<T>();
        for (int i = from; i < end; i++) if (spans[i].contains(span)) found.add(things.get(i));
        return found;
    }

    /** The first that {@code span} begins in. */
    public Optional<T> at(Span span) {
        return around(new Span(span.start(), span.start() + 1)).stream().findFirst();
    }

    /** The place of the first thing that starts at {@code start} or later. */
    private int firstFrom(int start) {
        int low = 0;
        int high = spans.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[middle].start() < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
