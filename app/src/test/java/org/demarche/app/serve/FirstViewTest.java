package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser must fetch before the first view is there, told by the built page itself. */
class FirstViewTest {
    private static final String FOLDER = "/org/demarche/app/serve/page/";
    private static final int MOST_BYTES = 150_000;
    private static final Pattern ENTRY = Pattern.compile("<script[^>]+src=\"/?(?:\\./)?(assets/[^\"]+\\.js)\"");
    /** What is imported at once; what is imported when it is first needed stands in parentheses. */
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*[\"']\\./([^\"']+\\.js)[\"']");
    /** The module of the view that lists entries, which the entry fetches when it sees the address. */
    private static final Pattern FIRST_VIEW = Pattern.compile("\\./(Entries-[^\"'`]+\\.js)");

    @Test
    void scriptOfTheFirstViewIsSmall() {
        var entry = ENTRY.matcher(read("index.html"));
        assertThat(entry.find()).as("index.html names the script it begins with").isTrue();
        var begin = entry.group(1).substring("assets/".length());
        var view = FIRST_VIEW.matcher(read("assets/" + begin));
        assertThat(view.find()).as(begin + " names the module of the first view").isTrue();
        var wanted = new ArrayDeque<String>();
        wanted.add(begin);
        wanted.add(view.group(1));
        var fetched = new TreeSet<String>();
        int packed = 0;
        while (!wanted.isEmpty()) {
            var name = wanted.remove();
            if (!fetched.add(name)) continue;
            var script = read("assets/" + name);
            packed += Gzip.closely(script.getBytes(StandardCharsets.UTF_8)).length;
            IMPORT.matcher(script).results().forEach(r -> wanted.add(r.group(1)));
        }
        // Svelte itself is a module of its own: with fewer than these, imports were not found.
        assertThat(fetched).hasSizeGreaterThan(2);
        assertThat(packed).as("%s, packed", fetched).isBetween(10_000, MOST_BYTES);
    }

    private static String read(String file) {
        try (var in = FirstViewTest.class.getResourceAsStream(FOLDER + file)) {
            assertThat(in).as("the built page has %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
