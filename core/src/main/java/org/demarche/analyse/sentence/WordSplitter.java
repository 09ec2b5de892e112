package org.demarche.analyse.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.tokenize.TokenizerME;
import org.demarche.text.Span;

/** Splits a sentence into words: the model's tokens, with clitics apart and names with a hyphen or stop kept whole. */
final class WordSplitter {
    /** No word is longer; what is, is not read by the model, whose cost grows with the square. */
    private static final int LONGEST_WORD = 80;

    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");

    List<Span> split(String plain, Span sentence, TokenizerME tokenizer) {
        var tokens = new ArrayList<Span>();
        int start = sentence.start();
        while (start < sentence.end()) {
            if (plain.charAt(start) == ' ') {
                start++;
                continue;
            }
            int end = plain.indexOf(' ', start);
            if (end < 0 || end > sentence.end()) end = sentence.end();
            splitChunk(plain, start, end, end == sentence.end(), tokenizer, tokens);
            start = end;
        }
        return tokens;
    }

    private void splitChunk(
            String plain, int start, int end, boolean lastOfSentence, TokenizerME tokenizer, List<Span> into) {
        int from = start;
        int to = end;
        while (from < to && isMark(plain.charAt(from))) into.add(new Span(from, ++from));
        var closing = new ArrayList<Span>();
        while (to > from && isMark(plain.charAt(to - 1))) closing.add(0, new Span(--to, to + 1));
        if (to - from > LONGEST_WORD) into.add(new Span(from, to));
        else if (to > from) splitWord(plain, from, to, lastOfSentence, tokenizer, into);
        into.addAll(closing);
    }

    private void splitWord(
            String plain, int from, int to, boolean lastOfSentence, TokenizerME tokenizer, List<Span> into) {
        char last = plain.charAt(to - 1);
        if (last == '.' && to - from > 1) {
            // A stop is part of an abbreviation within a sentence, and a word of its own at its end.
            boolean dotted = plain.substring(from, to - 1).indexOf('.') >= 0;
            if (lastOfSentence && !dotted || !lastOfSentence && plain.charAt(to - 2) == '.') {
                splitWord(plain, from, to - 1, false, tokenizer, into);
                into.add(new Span(to - 1, to));
                return;
            }
        }
        int apostrophe = plain.lastIndexOf('\'', to - 1);
        if (apostrophe >= from) {
            var tail = plain.substring(apostrophe, to).toLowerCase(Locale.ROOT);
            if (apostrophe > from && (CLITICS.contains(tail) || tail.equals("'"))) {
                splitWord(plain, from, apostrophe, false, tokenizer, into);
                into.add(new Span(apostrophe, to));
                return;
            }
            if (tail.equals("'t") && apostrophe - 1 > from && plain.charAt(apostrophe - 1) == 'n') {
                into.add(new Span(from, apostrophe - 1));
                into.add(new Span(apostrophe - 1, to));
                return;
            }
        }
        if (isPlainWord(plain, from, to)) {
            into.add(new Span(from, to));
            return;
        }
        for (var span : tokenizer.tokenizePos(plain.substring(from, to)))
            into.add(new Span(from + span.getStart(), from + span.getEnd()));
    }

    /** Letters, digits, inner hyphens and stops: "Jong-un", "al-Sisi", "U.S.", "Oct.", "1987-88", "deputy-level". */
    private static boolean isPlainWord(String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            boolean inner = i > from
                    && (c == '-'
                            || c == '.'
                            || c == '\''
                            || c == ',' && i + 1 < to && Character.isDigit(plain.charAt(i + 1)));
            if (!Character.isLetterOrDigit(c) && !inner && !Character.isSurrogate(c)) return false;
        }
        return true;
    }

    private static boolean isMark(char c) {
        return "\"()[]{}<>,;:!?|*".indexOf(c) >= 0 || c == '\u2013' || c == '\u2014' || c == '\u2026';
    }
}
