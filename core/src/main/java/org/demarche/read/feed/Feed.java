package org.demarche.read.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed, a list of feeds or a sitemap says.
 *
 * @param title what it calls itself
 * @param home the address of the site that it speaks for
 * @param items the reports that it names, in its order
 * @param feeds other feeds or sitemaps that it names
 * @param period how often it is renewed at most, as it says itself
 * @param encoding the encoding that its bytes were read by
 * @param repairs what had to be mended before it could be read; empty for most
 */
public record Feed(
        Form form,
        Optional<String> title,
        Optional<String> home,
        List<FeedItem> items,
        List<Pointer> feeds,
        Optional<Duration> period,
        String encoding,
        List<Repair> repairs) {
    public Feed {
        items = List.copyOf(items);
        feeds = List.copyOf(feeds);
        repairs = List.copyOf(repairs);
    }

    /** What kind of document it is. */
    public enum Form {
        /** RSS 0.90 to 2.0, or RSS 1.0 in RDF. */
        RSS,
        /** Atom 0.3 or 1.0. */
        ATOM,
        /** A list of feeds. */
        OPML,
        /** The addresses of a site, in XML or one a line. */
        SITEMAP,
        /** A list of sitemaps. */
        SITEMAP_INDEX,
        /** A site's rules for programs, which may name sitemaps. */
        ROBOTS;

        /** Whether its items are addresses of a site, most of which may be old, and not its latest reports. */
        public boolean isSitemap() {
            return this == SITEMAP || this == SITEMAP_INDEX || this == ROBOTS;
        }
    }

    /** Something that kept the document from being well-formed XML in the encoding that it names. */
    public enum Repair {
        /** What stood before the document or behind it was left out. */
        JUNK,
        /** Characters that XML forbids were left out. */
        CONTROLS,
        /** A document type was left out. */
        DOCTYPE,
        /** Ampersands that begin no reference were read as such; names of HTML's were resolved. */
        AMPERSANDS,
        /** Prefixes without a namespace were given one. */
        PREFIXES,
        /** The document breaks off: what stood whole before that was read. */
        CUT,
        /** Tags were closed, or closed in another order. */
        TAGS,
        /** Bytes that fit no encoding were replaced. */
        BYTES
    }

    /**
     * Another feed or sitemap.
     *
     * @param changed when it was last changed, as the one that names it says
     */
    public record Pointer(String address, Optional<String> title, Optional<Instant> changed) {}
}
