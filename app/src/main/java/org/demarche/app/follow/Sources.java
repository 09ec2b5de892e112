package org.demarche.app.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.FollowedFeeds;
import org.demarche.read.feed.Feed;
import org.demarche.read.feed.Feed.Pointer;
import org.demarche.read.feed.FeedReader;
import org.demarche.read.feed.FeedReading;

/**
 * What a person wants followed.
 *
 * @param refusals why parts of it cannot be, in one line each
 */
public record Sources(List<Pointer> pointers, List<String> refusals) {
    public Sources {
        pointers = List.copyOf(pointers);
        refusals = List.copyOf(refusals);
    }

    /**
     * Reads addresses, and files that list feeds.
     *
     * @throws BadSetting where one is neither
     */
    public static Sources of(List<String> names) {
        var pointers = new ArrayList<Pointer>();
        var refusals = new ArrayList<String>();
        for (var name : names) {
            var plain = name.strip();
            if (plain.matches("(?i)https?://[^/\\s].*"))
                pointers.add(new Pointer(plain, Optional.empty(), Optional.empty()));
            else list(plain, pointers, refusals);
        }
        return new Sources(pointers, refusals);
    }

    private static void list(String name, List<Pointer> pointers, List<String> refusals) {
        var reading = FeedReader.STANDARD.read(bytes(name), FeedReader.Source.UNKNOWN);
        if (reading instanceof FeedReading.Refused refused)
            throw new BadSetting("'" + name + "' is no list of feeds ("
                    + refused.refusal().detail() + "): name an OPML file, or the address of a feed");
        var feed = ((FeedReading.Read) reading).feed();
        if (feed.form() != Feed.Form.OPML && feed.form() != Feed.Form.SITEMAP_INDEX)
            throw new BadSetting(
                    "'" + name + "' is a feed in a file, which does not change: name the address that it is from");
        pointers.addAll(feed.feeds());
        if (!feed.repairs().isEmpty())
            refusals.add(name + ": not well formed; " + feed.feeds().size() + " feeds were read");
    }

    private static byte[] bytes(String name) {
        try {
            var file = Path.of(name);
            if (!Files.isRegularFile(file))
                throw new BadSetting(
                        "'" + name + "' is neither an address that begins with http:// or https:// nor a file");
            return Files.readAllBytes(file);
        } catch (InvalidPathException odd) {
            throw new BadSetting(
                    "'" + name + "' is neither an address that begins with http:// or https:// nor a file");
        } catch (IOException unreadable) {
            throw new BadSetting("'" + name + "' cannot be read: " + unreadable.getMessage());
        }
    }

    /** Follows them from now on; those that are followed already go on as they are. */
    public void addTo(FollowedFeeds feeds, Instant now) {
        for (var pointer : pointers) feeds.add(pointer.address(), Optional.empty(), pointer.title(), now);
    }
}
