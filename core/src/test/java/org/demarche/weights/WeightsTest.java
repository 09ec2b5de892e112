package org.demarche.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void readersOfOneProcessUseTheSameTable() {
        var first = Weights.table("events");
        assertThat(Weights.table("events")).isSameAs(first);
        assertThat(Weights.table("names")).isNotSameAs(first);
    }

    @Test
    void threadsThatAskAtOnceAllGetATable() {
        var asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Weights.table("names")))
                .toList();
        assertThat(asked)
                .allSatisfy(table -> assertThat(table.join().labels())
                        .isEqualTo(Weights.table("names").labels()));
    }

    @Test
    void aTableThatIsNotPackedIsNamed() {
        assertThatThrownBy(() -> Weights.table("none")).hasMessageContaining("none.bin");
    }
}
