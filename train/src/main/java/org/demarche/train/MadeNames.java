package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Sentences made of templates and the names of our tables: names in many places, of which no annotated text is needed. */
final class MadeNames {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)\\}");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("person", "person"),
            Map.entry("surname", "person"),
            Map.entry("given", "person"),
            Map.entry("city", "place"),
            Map.entry("country", "place"),
            Map.entry("region", "place"),
            Map.entry("body", "organization"),
            Map.entry("company", "organization"),
            Map.entry("acronym", "organization"),
            Map.entry("team", "organization"),
            Map.entry("town-team", "organization"));

    private final Map<String, List<String>> parts = new HashMap<>();
    private final List<String> templates;
    private final Random random;

    MadeNames(Path knowledge, long seed) throws IOException {
        random = new Random(seed);
        templates = lines(MadeNames.class.getResourceAsStream("name-templates.txt"));
        for (var line : lines(MadeNames.class.getResourceAsStream("name-parts.tsv"))) {
            var cells = line.split("\t", -1);
            parts(cells[0]).addAll(List.of(cells[1].split("\\|", -1)));
        }
        var words = Path.of("core/src/main/resources/org/demarche/analyse/name/words.tsv");
        for (var line : Files.readAllLines(words)) {
            var cells = line.split("\t", -1);
            if (cells[0].equals("given") || cells[0].equals("surname"))
                for (var word : cells[1].split(" ", -1)) parts(cells[0]).add(capital(word));
        }
        for (var row : rows(knowledge.resolve("countries.tsv"))) {
            for (int i = 0; i < 2; i++) parts("country").add(row[1]);
            parts("nationality").addAll(List.of(row[3].split("\\|", -1)).subList(0, 1));
            for (var city : (row[4] + "|" + row[5]).split("\\|", -1))
                if (!city.isEmpty()) parts("city").add(city);
        }
        for (var row : rows(knowledge.resolve("organizations.tsv"))) {
            parts("body").add(row[0]);
            for (var alias : row[1].split("\\|", -1))
                if (alias.length() > 1 && alias.equals(alias.toUpperCase(Locale.ROOT)))
                    parts("acronym").add(alias);
        }
        for (var row : rows(knowledge.resolve("offices.tsv")))
            for (var form : row[2].split("\\|", -1)) parts("office").add(titled(form));
        for (var row : rows(knowledge.resolve("terms.tsv"))) parts("known").add(row[0]);
    }

    /** {@code count} reports of some made lines each. */
    List<NamedText> reports(int count) {
        var reports = new ArrayList<NamedText>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            var names = new ArrayList<NamedText.Name>();
            for (int line = 0; line < 8; line++) {
                var template = pick(templates);
                boolean head = template.startsWith("*");
                // Most headlines are in capitals; some have small letters, as newer ones do.
                boolean shouted = head && random.nextInt(4) > 0;
                int start = text.length();
                fill(head ? template.substring(1) : template, shouted, text, names);
                // Some who write to the web know no capitals.
                if (!head && random.nextInt(7) == 0) {
                    var small = text.substring(start).toLowerCase(Locale.ROOT);
                    if (small.length() == text.length() - start) text.replace(start, text.length(), small);
                }
                text.append("\n\n");
            }
            reports.add(new NamedText("made-" + i, text.toString(), names));
        }
        return reports;
    }

    private void fill(String template, boolean shouted, StringBuilder text, List<NamedText.Name> names) {
        var slots = SLOT.matcher(template);
        int from = 0;
        boolean small =
                !shouted && template.equals(template.toUpperCase(Locale.ROOT).replace("{", "{"));
        while (slots.find()) {
            append(template.substring(from, slots.start()), shouted, small, text);
            int start = text.length();
            append(filler(slots.group(1)), shouted, false, text);
            var type = TYPES.get(slots.group(1));
            if (type != null) names.add(new NamedText.Name(start, text.length(), type));
            from = slots.end();
        }
        append(template.substring(from), shouted, small, text);
    }

    private static void append(String words, boolean shouted, boolean small, StringBuilder text) {
        text.append(shouted ? words.toUpperCase(Locale.ROOT) : small ? words.toLowerCase(Locale.ROOT) : words);
    }

    private String filler(String slot) {
        return switch (slot) {
            case "weekday" -> pick(DAYS);
            case "month" -> pick(MONTHS);
            case "day" -> "1996-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(19));
            case "number" -> String.valueOf(1 + random.nextInt(random.nextBoolean() ? 30 : 200));
            case "score" -> random.nextInt(8) + "-" + random.nextInt(8);
            case "person" -> person();
            case "surname" -> surname();
            case "company" -> company();
            case "body" -> body();
            case "town-team" ->
                random.nextInt(4) == 0 ? pick("city") + pick(List.of(" United", " City", " FC", "")) : pick(slot);
            case "team" -> random.nextInt(3) == 0 ? pick("city") + " " + pick(slot) : pick(slot);
            default -> pick(slot);
        };
    }

    private String person() {
        int draw = random.nextInt(10);
        if (draw < 4) return pick("known");
        if (draw < 5) return pick("given") + " " + (char) ('A' + random.nextInt(26)) + ". " + surname();
        if (draw < 6)
            return pick("given") + " " + pick(List.of("de ", "van ", "al-", "Mc", "O'", "von ")) + pick("surname");
        return pick("given") + " " + surname();
    }

    private String surname() {
        if (random.nextInt(3) > 0) return pick("surname");
        var known = pick("known").split(" ", -1);
        return known[known.length - 1];
    }

    private String company() {
        return switch (random.nextInt(8)) {
            case 0 -> surname() + " & " + surname();
            case 1 ->
                surname() + pick(List.of(" Inc", " Corp", " Ltd", " Co", " Inc.", " Plc", " Securities", " Group"));
            case 2 -> pick("city") + pick(List.of(" Times", " Post", " Airlines", " Electric", " Bank", " Herald"));
            case 3 -> pick("nationality") + pick(List.of(" Airlines", " Telecom", " Steel", " Oil", " National Bank"));
            default -> pick("company");
        };
    }

    private String body() {
        return switch (random.nextInt(9)) {
            case 0 -> "University of " + pick(random.nextBoolean() ? "region" : "city");
            case 1 ->
                pick("city") + pick(List.of(" University", " City Council", " Police Department", " High School"));
            case 2 -> "Bank of " + pick("country");
            case 3 ->
                pick("nationality")
                        + pick(List.of(
                                " Communist Party", " Red Cross", " National Congress", " Football Association"));
            case 4 -> pick("country") + pick(List.of(" National Bank", " Democratic Party", " Liberation Front"));
            default -> pick("body");
        };
    }

    private String pick(String kind) {
        return pick(parts(kind));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> parts(String kind) {
        return parts.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String titled(String form) {
        var titled = new StringBuilder();
        for (var word : form.split(" ", -1))
            titled.append(titled.length() > 0 ? " " : "")
                    .append(word.equals("of") || word.equals("for") ? word : capital(word));
        return titled.toString();
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .skip(1)
                .map(l -> l.split("\t", -1))
                .toList();
    }

    private static List<String> lines(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        }
    }
}
