package org.demarche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/**
 * A {@code .story} file: what it tests in its first line ({@code # …}), the reports ({@code == report r1}, lines
 * {@code key: value}, an empty line, the text) and what a careful reader enters after the last ({@code == register}).
 *
 * @param items expectations and commitments, a line each, as {@code commitment by NOR "to reopen the post": fulfilled}
 */
record StoryFile(
        String name, String title, List<Report> reports, List<ExpectedEngagement> engagements, List<StoryItem> items) {
    private static final Path FOLDER = Path.of("src/test/resources/cases/stories");
    private static final Pattern SECTION = Pattern.compile("(?m)^== ");
    private static final Pattern OTHER = Pattern.compile("^(expectation|commitment) by .+: [a-z-]+$");

    StoryFile {
        for (var engagement : engagements)
            for (var id : engagement.reports())
                if (reports.stream().noneMatch(r -> r.id().equals(id)))
                    throw new IllegalStateException(name + " has no report " + id + " for " + engagement.name());
    }

    /** The stories that test what belongs together. */
    static List<StoryFile> all() {
        return in(FOLDER);
    }

    /** Those of look-alikes: here no two engagements may share an entry. */
    static List<StoryFile> lookAlikes() {
        return in(FOLDER.resolve("apart"));
    }

    private static List<StoryFile> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".story"))
                    .sorted()
                    .map(StoryFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoryFile read(Path file) {
        try {
            var name = file.getFileName().toString().replace(".story", "");
            var sections = SECTION.split(Files.readString(file));
            var reports = new ArrayList<Report>();
            for (int i = 1; i < sections.length - 1; i++) reports.add(report(name, sections[i]));
            var register = sections[sections.length - 1];
            if (!register.startsWith("register\n")) throw new IllegalStateException(name + " ends without == register");
            var engagements = new ArrayList<ExpectedEngagement>();
            var items = new ArrayList<StoryItem>();
            readRegister(name, register.lines().skip(1).toList(), engagements, items);
            var title = sections[0].lines().findFirst().orElseThrow().substring(2);
            return new StoryFile(name, title, reports, engagements, items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(String story, String section) {
        int end = section.indexOf("\n\n");
        var head = section.substring(0, end).lines().toList();
        var fields = new TreeMap<String, String>();
        head.stream().skip(1).forEach(l -> put(story, fields, l));
        var day = Optional.ofNullable(fields.get("published")).map(LocalDate::parse);
        return new Report(
                head.get(0).replace("report ", "").strip(),
                section.substring(end + 2).strip() + "\n",
                Optional.ofNullable(fields.get("title")),
                Optional.ofNullable(fields.get("url")),
                Optional.ofNullable(fields.get("outlet")),
                day.map(ReportDate::given));
    }

    private static void readRegister(
            String story, List<String> lines, List<ExpectedEngagement> engagements, List<StoryItem> items) {
        Map<String, String> fields = new TreeMap<>();
        for (var line : lines) {
            if (line.startsWith("engagement ")) {
                fields = new TreeMap<>();
                engagements.add(new ExpectedEngagement(line.substring("engagement ".length()), fields));
            } else if (line.startsWith("  ")) put(story, fields, line);
            else if (OTHER.matcher(line).matches()) items.add(StoryItem.read(line));
            else if (!line.isBlank()) throw new IllegalStateException(story + " has an unknown line: " + line);
        }
    }

    /** A line without a value, such as {@code unconfirmed}, has an empty one. */
    private static void put(String story, Map<String, String> fields, String line) {
        int colon = line.indexOf(':');
        var key = (colon < 0 ? line : line.substring(0, colon)).strip();
        if (fields.put(key, colon < 0 ? "" : line.substring(colon + 1).strip()) != null)
            throw new IllegalStateException(story + " has '" + key + "' twice in one place");
    }

    @Override
    public String toString() {
        return name;
    }
}
