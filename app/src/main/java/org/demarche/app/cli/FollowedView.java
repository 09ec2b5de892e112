package org.demarche.app.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.store.Followed;
import org.demarche.app.store.FollowedFeeds;

/** What is followed, as {@code follow --list} shows it. */
final class FollowedView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

    private FollowedView() {}

    static List<String> lines(FollowedFeeds feeds) {
        var lines = new ArrayList<String>();
        for (var feed : feeds.all()) lines.addAll(lines(feed));
        long waiting = feeds.waiting();
        if (lines.isEmpty()) lines.add("nothing is followed");
        if (waiting > 0) lines.add(waiting + (waiting == 1 ? " report waits" : " reports wait") + " to be fetched");
        return lines;
    }

    private static List<String> lines(Followed feed) {
        var lines = new ArrayList<String>();
        lines.add(feed.address()
                + feed.title().map(t -> " (" + DemarcheCli.oneLine(t) + ")").orElse(""));
        if (!feed.given().equals(feed.address())) lines.add("  given as  " + feed.given());
        feed.parent().ifPresent(p -> lines.add("  named by  " + p));
        lines.add("  success   " + time(feed.lastSuccess()));
        lines.add("  next      " + (feed.gone() ? "never: gone for good" : TIME.format(feed.nextPoll())));
        feed.fault().ifPresent(f -> lines.add("  fault     " + times(feed.faults()) + DemarcheCli.oneLine(f)));
        return lines;
    }

    private static String times(int faults) {
        return faults > 1 ? faults + " in a row: " : "";
    }

    private static String time(Optional<Instant> time) {
        return time.map(TIME::format).orElse("not yet");
    }
}
