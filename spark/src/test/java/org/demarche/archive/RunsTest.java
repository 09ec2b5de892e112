package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static List<String> firsts(List<String> sorted) {
        var found = new ArrayList<String>();
        new Runs<>(
                        sorted.iterator(),
                        s -> s.charAt(0),
                        run -> List.of(run.next()).iterator())
                .forEachRemaining(found::add);
        return found;
    }

    @Test
    void whatIsLeftOfARunIsPassedOver() {
        assertThat(firsts(List.of("a1", "a2", "a3", "b1", "c1", "c2"))).containsExactly("a1", "b1", "c1");
        assertThat(firsts(List.of())).isEmpty();
    }

    @Test
    void aRunIsReadAsItIsAskedFor() {
        var lazy = new Runs<String, Character, String>(
                List.of("a1", "a2", "b1").iterator(), s -> s.charAt(0), run -> new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return run.hasNext();
                    }

                    @Override
                    public String next() {
                        return run.next().toUpperCase(java.util.Locale.ROOT);
                    }
                });
        var found = new ArrayList<String>();
        lazy.forEachRemaining(found::add);
        assertThat(found).containsExactly("A1", "A2", "B1");
    }

    @Test
    void unionsFindWhatHangsTogetherWhateverTheOrder() {
        var random = new Random(3);
        for (int round = 0; round < 20; round++) {
            var union = new LongUnion();
            var naive = new TreeMap<Long, TreeSet<Long>>();
            for (int i = 0; i < 3_000; i++) {
                long a = random.nextLong() % 1_500;
                long b = random.nextLong() % 1_500;
                union.join(a, b);
                var both = new TreeSet<>(naive.getOrDefault(a, new TreeSet<>(List.of(a))));
                both.addAll(naive.getOrDefault(b, new TreeSet<>(List.of(b))));
                for (long key : both) naive.put(key, both);
                if (i > 600) break;
            }
            for (long key : union.keys()) {
                var least = naive.getOrDefault(key, new TreeSet<>()).stream()
                        .min(Long::compareUnsigned)
                        .orElseThrow();
                assertThat(union.root(key)).isEqualTo(least);
            }
            assertThat(union.keys()).hasSize(naive.size());
        }
    }
}
