package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationOddsTest {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(1990, 1, 10);

    private static Clue clue(Clue.Stretch... stretches) {
        return new Clue(Relation.OCCASION, List.of(stretches), 1, year -> "named");
    }

    @Test
    void distancesAreNegativeBeforeAndNoneWithin() {
        var clue = clue(new Clue.Stretch(FIRST, LAST));
        assertThat(clue.distance(FIRST.minusDays(3))).isEqualTo(-3);
        assertThat(clue.distance(LAST)).isZero();
        assertThat(clue.distance(LAST.plusDays(40))).isEqualTo(40);
    }

    @Test
    void theNearerOfTwoStretchesCounts() {
        var later = Clue.Stretch.of(LAST.plusDays(100));
        var clue = clue(later, new Clue.Stretch(FIRST, LAST));
        assertThat(clue.distance(LAST.plusDays(20))).isEqualTo(20);
        assertThat(clue.distance(LAST.plusDays(90))).isEqualTo(-10);
    }

    @Test
    void stretchesThatOverlapAreOne() {
        var clue = clue(new Clue.Stretch(FIRST, LAST), new Clue.Stretch(FIRST.plusDays(5), LAST.plusDays(5)));
        assertThat(clue.stretches()).containsExactly(new Clue.Stretch(FIRST, LAST.plusDays(5)));
    }

    @Test
    void everyRelationHasOddsThatTell() {
        var table = RelationOdds.load();
        for (var relation : Relation.values()) {
            var clue = new Clue(relation, List.of(new Clue.Stretch(FIRST, LAST)), 1, year -> "named");
            var odds = table.of(clue);
            assertThat(odds.best(FIRST.minusYears(30), FIRST.minusYears(20)))
                    .as(relation.code())
                    .isLessThan(relation.near() ? 1.1 : 1);
        }
    }

    @Test
    void moreOfTheOddsIsNoLessCertain() {
        var table = RelationOdds.load();
        for (var width : RelationOdds.Width.values()) {
            double before = 0;
            for (double share = 0; share <= 1; share += 0.01) {
                assertThat(table.certainty(width, share)).isBetween(before, 1.0);
                before = table.certainty(width, share);
            }
        }
    }

    @Test
    void aLineWithAnotherNumberOfBinsIsRefused() {
        assertThatThrownBy(() -> RelationOdds.of(List.of("dateline\t1 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dateline has 2 bins");
    }
}
