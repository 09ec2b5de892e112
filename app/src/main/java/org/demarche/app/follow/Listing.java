package org.demarche.app.follow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.settings.FollowSettings;
import org.demarche.app.store.Followed;
import org.demarche.app.store.Listed;
import org.demarche.read.feed.Feed;
import org.demarche.read.feed.FeedDate;
import org.demarche.read.feed.FeedItem;
import org.jsoup.Jsoup;

/** What a feed lists, as the store keeps it: each report under one key, and whether it is to be read. */
final class Listing {
    /** So many days back a sitemap is read when nobody says since when: it lists what a site ever had. */
    static final int SITEMAP_DAYS = 7;

    private static final int LONGEST_KEY = 400;
    /** A date so far ahead is a slip of the feed's. */
    private static final int MOST_DAYS_AHEAD = 2;

    private final Followed followed;
    private final FollowSettings settings;
    private final LocalDate today;

    Listing(Followed followed, FollowSettings settings, Instant now) {
        this.followed = followed;
        this.settings = settings;
        this.today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<Listed> of(Feed feed) {
        var guids = new HashMap<String, Integer>();
        var addresses = new HashMap<String, Integer>();
        for (var item : feed.items()) {
            item.guid().ifPresent(g -> guids.merge(g, 1, Integer::sum));
            guids.merge(address(item), 0, Integer::sum);
            addresses.merge(address(item), 1, Integer::sum);
        }
        var listed = new ArrayList<Listed>();
        for (var item : feed.items()) {
            var one = listed(feed, item, key(item, guids, addresses));
            // What is too old is so the next time, too: a sitemap lists more of that than a store should hold.
            boolean old = one.passed()
                    && (item.published().isPresent() || item.updated().isPresent());
            if (!old || !feed.form().isSitemap()) listed.add(one);
        }
        return listed;
    }

    private Listed listed(Feed feed, FeedItem item, String key) {
        var day = item.published()
                .or(item::updated)
                .map(FeedDate::day)
                .filter(d -> !d.isAfter(today.plusDays(MOST_DAYS_AHEAD)));
        return new Listed(
                key,
                address(item),
                signature(item),
                feed.form().isSitemap() ? isPassedInSitemap(day) : isPassed(day),
                item.title(),
                item.outlet(),
                // When a sitemap's page was changed last says nothing of when it was published.
                item.published().isPresent() || !feed.form().isSitemap() ? day : Optional.empty(),
                item.content().or(item::summary));
    }

    private boolean isPassed(Optional<LocalDate> day) {
        return settings.since().isPresent()
                && day.filter(d -> d.isBefore(settings.since().get())).isPresent();
    }

    /** What has no date may be of any age: it is read where it was not listed before, or where one says since when. */
    private boolean isPassedInSitemap(Optional<LocalDate> day) {
        if (day.isEmpty())
            return followed.lastSuccess().isEmpty() && settings.since().isEmpty();
        return day.get().isBefore(settings.since().orElse(today.minusDays(SITEMAP_DAYS)));
    }

    private static String address(FeedItem item) {
        return item.link().map(CanonicalAddress::of).orElse("");
    }

    /** What the feed calls it, unless it calls several so. */
    private static String key(FeedItem item, Map<String, Integer> guids, Map<String, Integer> addresses) {
        var address = address(item);
        var guid = item.guid().orElse("");
        if (!guid.isEmpty() && guids.getOrDefault(guid, 0) == 1) return bounded(guid);
        if (!address.isEmpty() && addresses.getOrDefault(address, 0) == 1) return bounded(address);
        return bounded(address + " " + hash(guid + "\n" + item.title().orElse("")));
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY / 2) + " " + hash(key);
    }

    /** Of summaries the words only: addresses in them change with each reader. */
    private static String signature(FeedItem item) {
        return hash(String.join(
                "\n",
                item.title().orElse(""),
                item.published().map(FeedDate::written).orElse(""),
                item.updated().map(FeedDate::written).orElse(""),
                item.summary().map(s -> Jsoup.parse(s).text()).orElse("")));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
