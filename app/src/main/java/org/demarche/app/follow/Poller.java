package org.demarche.app.follow;

import java.util.Optional;
import org.demarche.app.fetch.Answer;
import org.demarche.app.fetch.Ask;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.store.Followed;
import org.demarche.read.feed.FeedReader;
import org.demarche.read.feed.FeedReading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Asks for a feed, unless the version that is held is the newest, and reads it. Thread-safe. */
final class Poller {
    private static final int GONE = 410;

    private final Fetcher fetcher;

    Poller(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Poll poll(Followed feed) throws InterruptedException {
        var answer = fetcher.fetch(Ask.byProgram(feed.address()).unless(feed.tag(), feed.modified()));
        if (answer instanceof Answer.Body body) return read(feed, body);
        if (answer instanceof Answer.Refused refused)
            return new Poll.Fault(
                    feed,
                    refused.refusal(),
                    refused.retryAfter(),
                    refused.status().orElse(0) == GONE,
                    refused.refusal().code() == RefusalCode.FETCH_WAIT);
        return new Poll.Same(feed);
    }

    private static Poll read(Followed feed, Answer.Body body) {
        var moved = body.moved() ? feed.at(body.address()) : feed;
        var reading = reading(body);
        if (reading instanceof FeedReading.Read read)
            return new Poll.News(moved, read.feed(), body.etag(), body.lastModified());
        var refusal = ((FeedReading.Refused) reading).refusal();
        // Once only: what was found in a page's place is a feed, or a fault.
        boolean unknown = feed.lastSuccess().isEmpty() && feed.address().equals(feed.given());
        if (refusal.code() == RefusalCode.FEED_PAGE && unknown) {
            var found = Discovery.find(body);
            if (found.isPresent()) return new Poll.Elsewhere(moved.at(found.get()));
        }
        return new Poll.Fault(moved, refusal, Optional.empty(), false, false);
    }

    /** A feed that the program fails at is a refusal of that feed, and no end of the run. */
    private static FeedReading reading(Answer.Body body) {
        var type =
                body.contentType() + body.charset().map(c -> "; charset=" + c).orElse("");
        try {
            return FeedReader.STANDARD.read(
                    body.bytes(), new FeedReader.Source(Optional.of(body.address()), Optional.of(type)));
        } catch (RuntimeException | StackOverflowError fault) {
            return new FeedReading.Refused(Refusal.whole(
                    RefusalCode.FEED_FAULT,
                    "internal fault (" + fault.getClass().getSimpleName() + "): please report it"));
        }
    }
}
