package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every question has the answer that looking at all things gives. */
class SpanListTest {
    @Test
    void findsWhatAScanFinds() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            var spans = new ArrayList<Span>();
            for (int i = random.nextInt(12); i > 0; i--) spans.add(span(random));
            var list = SpanList.of(spans, Function.identity());
            var sorted = spans.stream().sorted().toList();
            assertThat(list).containsExactlyElementsOf(sorted);
            var asked = span(random);
            assertThat(list.within(asked))
                    .containsExactlyElementsOf(
                            sorted.stream().filter(asked::contains).toList());
            assertThat(list.overlapping(asked))
                    .containsExactlyElementsOf(
                            sorted.stream().filter(asked::overlaps).toList());
            assertThat(list.around(asked))
                    .containsExactlyElementsOf(
                            sorted.stream().filter(s -> s.contains(asked)).toList());
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(20);
        return new Span(start, start + 1 + random.nextInt(8));
    }

    @Test
    void looksAtFewOfMany() {
        var asked = new ArrayList<Span>();
        var list = SpanList.of(IntStream.range(0, 100_000).boxed().toList(), i -> {
            var span = new Span(3 * i, 3 * i + 2);
            return span;
        });
        for (int i = 0; i < 100_000; i++)
            if (list.around(new Span(3 * i, 3 * i + 1)).equals(List.of(i))) asked.add(new Span(i, i + 1));
        assertThat(asked).hasSize(100_000);
    }
}
