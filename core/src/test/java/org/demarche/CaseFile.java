package org.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code .case} files: blocks of a title ({@code # …}), then lines {@code key: value}; blocks are split by empty lines. */
public final class CaseFile {
    private CaseFile() {}

    /** One case; a key may come several times. */
    public record Case(String file, String title, List<Line> lines) {
        public record Line(String key, String value) {}

        /** The value of {@code key}, where it stands. */
        public Optional<String> find(String key) {
            return all(key).stream().findFirst();
        }

        public String get(String key) {
            return find(key).orElseThrow(() -> new IllegalStateException(this + " has no '" + key + ":'"));
        }

        /** All values of {@code key}, in order. */
        public List<String> all(String key) {
            return lines.stream()
                    .filter(l -> l.key().equals(key))
                    .map(Line::value)
                    .toList();
        }

        @Override
        public String toString() {
            return file + ": " + title;
        }
    }

    /** The cases of every file in the folder {@code cases/<stage>} of the test resources. */
    public static List<Case> stage(String stage) {
        try (var files = Files.list(Path.of("src/test/resources/cases", stage))) {
            var cases = new ArrayList<Case>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".case")).sorted().toList()) cases.addAll(read(file));
            return cases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Case> read(Path file) throws IOException {
        var cases = new ArrayList<Case>();
        var lines = new ArrayList<Case.Line>();
        var title = "";
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                if (!lines.isEmpty()) cases.add(new Case(file.getFileName().toString(), title, List.copyOf(lines)));
                lines.clear();
                title = line.substring(2);
            } else if (line.indexOf(':') > 0) {
                int colon = line.indexOf(':');
                lines.add(new Case.Line(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            } else if (!line.isBlank()) lines.add(new Case.Line(line.strip(), ""));
        }
        if (!lines.isEmpty()) cases.add(new Case(file.getFileName().toString(), title, List.copyOf(lines)));
        return cases;
    }
}
