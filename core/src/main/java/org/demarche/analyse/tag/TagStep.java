package org.demarche.analyse.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/** Gives the words of sentences their parts of speech and lemmas. Thread-safe. */
public final class TagStep {
    private final Words words;
    private final Tagger tagger;
    private final Lemmatizer lemmatizer = new Lemmatizer(Weights.lines("lemmas.tsv"));

    public TagStep(Words words) {
        this.words = words;
        this.tagger = new Tagger(Weights.table("tagger"), Optional.of(Weights.table("tagger2")));
    }

    /** The sentences of one article, tagged. */
    public List<Sentence> tag(List<Sentence> sentences) {
        var names = Headlines.names(sentences);
        return sentences.stream().map(s -> tag(s, names)).toList();
    }

    private Sentence tag(Sentence sentence, Set<String> names) {
        var forms = sentence.tokens().stream().map(Token::word).toArray(String[]::new);
        var readable = Headlines.readable(forms, names);
        var tags = tagger.tag(Arrays.stream(readable).map(words::of).toList());
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
