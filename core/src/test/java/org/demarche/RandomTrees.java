package org.demarche;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Span;

/**
 * Sentences of random words with random trees over them, the same at each run: what a parser that errs may give.
 *
 * @param words the words to draw from, which are their own lemmas
 * @param fine the Penn tags to draw from
 */
public record RandomTrees(List<String> words, List<String> fine, List<Tag> tags, List<String> relations) {
    /** Hands over {@code count} sentences of 1 to {@code longest} tokens with their trees. */
    public void each(int count, int longest, BiConsumer<Sentence, Dependencies> consumer) {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            int size = 1 + random.nextInt(longest);
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            var heads = new int[size];
            var tokens = new ArrayList<Token>();
            var drawn = new ArrayList<String>();
            for (int t = 0; t < size; t++) {
                heads[order.get(t)] = t == 0 ? Dependencies.ROOT : order.get(random.nextInt(t));
                var word = draw(words, random);
                tokens.add(new Token(new Span(10 * t, 10 * t + 9), word, word, draw(tags, random), draw(fine, random)));
                drawn.add(draw(relations, random));
            }
            consumer.accept(new Sentence(i, 0, new Span(0, 10 * size), tokens, false), Dependencies.of(heads, drawn));
        }
    }

    private static <T> T draw(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
