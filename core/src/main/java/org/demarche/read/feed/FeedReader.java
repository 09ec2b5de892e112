package org.demarche.read.feed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.refusal.RefusalCode;
import org.jdom2.Document;

/**
 * Reads feeds (RSS 0.9 to 2.0, Atom 0.3 and 1.0), lists of feeds (OPML), sitemaps in XML and text, lists of sitemaps, and the
 * sitemaps in a robots.txt. What is not well formed is mended where a careful reader can still read it, and refused where not.
 * Thread-safe.
 *
 * @param maxBytes the most that is read of a feed, unpacked
 * @param maxSitemapBytes the same of a sitemap
 */
public record FeedReader(int maxBytes, int maxSitemapBytes) {
    /** Eight megabytes for feeds, some hundred times a large one; fifty for sitemaps, as their protocol allows. */
    public static final FeedReader STANDARD = new FeedReader(8_000_000, 52_428_800);

    private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
    private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed");
    private static final Pattern PAGE = Pattern.compile("(?i)<!doctype html|<(html|head|body)[\\s>]");
    private static final Pattern ROBOTS = Pattern.compile("(?im)^\\s{0,9}(user-agent|sitemap)\\s{0,9}:");
    private static final int HEAD = 4_000;

    public FeedReader {
        if (maxBytes < 1 || maxSitemapBytes < maxBytes || maxSitemapBytes == Integer.MAX_VALUE)
            throw new IllegalArgumentException("limits " + maxBytes + " and " + maxSitemapBytes + " make no sense");
    }

    /**
     * Where a document is from.
     *
     * @param contentType what its server says that it is, as the header has it
     */
    public record Source(Optional<String> address, Optional<String> contentType) {
        /** A file, or something of which nothing is known. */
        public static final Source UNKNOWN = new Source(Optional.empty(), Optional.empty());
    }

    /** The feed in {@code bytes}, which may be packed with gzip; or why there is none. */
    public FeedReading read(byte[] bytes, Source source) {
        try {
            var plain = Inflation.unpacked(bytes, maxSitemapBytes);
            if (plain.length == 0) return FeedReading.refused(RefusalCode.FEED_EMPTY, "is empty");
            var decoded = FeedDecoder.decode(plain, source.contentType());
            if (decoded.text().isBlank())
                return FeedReading.refused(RefusalCode.FEED_EMPTY, "has nothing but blank space");
            return new FeedReading.Read(read(decoded, plain.length, source));
        } catch (FeedFault fault) {
            return fault.reading();
        }
    }

    private Feed read(FeedDecoder.Decoded decoded, int length, Source source) throws FeedFault {
        var mending = new Mending();
        if (decoded.replaced()) mending.note(Feed.Repair.BYTES);
        var text = decoded.text();
        var root = Root.find(text);
        var name = root.map(Root::name).orElse("");
        if (SITEMAPS.contains(name)) {
            var sitemap = withoutDoctype(text, mending);
            return SitemapReader.read(sitemap, "text/xml", source, decoded.encoding(), mending);
        }
        if (root.isEmpty()) return lines(text, source, decoded.encoding(), mending);
        if (!FEEDS.contains(name) && !name.equals("opml")) throw other(text, name);
        if (length > maxBytes)
            throw new FeedFault(RefusalCode.FEED_TOO_LARGE, true, "larger than " + maxBytes + " bytes");
        var document = parse(text, mending);
        return name.equals("opml")
                ? OutlineReader.read(document, source, decoded.encoding(), mending)
                : SyndReader.read(document, source, decoded.encoding(), mending);
    }

    private static String withoutDoctype(String text, Mending mending) {
        return text.contains("<!DOCTYPE") || text.contains("<!doctype") ? mending.mended(text) : text;
    }

    private static Feed lines(String text, Source source, String encoding, Mending mending) throws FeedFault {
        if (ROBOTS.matcher(text).find()) return SitemapReader.robots(text, source, encoding);
        if (text.lines().filter(l -> !l.isBlank()).allMatch(l -> l.strip().matches("https?://\\S+")))
            return SitemapReader.read(text, "text/plain", source, encoding, mending);
        throw new FeedFault(RefusalCode.FEED_NOT_XML, true, "neither XML nor a list of addresses");
    }

    private static FeedFault other(String text, String name) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        return name.equals("html") || PAGE.matcher(head).find()
                ? new FeedFault(RefusalCode.FEED_PAGE, true, "a page where a feed should be")
                : new FeedFault(
                        RefusalCode.FEED_NOT_FEED, true, "neither feed nor sitemap: begins with <" + name + ">");
    }

    private static Document parse(String text, Mending mending) throws FeedFault {
        FeedFault first;
        try {
            return SafeXml.parse(text);
        } catch (FeedFault fault) {
            if (fault.isHopeless()) throw fault;
            first = fault;
        }
        var mended = mending.mended(text);
        try {
            return SafeXml.parse(mended);
        } catch (FeedFault fault) {
            if (fault.isHopeless()) throw fault;
        }
        var rebuilt = mending.rebuilt(mended).orElse("");
        try {
            if (!rebuilt.isEmpty()) return SafeXml.parse(rebuilt);
        } catch (FeedFault fault) {
            if (fault.isHopeless()) throw fault;
        }
        throw first;
    }
}
