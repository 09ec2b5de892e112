package org.demarche.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private final Schedule schedule = new Schedule(QUARTER, new Random(3));

    @Test
    void afterNewsItComesSoonButNotSoonerThanTheFeedIsRenewed() {
        assertThat(schedule.afterNews(Optional.empty())).isEqualTo(QUARTER);
        assertThat(schedule.afterNews(Optional.of(Duration.ofMinutes(5)))).isEqualTo(QUARTER);
        assertThat(schedule.afterNews(Optional.of(Duration.ofHours(6)))).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.afterNews(Optional.of(Duration.ofDays(30)))).isEqualTo(DAY);
    }

    @Test
    void withoutNewsItComesLaterAndLaterUpToADay() {
        var pause = QUARTER;
        for (int i = 0; i < 30; i++) {
            var next = schedule.afterNothing(pause, Optional.empty(), false);
            assertThat(next).isGreaterThanOrEqualTo(pause).isLessThanOrEqualTo(DAY);
            pause = next;
        }
        assertThat(pause).isEqualTo(DAY);
        assertThat(schedule.afterNothing(Duration.ofDays(6), Optional.empty(), true))
                .isEqualTo(Duration.ofDays(7));
        assertThat(schedule.afterNothing(Duration.ZERO, Optional.empty(), false))
                .isEqualTo(QUARTER);
    }

    @Test
    void afterFaultsItDoublesUpToADayAndObeysTheServer() {
        for (int faults : new int[] {1, 2, 5, 8, 50, Integer.MAX_VALUE})
            assertThat(schedule.afterFault(faults, Optional.empty()))
                    .isBetween(Duration.ofMinutes(12), DAY.multipliedBy(12).dividedBy(10));
        assertThat(schedule.afterFault(1, Optional.of(Duration.ofHours(5)))).isEqualTo(Duration.ofHours(5));
        assertThat(schedule.afterFault(1, Optional.of(Duration.ofDays(99)))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aPaceSlowerThanADayIsKept() {
        var slow = new Schedule(Duration.ofDays(3), new Random(3));
        assertThat(slow.afterNews(Optional.empty())).isEqualTo(Duration.ofDays(3));
        assertThat(slow.afterNothing(Duration.ofDays(3), Optional.empty(), false))
                .isEqualTo(Duration.ofDays(3));
        assertThat(slow.afterFault(4, Optional.empty())).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
