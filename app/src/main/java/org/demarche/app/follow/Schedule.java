package org.demarche.app.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a feed is asked for again: soon where it had news, later and later where it had none or failed.
 *
 * @param every how long a feed with news is left alone
 * @param chance spreads what failed at once, so that it is not tried at once
 */
record Schedule(Duration every, RandomGenerator chance) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** From here on twice as long is longer than a day in any case. */
    private static final int MOST_DOUBLINGS = 11;

    /** After news; no sooner than the feed says that it is renewed, if that is within a day. */
    Duration afterNews(Optional<Duration> period) {
        return longer(every, shorter(period.orElse(every), DAY));
    }

    /** After an answer without news: half as long again, up to a day; a sitemap's part up to a week. */
    Duration afterNothing(Duration last, Optional<Duration> period, boolean part) {
        var next = longer(last.multipliedBy(3).dividedBy(2), afterNews(period));
        return shorter(next, longer(every, part ? WEEK : DAY));
    }

    /**
     * After the {@code faults}-th fault in a row: twice as long each time, up to a day, a fifth more or less by chance; never
     * sooner than the server asks for, if that is within a week.
     */
    Duration afterFault(int faults, Optional<Duration> retryAfter) {
        int doublings = Math.min(Math.max(faults - 1, 0), MOST_DOUBLINGS);
        var pause = shorter(every.multipliedBy(1L << doublings), longer(every, DAY));
        double spread = 0.8 + 0.4 * chance.nextDouble();
        var spreadPause = Duration.ofMillis((long) (pause.toMillis() * spread));
        return longer(spreadPause, shorter(retryAfter.orElse(Duration.ZERO), WEEK));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
