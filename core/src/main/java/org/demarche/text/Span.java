package org.demarche.text;

/**
 * A stretch of a report's text, {@code start} inclusive, {@code end} exclusive; never empty.
 *
 * <p>Unit: Java chars (UTF-16), as {@link String#substring} counts. Records that leave the program
 * count Unicode code points; the wire form is the one place that converts.
 *
 * @throws IllegalArgumentException if start is negative or end is not after start
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0) throw new IllegalArgumentException("span start " + start + " must be >= 0");
        if (end <= start) throw new IllegalArgumentException("span end " + end + " must be after start " + start);
    }

    /** Whether {@code other} lies wholly within this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one char. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The text that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
