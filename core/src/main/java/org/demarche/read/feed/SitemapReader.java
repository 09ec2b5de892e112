package org.demarche.read.feed;

import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.read.feed.Feed.Form;
import org.demarche.read.feed.Feed.Pointer;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, lists of sitemaps and robots.txt with crawler-commons, which gets text that holds no document type. */
final class SitemapReader {
    private static final String NOWHERE = "https://sitemap.invalid/sitemap.xml";

    /** As many addresses as the protocol lets one sitemap have; what comes behind is left out. */
    private static final int MOST = 50_000;

    private SitemapReader() {}

    /** @param text well-formed XML, or one address a line */
    static Feed read(String text, String type, FeedReader.Source source, String encoding, Mending mending)
            throws FeedFault {
        var site = parse(text, type, address(source));
        boolean index = site.isIndex();
        var items = index ? List.<FeedItem>of() : items((SiteMap) site);
        var feeds = index ? pointers((SiteMapIndex) site) : List.<Pointer>of();
        if (items.isEmpty() && feeds.isEmpty())
            throw new FeedFault(RefusalCode.FEED_NO_ITEMS, true, "a sitemap without a single address");
        return new Feed(
                index ? Form.SITEMAP_INDEX : Form.SITEMAP,
                Optional.empty(),
                Optional.empty(),
                items,
                feeds,
                Optional.empty(),
                encoding,
                mending.repairs());
    }

    private static AbstractSiteMap parse(String text, String type, URL address) throws FeedFault {
        var parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        var left = new AtomicInteger(MOST);
        parser.setURLFilter((String url) -> left.getAndDecrement() > 0 ? url : null);
        try {
            return parser.parseSiteMap(type, text.getBytes(StandardCharsets.UTF_8), address);
        } catch (UnknownFormatException | IOException | RuntimeException unread) {
            throw new FeedFault(RefusalCode.FEED_NOT_FEED, true, "no sitemap that can be read: " + unread.getMessage());
        }
    }

    private static List<FeedItem> items(SiteMap site) {
        var items = new ArrayList<FeedItem>();
        for (var url : site.getSiteMapUrls()) item(url).ifPresent(items::add);
        return items;
    }

    private static Optional<FeedItem> item(SiteMapURL url) {
        var link = Optional.ofNullable(url.getUrl()).flatMap(u -> Links.resolve(Optional.empty(), u.toString()));
        if (link.isEmpty()) return Optional.empty();
        var plain = FeedItem.at(link.get(), changed(url.getLastModified()));
        var news = url.getAttributesForExtension(Extension.NEWS);
        return Optional.of(news == null || news.length == 0 ? plain : news(plain, (NewsAttributes) news[0]));
    }

    private static FeedItem news(FeedItem plain, NewsAttributes news) {
        return new FeedItem(
                plain.link(),
                line(news.getTitle()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(news.getPublicationDateTime()).map(SitemapReader::published),
                plain.updated(),
                Optional.empty(),
                Optional.empty(),
                line(news.getName()));
    }

    private static Optional<String> line(@Nullable String value) {
        return Optional.ofNullable(value).flatMap(v -> FeedText.line(v, false));
    }

    private static FeedDate published(ZonedDateTime time) {
        return new FeedDate(time.toLocalDate(), time.toInstant(), time.toString());
    }

    private static Optional<FeedDate> changed(@Nullable Date date) {
        return Optional.ofNullable(date).map(d -> {
            var moment = d.toInstant();
            return new FeedDate(moment.atZone(java.time.ZoneOffset.UTC).toLocalDate(), moment, moment.toString());
        });
    }

    private static List<Pointer> pointers(SiteMapIndex index) {
        var pointers = new ArrayList<Pointer>();
        for (var site : index.getSitemaps())
            Links.resolve(Optional.empty(), String.valueOf(site.getUrl()))
                    .ifPresent(link -> pointers.add(new Pointer(
                            link,
                            Optional.empty(),
                            Optional.ofNullable(site.getLastModified()).map(Date::toInstant))));
        return pointers;
    }

    /** The sitemaps that a robots.txt names. */
    static Feed robots(String text, FeedReader.Source source, String encoding) throws FeedFault {
        var rules = new SimpleRobotRulesParser()
                .parseContent(
                        address(source).toString(),
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        Set.of("demarche"));
        var pointers = rules.getSitemaps().stream()
                .flatMap(s -> Links.resolve(source.address(), s).stream())
                .distinct()
                .map(s -> new Pointer(s, Optional.empty(), Optional.empty()))
                .toList();
        if (pointers.isEmpty())
            throw new FeedFault(RefusalCode.FEED_NO_ITEMS, true, "a robots.txt that names no sitemap");
        return new Feed(
                Form.ROBOTS,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                pointers,
                Optional.empty(),
                encoding,
                List.of());
    }

    private static URL address(FeedReader.Source source) {
        try {
            return URI.create(source.address().orElse(NOWHERE)).toURL();
        } catch (MalformedURLException | IllegalArgumentException odd) {
            return nowhere();
        }
    }

    private static URL nowhere() {
        try {
            return URI.create(NOWHERE).toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
