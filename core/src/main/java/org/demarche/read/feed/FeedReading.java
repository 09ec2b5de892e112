package org.demarche.read.feed;

import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** What came of reading a feed: the feed, or the reason why there is none. */
public sealed interface FeedReading {
    /** The input is a feed. */
    record Read(Feed feed) implements FeedReading {}

    /** The input is none; {@code refusal} says why, in one line. */
    record Refused(Refusal refusal) implements FeedReading {}

    static FeedReading refused(RefusalCode code, String detail) {
        return new Refused(Refusal.whole(code, detail));
    }
}
