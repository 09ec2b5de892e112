package org.demarche.app.follow;

import java.time.Duration;
import java.util.Optional;
import org.demarche.app.store.Followed;
import org.demarche.read.feed.Feed;
import org.demarche.refusal.Refusal;

/** What came of asking for a feed. */
sealed interface Poll {
    Followed followed();

    /**
     * It has another version.
     *
     * @param followed at the address at which it lies from now on
     */
    record News(Followed followed, Feed feed, Optional<String> tag, Optional<String> modified) implements Poll {}

    /** It is as it was. */
    record Same(Followed followed) implements Poll {}

    /** It is a page; the feed is to be looked for elsewhere. */
    record Elsewhere(Followed followed) implements Poll {}

    /**
     * It could not be had or read.
     *
     * @param gone whether its server said that it is gone for good
     * @param waits whether it was not asked for at all, as its host wants to be left alone
     */
    record Fault(Followed followed, Refusal refusal, Optional<Duration> retryAfter, boolean gone, boolean waits)
            implements Poll {}
}
