package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.resolve.Clue.Stretch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayOddsTest {
    /** Some days on end, some that meet, some beyond what the odds cover, some without end. */
    private static List<Stretch> stretches(Random random) {
        var stretches = new ArrayList<Stretch>();
        var day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
        for (int i = random.nextInt(6); i > 0; i--) {
            var last = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(3_000));
            stretches.add(new Stretch(day, last));
            day = last.plusDays(1 + random.nextInt(random.nextBoolean() ? 3 : 5_000));
        }
        if (random.nextInt(4) == 0) stretches.add(new Stretch(day, LocalDate.MAX));
        if (random.nextInt(8) == 0) return List.of(new Stretch(LocalDate.MIN, day));
        return stretches;
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void theOddsOfEachDayAreThoseOfItsDistance(Relation relation) {
        var random = new Random(relation.code().hashCode());
        var oddsByBin =
                IntStream.range(0, relation.bins()).mapToDouble(bin -> bin + 1).toArray();
        for (int draw = 0; draw < 40; draw++) {
            var clue = new Clue(relation, stretches(random), 1, year -> "");
            var odds = DayOdds.byDistance(clue, oddsByBin);
            double most = most(clue, oddsByBin);
            for (int i = 0; i < 200; i++) {
                var day = DayOdds.FIRST.plusDays(random.nextInt(34_000));
                assertThat(odds.best(day, day) * most)
                        .as("%s of %s", day, clue.stretches())
                        .isCloseTo(oddsByBin[relation.bin(clue.distance(day))], within(1e-9));
            }
        }
    }

    /** The largest odds of any day, by the distances. */
    private static double most(Clue clue, double[] oddsByBin) {
        var most = new double[1];
        clue.distances(
                DayOdds.FIRST,
                DayOdds.LAST,
                d -> most[0] = Math.max(most[0], oddsByBin[clue.relation().bin(d)]));
        return most[0];
    }
}
