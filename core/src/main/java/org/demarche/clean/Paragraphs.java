package org.demarche.clean;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/** Cuts plain text into paragraphs: at empty lines, or, where a text has none, at ends of lines that end sentences. */
final class Paragraphs {
    private Paragraphs() {}

    static List<Span> of(String text) {
        var lines = lines(text);
        var paragraphs = new ArrayList<Span>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean joins = !paragraphs.isEmpty() && !isBlankBefore(text, lines, i) && isWrapped(text, lines, i);
            if (joins) {
                var last = paragraphs.remove(paragraphs.size() - 1);
                paragraphs.add(last.union(line));
            } else paragraphs.add(line);
        }
        return paragraphs;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || isBreak(text.charAt(i));
            if (!end) continue;
            int from = start;
            int to = i;
            while (from < to && isSpace(text.charAt(from))) from++;
            while (to > from && isSpace(text.charAt(to - 1))) to--;
            if (to > from) lines.add(new Span(from, to));
            start = i + 1;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isBlankBefore(String text, List<Span> lines, int i) {
        int breaks = 0;
        for (int c = lines.get(i - 1).end(); c < lines.get(i).start(); c++) {
            char at = text.charAt(c);
            boolean pair = at == '\n' && c > 0 && text.charAt(c - 1) == '\r';
            if (isBreak(at) && !pair || at == '\u2029') breaks++;
        }
        return breaks > 1;
    }

    /** Whether a line only goes on because the one before was full: it neither ended a sentence nor was a short line. */
    private static boolean isWrapped(String text, List<Span> lines, int i) {
        var before = lines.get(i - 1);
        int length = before.end() - before.start();
        char last = text.charAt(before.end() - 1);
        boolean ended = ".!?\"\u201D:".indexOf(last) >= 0;
        char first = text.charAt(lines.get(i).start());
        if (ReadAloudLists.isMark(lines.get(i).of(text))) return false;
        if (Character.isLowerCase(first)) return true;
        // A wrapped text's lines are about equally long; a short line, such as a headline, stands alone.
        int longest = 0;
        for (int k = Math.max(0, i - 3); k < Math.min(lines.size(), i + 3); k++)
            longest = Math.max(longest, lines.get(k).end() - lines.get(k).start());
        boolean full = length >= 50 && longest <= 120 && length >= longest * 0.75;
        return full && (!ended || longest <= 100);
    }
}
