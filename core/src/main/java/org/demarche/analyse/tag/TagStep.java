package org.demarche.analyse.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.weights.Weights;
import org.demarche.weights.WordClusters;
import org.demarche.weights.Words;

/** Gives the words of sentences their parts of speech and lemmas. Thread-safe. */
public final class TagStep {
    private final Words words;
    private final Tagger tagger;
    private final Lemmatizer lemmatizer;

    public TagStep(Words words, Tagger tagger) {
        this.words = words;
        this.tagger = tagger;
        lemmatizer = new Lemmatizer(
                Weights.lines("lemmas.tsv"), verbs(), word -> words.of(word).cluster() != WordClusters.NONE);
    }

    private static Set<String> verbs() {
        try (var in = TagStep.class.getResourceAsStream("verbs.tsv")) {
            if (in == null) throw new IllegalStateException("verbs.tsv is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("verbs.tsv cannot be read", e);
        }
    }

    /** The sentences of one article, tagged. */
    public List<Sentence> tag(List<Sentence> sentences) {
        var names = Headlines.names(sentences);
        return sentences.stream().map(s -> tag(s, names)).toList();
    }

    private static final String NAME = "PROPN|NNP";
    private static final String HYPHEN = "PUNCT|HYPH";
    /** What the small half of a hyphenated given name may be taken for; verbs and adjectives ("North Korea-led") are none. */
    private static final Set<String> SMALL_WORDS =
            Set.of("IN", "RP", "RB", "FW", "UH", "DT", "CC", "TO", "NN", "PRP", "MD");

    private static final int LONGEST_HALF = 5;

    /** "Moon Jae-in", "Kim Jong-un": behind a name and a hyphen without spaces, "in" is no preposition. */
    private static boolean isGivenName(Sentence sentence, String[] tags, int hyphen) {
        var left = sentence.token(hyphen - 1);
        var right = sentence.token(hyphen + 1);
        boolean tight = sentence.token(hyphen).word().equals("-")
                && left.span().end() == sentence.token(hyphen).span().start()
                && sentence.token(hyphen).span().end() == right.span().start();
        return tight
                && tags[hyphen - 1].equals(NAME)
                && tags[hyphen - 2].equals(NAME)
                && left.isCapitalised()
                && sentence.token(hyphen - 2).isCapitalised()
                && right.word().length() <= LONGEST_HALF
                && SMALL_WORDS.contains(tags[hyphen + 1].substring(tags[hyphen + 1].indexOf('|') + 1));
    }

    private Sentence tag(Sentence sentence, Set<String> names) {
        var forms = sentence.tokens().stream().map(Token::word).toArray(String[]::new);
        var readable = Headlines.readable(forms, names);
        var tags = tagger.tag(Arrays.stream(readable).map(words::of).toList());
        for (int i = 2; i + 1 < forms.length; i++) {
            if (!isGivenName(sentence, tags, i)) continue;
            tags[i] = HYPHEN;
            tags[i + 1] = NAME;
        }
        var tokens = new ArrayList<Token>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            int bar = tags[i].indexOf('|');
            var fine = tags[i].substring(bar + 1);
            tokens.add(sentence.token(i)
                    .tagged(Tag.of(tags[i].substring(0, bar)), fine, lemmatizer.lemma(forms[i], fine)));
        }
        return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, sentence.headline());
    }
}
