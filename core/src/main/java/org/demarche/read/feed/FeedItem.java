package org.demarche.read.feed;

import java.util.Optional;

/**
 * One report as a feed or sitemap names it.
 *
 * @param link its address, absolute, of the scheme http or https
 * @param title plain text
 * @param summary HTML without scripts, frames and styles
 * @param content the report's text in HTML, without the same, where the feed gives it
 * @param guid what the feed calls it
 * @param author who wrote it
 * @param outlet who published it, where that is not the feed's own site
 */
public record FeedItem(
        Optional<String> link,
        Optional<String> title,
        Optional<String> summary,
        Optional<String> content,
        Optional<FeedDate> published,
        Optional<FeedDate> updated,
        Optional<String> guid,
        Optional<String> author,
        Optional<String> outlet) {

    /** An item of which a sitemap says no more than its address and when it was changed. */
    static FeedItem at(String link, Optional<FeedDate> updated) {
        return new FeedItem(
                Optional.of(link),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                updated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
