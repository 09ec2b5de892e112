package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.finding.Findings;
import org.demarche.text.Span;

/**
 * Finds what stands between double quotation marks, paragraph by paragraph: a mark that is never closed closes at the
 * paragraph's end, as where a speaker goes on in the next one. Linear in the text.
 */
final class QuotedStretches {
    static boolean isDouble(char c) {
        return c == '"'
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u201E'
                || c == '\u201F'
                || c == '\u00AB'
                || c == '\u00BB';
    }

    /** How many chars the mark at {@code at} takes: two for doubled apostrophes, as archives of plain letters write; else 0. */
    static int markAt(String text, int at) {
        char c = text.charAt(at);
        if (isDouble(c)) return 1;
        return c == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'' ? 2 : 0;
    }

    private static boolean opens(String text, int at, int start) {
        char c = text.charAt(at);
        if (c == '\u201C' || c == '\u201E' || c == '\u00AB') return true;
        if (c != '"' && c != '\'') return false;
        int after = at + markAt(text, at);
        boolean spaceBefore = at == start
                || !Character.isLetterOrDigit(text.charAt(at - 1)) && ".,!?;".indexOf(text.charAt(at - 1)) < 0;
        boolean wordAfter = after < text.length() && !Character.isWhitespace(text.charAt(after));
        return spaceBefore && wordAfter;
    }

    /** The stretches without their marks, in order. */
    List<Span> find(Findings findings) {
        var text = findings.text();
        var found = new ArrayList<Span>();
        for (var paragraph : findings.article().paragraphs()) {
            int open = -1;
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                int mark = markAt(text, i);
                if (mark == 0) continue;
                if (open < 0) {
                    if (opens(text, i, paragraph.start())) open = i;
                } else if (text.charAt(open) == '\'' == (mark == 2)) {
                    // Two opening marks in a row: the first was never closed.
                    boolean reopened = text.charAt(i) == '\u201C'
                            || (text.charAt(i) == '"' || mark == 2)
                                    && opens(text, i, paragraph.start())
                                    && i > 0
                                    && Character.isWhitespace(text.charAt(i - 1));
                    QuoteFinder.trimmed(text, open, i).ifPresent(found::add);
                    open = reopened ? i : -1;
                }
                i += mark - 1;
            }
            if (open >= 0) QuoteFinder.trimmed(text, open, paragraph.end()).ifPresent(found::add);
        }
        return found;
    }
}
