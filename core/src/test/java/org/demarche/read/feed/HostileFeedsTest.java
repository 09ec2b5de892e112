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
import java.util.regex.Pattern;
import org.demarche.read.feed.FeedReader.Source;
import org.junit.jupiter.api.Test;

/** Broken and hostile feeds that others collected: each is read or refused under a code, and read as its notes expect. */
class HostileFeedsTest {
    private static final Path HOSTILE = Path.of("..", "..", "shared", "gold", "hostile");
    private static final Pattern HEADER = Pattern.compile("header (?i:content-type):\\s*(.*?)(?: ·|$)");
    private static final String EXPECTED = "expected: ";

    /** Where we read otherwise than the notes expect, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "encoding/bozo_linenoise", "one byte fits nothing and is replaced; they guess another encoding for it",
            "chardet/tis620", "Thai: ICU does not know it, and no report in it is read",
            "chardet/windows1255", "Hebrew in 200 characters: ICU takes it for Latin; no report in it is read",
            "sanitize/entry_content_crazy",
                    "script in broken comments: left out, as browsers do; they keep some as text",
            "sanitize/entry_summary_crazy", "the same",
            "sanitize/entry_title_crazy", "the same",
            "sanitize/entry_content_iframe", "a frame that is not closed takes in what follows, as in browsers",
            "sanitize/entry_summary_iframe", "the same");

    @Test
    void eachIsReadAsExpectedOrRefused() throws IOException {
        assumeTrue(Files.isDirectory(HOSTILE.resolve("feeds")), "the folder ../shared is not here");
        var outcomes = new EnumMap<Expectation.Outcome, Integer>(Expectation.Outcome.class);
        var differing = new TreeMap<String, String>();
        var refused = new TreeMap<String, Integer>();
        int read = 0;
        for (var line : Files.readAllLines(HOSTILE.resolve("manifest.tsv"))) {
            var cells = line.split("\t", -1);
            if (!cells[0].startsWith("feeds/")) continue;
            var header = HEADER.matcher(cells[3]);
            var type = header.find() ? Optional.of(header.group(1)) : Optional.<String>empty();
            var bytes = Files.readAllBytes(HOSTILE.resolve(cells[0]));
            var reading = FeedReader.STANDARD.read(bytes, new Source(Optional.empty(), type));
            if (reading instanceof FeedReading.Refused no)
                refused.merge(no.refusal().code().code(), 1, Integer::sum);
            else read++;
            int expected = cells[3].indexOf(EXPECTED);
            if (expected < 0) continue;
            var encoding =
                    bytes.length == 0 ? "" : FeedDecoder.decode(bytes, type).encoding();
            var outcome = new Expectation(reading, encoding).check(cells[3].substring(expected + EXPECTED.length()));
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome == Expectation.Outcome.DIFFERS) differing.put(cells[0], reading.toString());
        }
        System.out.println(read + " feeds read, refused " + refused + "; expectations " + outcomes);
        for (var name : OTHERWISE.keySet())
            assertThat(differing.keySet().removeIf(file -> file.endsWith(name + ".xml")))
                    .as(name)
                    .isTrue();
        assertThat(differing).isEmpty();
        assertThat(read).isGreaterThan(100);
    }
}
