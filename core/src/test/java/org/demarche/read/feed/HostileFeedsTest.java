package org.demarche.read.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.read.feed.FeedReader.Source;
import org.junit.jupiter.api.Test;

/** Broken and hostile feeds of others: each is read or refused under a code. */
class HostileFeedsTest {
    private static final Path HOSTILE = Path.of("..", "..", "shared", "gold", "hostile");
    private static final Pattern HEADER = Pattern.compile("header (?i:content-type):\\s*(.*?)(?: ·|$)");

    @Test
    void eachIsReadOrRefused() throws IOException {
        assumeTrue(Files.isDirectory(HOSTILE.resolve("feeds")), "the folder ../shared is not here");
        var outcomes = new EnumMap<Expectation.Outcome, Integer>(Expectation.Outcome.class);
        var differing = new TreeMap<String, String>();
        var refused = new TreeMap<String, Integer>();
        int read = 0;
        for (var line : Files.readAllLines(HOSTILE.resolve("manifest.tsv"))) {
            var cells = line.split("\t", -1);
            if (!cells[0].startsWith("feeds/")) continue;
            var header = HEADER.matcher(cells[3]);
            var reading = FeedReader.STANDARD.read(
                    Files.readAllBytes(HOSTILE.resolve(cells[0])),
                    new Source(Optional.empty(), header.find() ? Optional.of(header.group(1)) : Optional.empty()));
            if (reading instanceof FeedReading.Refused no && no.refusal().code() == org.demarche.refusal.RefusalCode.FEED_NO_ITEMS) { System.out.println("NOITEMS "+cells[0]+" "+cells[3]);}
            else if (reading instanceof FeedReading.Refused no) {
                refused.merge(no.refusal().code().code(), 1, Integer::sum);
                System.out.println("REFUSED " + cells[0] + " " + no.refusal().code().code() + " " + no.refusal().detail() + " | " + cells[3]);
            }
            if (reading instanceof FeedReading.Refused) continue;
            read++;
            var feed = ((FeedReading.Read) reading).feed();
            int expected = cells[3].indexOf("expected: ");
            if (expected < 0) { System.out.println(cells[0] + " " + feed); continue; }
            var outcome = Expectation.check(cells[3].substring(expected + 10), feed);
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome == Expectation.Outcome.DIFFERS) System.out.println("DIFFERS " + cells[0] + " " + cells[3] + "\n    " + feed);
        }
        System.out.println(read + " read, refused " + refused + ", " + outcomes);
    }
}
