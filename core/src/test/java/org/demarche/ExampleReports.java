package org.demarche;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.register.Entries;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** The shipped examples, each with what a careful reader gets from it. */
final class ExampleReports {
    static final Path FOLDER = Path.of("..", "examples");
    static final Demarche DEMARCHE = Demarche.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleReports() {}

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".txt"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode expected(String name) {
        return json(FOLDER.resolve(name + ".expected.json"));
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Entries read(Path file, String published) {
        try {
            var name = file.getFileName().toString();
            return DEMARCHE.annotate(
                    Report.of(name, Files.readString(file)).withDate(ReportDate.given(LocalDate.parse(published))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Entries read(String name) {
        return read(
                FOLDER.resolve(name + ".txt"), expected(name).path("published").asText());
    }
}
