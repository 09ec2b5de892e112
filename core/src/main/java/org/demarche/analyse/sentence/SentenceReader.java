package org.demarche.analyse.sentence;

import java.util.ArrayList;
import java.util.List;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.demarche.text.Article;
import org.demarche.text.Span;

/**
 * Reads an article's paragraphs as sentences of words, after the conventions of Universal Dependencies English; parts of
 * speech and lemmas are another step's work. Time and memory are linear in the text. Thread-safe.
 */
public final class SentenceReader {
    /** Longer stretches are cut, at a clause's mark where there is one: no sentence of a report is longer. */
    static final int MOST_WORDS = 200;
    /** A headline has no more words. */
    private static final int LONGEST_HEADLINE = 25;

    private final SentenceBorders borders = new SentenceBorders();

    /** The sentences of {@code article}, numbered in order; tokens are untagged. */
    public List<Sentence> read(Article article) {
        var sentences = new ArrayList<Sentence>();
        int paragraphs = article.paragraphs().size();
        for (int i = 0; i < paragraphs; i++)
            readParagraph(article.text(), article.paragraphs().get(i), i, paragraphs > 1, sentences);
        return List.copyOf(sentences);
    }

    private void readParagraph(String text, Span paragraph, int number, boolean many, List<Sentence> into) {
        var copy = new PlainCopy(text, paragraph);
        var words = WordSplitter.split(copy.string());
        if (words.size() == 0) return;
        boolean headline = number == 0 && many && isHeadline(words);
        var writer = new Writer(copy, words, number, headline, into);
        if (headline) writer.accept(words.size() - 1);
        else borders.find(words, writer::accept);
    }

    /** A short first paragraph without a final stop, which is one sentence whatever stands in it. */
    private static boolean isHeadline(Words words) {
        char last = words.last(words.size() - 1);
        return words.size() <= LONGEST_HEADLINE
                && last != '.'
                && last != '!'
                && last != '"'
                && words.plain().indexOf('\n') < 0
                && Datelines.end(words) == 0;
    }

    /** Makes sentences of the words between borders. Not thread-safe. */
    private static final class Writer {
        private final PlainCopy copy;
        private final Words words;
        private final int paragraph;
        private final boolean headline;
        private final List<Sentence> into;
        private int start;

        Writer(PlainCopy copy, Words words, int paragraph, boolean headline, List<Sentence> into) {
            this.copy = copy;
            this.words = words;
            this.paragraph = paragraph;
            this.headline = headline;
            this.into = into;
        }

        /** A sentence goes from the end of the one before up to {@code last}, that word included. */
        void accept(int last) {
            while (last - start >= MOST_WORDS) {
                int cut = cut();
                write(start, cut);
                start = cut;
            }
            write(start, last + 1);
            start = last + 1;
        }

        private int cut() {
            for (int i = start + MOST_WORDS; i > start + MOST_WORDS / 2; i--)
                if (words.length(i - 1) == 1 && ",;:\u2014\u2013".indexOf(words.last(i - 1)) >= 0) return i;
            return start + MOST_WORDS;
        }

        private void write(int first, int end) {
            var tokens = new ArrayList<Token>(end - first + 1);
            for (int i = first; i < end - 1; i++) tokens.add(token(words.start(i), words.end(i)));
            int lastStart = words.start(end - 1);
            int lastEnd = words.end(end - 1);
            if (end - first > 1 && Stops.isApartAtEnd(words.plain(), lastStart, lastEnd)) {
                tokens.add(token(lastStart, lastEnd - 1));
                tokens.add(token(lastEnd - 1, lastEnd));
            } else tokens.add(token(lastStart, lastEnd));
            var span = new Span(
                    tokens.get(0).span().start(),
                    tokens.get(tokens.size() - 1).span().end());
            into.add(new Sentence(into.size(), paragraph, span, tokens, headline));
        }

        private Token token(int from, int to) {
            return Token.untagged(copy.origin(from, to), words.plain().substring(from, to));
        }
    }
}
