package org.demarche.analyse.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Article;
import org.demarche.text.Span;

/** Reads an article's paragraphs as sentences of tagged tokens. Thread-safe. */
public final class SentenceReader {
    /** Longer stretches without a stop are cut here: no sentence of a report is, and the tagger's cost grows faster. */
    private static final int MOST_TOKENS = 300;
    /** A paragraph is read in pieces of this many chars at most; word borders are kept. */
    private static final int MOST_CHARS = 20_000;

    private static final int MOST_LEMMAS = 50_000;

    private final LanguageModels models = new LanguageModels();
    private final WordSplitter words = new WordSplitter();
    private final SentenceBorders borders = new SentenceBorders();
    private final TagRepair repair = new TagRepair();
    private final Map<String, String> lemmas = new ConcurrentHashMap<>();

    /** The sentences of {@code article}, numbered in order. */
    public List<Sentence> read(Article article) {
        var sentences = new ArrayList<Sentence>();
        var names = bodyNames(article);
        for (int i = 0; i < article.paragraphs().size(); i++) {
            var paragraph = article.paragraphs().get(i);
            for (var piece : pieces(article.text(), paragraph)) readPiece(article, i, piece, names, sentences);
        }
        return List.copyOf(sentences);
    }

    /** Names as sentences write them, for headlines, which capitalise every word; the first few thousand chars tell enough. */
    private static Set<String> bodyNames(Article article) {
        if (article.paragraphs().size() < 2) return Set.of();
        int start = article.paragraphs().get(1).start();
        int end = Math.min(
                article.paragraphs().get(article.paragraphs().size() - 1).end(), start + MOST_CHARS);
        return Headlines.names(article.text().substring(start, end));
    }

    private static List<Span> pieces(String text, Span paragraph) {
        if (paragraph.end() - paragraph.start() <= MOST_CHARS) return List.of(paragraph);
        var pieces = new ArrayList<Span>();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            int end = Math.min(start + MOST_CHARS, paragraph.end());
            int space = text.lastIndexOf(' ', end - 1);
            if (end < paragraph.end() && space > start + MOST_CHARS / 2) end = space;
            // A surrogate pair is never cut in two.
            if (end < paragraph.end() && Character.isLowSurrogate(text.charAt(end))) end--;
            pieces.add(new Span(start, end));
            start = end;
        }
        return pieces;
    }

    private void readPiece(Article article, int paragraph, Span piece, Set<String> names, List<Sentence> into) {
        var copy = new PlainCopy(article.text(), piece);
        var plain = copy.string();
        boolean first = paragraph == 0 && article.paragraphs().size() > 1;
        for (var border : borders.find(plain, models.workers().sentences())) {
            var tokens = words.split(plain, border, models.workers().tokenizer());
            for (int from = 0; from < tokens.size(); from += MOST_TOKENS) {
                var part = tokens.subList(from, Math.min(from + MOST_TOKENS, tokens.size()));
                into.add(sentence(copy, plain, part, into.size(), paragraph, first, names));
            }
        }
    }

    private Sentence sentence(
            PlainCopy copy,
            String plain,
            List<Span> spans,
            int index,
            int paragraph,
            boolean first,
            Set<String> names) {
        var words = spans.stream().map(s -> s.of(plain)).toArray(String[]::new);
        boolean headline = first && Headlines.isHeadline(words);
        var tags = repair.repair(
                words, models.workers().tagger().tag(Headlines.readable(words, headline ? names : Set.of())));
        var tokens = new ArrayList<Token>(words.length);
        for (int i = 0; i < words.length; i++) {
            var span = copy.origin(spans.get(i).start(), spans.get(i).end());
            tokens.add(new Token(span, words[i], lemma(words[i], tags[i]), tags[i], "XX"));
        }
        var span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
        return new Sentence(index, paragraph, span, tokens, headline);
    }

    private String lemma(String word, Tag tag) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (tag != Tag.VERB && tag != Tag.AUX && tag != Tag.NOUN) return lower;
        var known = IrregularForms.lemma(lower, tag);
        if (known.isPresent()) return known.get();
        var key = tag + lower;
        var cached = lemmas.get(key);
        if (cached != null) return cached;
        // One word at a time: the model hardly looks at its neighbours, and a word is then looked up once.
        var lemma = models.workers().lemmatizer().lemmatize(new String[] {lower}, new String[] {tag.name()})[0];
        if (lemma.isEmpty() || lemma.equals("O") || lemma.equals("_")) lemma = lower;
        if (lemmas.size() < MOST_LEMMAS) lemmas.put(key, lemma);
        return lemma;
    }
}
