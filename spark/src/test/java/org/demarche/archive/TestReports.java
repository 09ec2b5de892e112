package org.demarche.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Report records for tests, a line each. */
final class TestReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path STORIES = Path.of("../core/src/test/resources/cases/stories");

    private TestReports() {}

    static String record(String id, String outlet, String published, String title, String text) {
        var node = JSON.createObjectNode().put("id", id).put("outlet", outlet);
        return node.put("published", published)
                .put("title", title)
                .put("text", text)
                .toString();
    }

    /** The example, and the reports of all stories that core's tests tell, as if one register had taken them all. */
    static List<String> stories() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of("../examples/spring-2013.jsonl")));
        for (var folder : List.of(STORIES, STORIES.resolve("apart")))
            try (var files = Files.list(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".story"))
                        .sorted()
                        .toList()) lines.addAll(story(file));
            }
        return lines;
    }

    private static List<String> story(Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (var section : Files.readString(file).split("(?m)^== ")) {
            if (!section.startsWith("report ")) continue;
            var parts = section.split("\n\n", 2);
            var node = JSON.createObjectNode();
            for (var line : parts[0].lines().toList()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("report "))
                    node.put("id", file.getFileName() + "/" + line.substring("report ".length()));
                else if (colon > 0) node.put(line.substring(0, colon), line.substring(colon + 2));
            }
            lines.add(node.put("text", parts[1].strip()).toString());
        }
        return lines;
    }

    /** Two versions of a report, a correction, a retraction, a copy of another outlet, and the same report twice. */
    static List<String> versionsAndCorrections() {
        var said =
                "HELSINKI, May 6 - Finnish Foreign Minister Erkki Tuomioja will travel to Oslo on May 14 for talks with"
                        + " Norwegian Foreign Minister Espen Barth Eide, the Finnish Foreign Ministry said on Monday. The two"
                        + " ministers are to discuss shipping in the Barents Sea and the rescue of fishermen in the Arctic.";
        var first = record("north-1", "North Wire", "2013-05-06", "Tuomioja to visit Oslo next week", said);
        var newer = record(
                "north-1",
                "North Wire",
                "2013-05-07",
                "Tuomioja to visit Oslo next week",
                said.replace("May 14", "May 15"));
        var copy = record(
                "south-1", "South Post", "2013-05-07", "Finn heads for Oslo", said + " The visit was long planned.");
        var corrected = record(
                "north-2",
                "North Wire",
                "2013-05-08",
                "CORRECTED-Tuomioja to visit Oslo next week",
                "(Corrects date in paragraph 1) " + said.replace("May 14", "May 16"));
        var talks =
                "LIMA, June 3 - Peruvian Foreign Minister Rafael Roncagliolo met Chilean Foreign Minister Alfredo Moreno"
                        + " in Lima on Monday to discuss the sea border, the ministry said.";
        var told = record("andes-1", "Andes Daily", "2013-06-03", "Peru and Chile talk of sea border", talks);
        var back = record(
                "andes-2",
                "Andes Daily",
                "2013-06-10",
                "Retraction",
                "RETRACTION: The Andes Daily withdraws its story headlined \"Peru and Chile talk of sea border\". No such"
                        + " meeting between the two ministers took place in Lima.");
        return List.of(first, newer, copy, corrected, told, back, first);
    }

    /**
     * Reports of made-up dealings of which half are of one pair of states, over {@code days} days; a third of them tell no day.
     */
    static List<String> skewed(int count, int days, long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var pair = i % 2 == 0 ? PAIRS.get(0) : PAIRS.get(1 + random.nextInt(PAIRS.size() - 1));
            var day = LocalDate.of(2013, 1, 2).plusDays(random.nextInt(days));
            lines.add(record(
                    "made-" + i,
                    "Outlet " + random.nextInt(7),
                    day.plusDays(1).toString(),
                    "Talks",
                    text(pair, day, random)));
        }
        return lines;
    }

    private static final List<List<String>> PAIRS = List.of(
            List.of("U.S. Secretary of State John Kerry", "Chinese Foreign Minister Wang Yi", "Beijing", "Washington"),
            List.of(
                    "French Foreign Minister Laurent Fabius",
                    "Indian Foreign Minister Salman Khurshid",
                    "Paris",
                    "Delhi"),
            List.of(
                    "Norwegian Foreign Minister Espen Barth Eide",
                    "Finnish Foreign Minister Erkki Tuomioja",
                    "Oslo",
                    "Helsinki"),
            List.of("Peruvian President Ollanta Humala", "Chilean President Sebastian Pinera", "Lima", "Santiago"),
            List.of(
                    "Turkish Foreign Minister Ahmet Davutoglu",
                    "Iranian Foreign Minister Mohammad Zarif",
                    "Ankara",
                    "Tehran"));

    private static String text(List<String> pair, LocalDate day, Random random) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var place = pair.get(2 + random.nextInt(2));
        var date = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.plusDays(9).getDayOfMonth();
        var news = switch (random.nextInt(6)) {
            case 0 -> pair.get(0) + " will meet " + pair.get(1) + " in " + place + " next week, officials said.";
            case 1 -> pair.get(0) + " met " + pair.get(1) + " for talks, officials said.";
            case 2 -> pair.get(0) + " spoke by telephone with " + pair.get(1) + " on " + weekday + ", officials said.";
            case 3 ->
                pair.get(0) + " is expected to visit " + place + " on " + date + " for talks with " + pair.get(1) + ".";
            case 4 -> pair.get(1) + " promised to release " + (2 + random.nextInt(5)) + " prisoners, officials said.";
            default -> pair.get(0) + " met " + pair.get(1) + " in " + place + " on " + weekday + ", officials said.";
        };
        return news + " They discussed matter number " + random.nextInt(9) + " and the price of "
                + List.of("rice", "steel", "oil", "timber", "fish").get(random.nextInt(5)) + ".";
    }
}
