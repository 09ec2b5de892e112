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

/** An article's sentences with parts of speech and lemmas by OpenNLP, until they are a step of their own. Thread-safe. */
public final class TaggedSentences {
    /** So much of the text is read for its names. */
    private static final int MOST_CHARS = 20_000;

    private static final int MOST_LEMMAS = 50_000;

    private final LanguageModels models = new LanguageModels();
    private final SentenceReader reader = new SentenceReader();
    private final TagRepair repair = new TagRepair();
    private final Map<String, String> lemmas = new ConcurrentHashMap<>();

    /** The sentences of {@code article}, numbered in order. */
    public List<Sentence> read(Article article) {
        var names = bodyNames(article);
        return reader.read(article).stream().map(s -> tagged(s, names)).toList();
    }

    /** Names as sentences write them, for headlines, which capitalise every word; the first few thousand chars tell enough. */
    private static Set<String> bodyNames(Article article) {
        if (article.paragraphs().size() < 2) return Set.of();
        int start = article.paragraphs().get(1).start();
        int end = Math.min(
                article.paragraphs().get(article.paragraphs().size() - 1).end(), start + MOST_CHARS);
        return Headlines.names(article.text().substring(start, end));
    }

    private Sentence tagged(Sentence sentence, Set<String> names) {
        var whole = withHyphens(sentence.tokens());
        var words = whole.stream().map(Token::word).toArray(String[]::new);
        var tags = repair.repair(
                words,
                models.workers().tagger().tag(Headlines.readable(words, sentence.headline() ? names : Set.of())));
        var tokens = new ArrayList<Token>(words.length);
        for (int i = 0; i < words.length; i++) tokens.add(whole.get(i).tagged(tags[i], "XX", lemma(words[i], tags[i])));
        return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, sentence.headline());
    }

    /** Words with their hyphens, "Jong-un" as one, since the steps after this one look names up in that form. */
    private static List<Token> withHyphens(List<Token> tokens) {
        var whole = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            while (i + 2 < tokens.size()
                    && tokens.get(i + 1).word().equals("-")
                    && isLettered(token)
                    && isLettered(tokens.get(i + 2))
                    && token.span().end() == tokens.get(i + 1).span().start()
                    && tokens.get(i + 1).span().end()
                            == tokens.get(i + 2).span().start()) {
                var tail = tokens.get(i + 2);
                token = Token.untagged(token.span().union(tail.span()), token.word() + "-" + tail.word());
                i += 2;
            }
            whole.add(token);
        }
        return whole;
    }

    private static boolean isLettered(Token token) {
        return Character.isLetterOrDigit(token.word().charAt(0));
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
