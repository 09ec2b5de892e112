package org.demarche.app.export;

import java.util.Arrays;
import org.demarche.text.Span;

/** Java chars to Unicode code points, for one text: records count the latter. The one place that converts. */
public final class CodePoints {
    /** Char positions of the low halves of surrogate pairs, in order. */
    private final int[] lowSurrogates;

    CodePoints(String text) {
        var found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i)) || !Character.isHighSurrogate(text.charAt(i - 1))) continue;
            if (count == found.length) found = Arrays.copyOf(found, count * 2);
            found[count++] = i;
        }
        lowSurrogates = Arrays.copyOf(found, count);
    }

    int at(int position) {
        int before = Arrays.binarySearch(lowSurrogates, position);
        return position - (before >= 0 ? before : -before - 1);
    }

    int start(Span span) {
        return at(span.start());
    }

    int end(Span span) {
        return at(span.end());
    }
}
