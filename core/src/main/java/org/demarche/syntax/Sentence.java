package org.demarche.syntax;

import java.util.List;
import org.demarche.text.Span;

/**
 * One sentence with its tokens.
 *
 * @param index number of the sentence in the article, from 0
 * @param paragraph number of its paragraph in the article, from 0
 * @param headline whether it is the text's headline: present tense there tells of the past, and words are capitalised
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens, boolean headline) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) throw new IllegalArgumentException("sentence " + index + " has no tokens");
    }

    public Token token(int position) {
        return tokens.get(position);
    }

    public int size() {
        return tokens.size();
    }

    /** The text span from token {@code first} up to, not including, token {@code end}. */
    public Span span(int first, int end) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    /** The words from {@code first} up to {@code end}, joined by single spaces. */
    public String words(int first, int end) {
        var joined = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first) joined.append(' ');
            joined.append(tokens.get(i).word());
        }
        return joined.toString();
    }
}
