package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A store that holds all reports under {@code examples}, filed by the program itself; made once. */
final class Exampled {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Path STORE = make();

    private Exampled() {}

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("demarche");
            var reports = folder.resolve("reports.jsonl");
            Files.write(reports, records());
            var store = folder.resolve("examples.db");
            var shell = Shell.run("", "add", reports.toString(), Filled.REPORTS, "--store", store.toString());
            assertThat(shell.status()).as(shell.err()).isZero();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each example in plain text as a report record, with the day that its expected register names; no address, so that it is cited. */
    private static List<String> records() throws IOException {
        var records = new ArrayList<String>();
        try (var files = Files.list(EXAMPLES)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                var name = file.getFileName().toString().replace(".txt", "");
                var expected = MAPPER.readTree(
                        EXAMPLES.resolve(name + ".expected.json").toFile());
                records.add(MAPPER.writeValueAsString(MAPPER.createObjectNode()
                        .put("id", name)
                        .put("outlet", "Example Gazette")
                        .put("published", expected.path("published").asText())
                        .put("text", Files.readString(file))));
            }
        }
        return records;
    }

    /** What {@code export --to FORM} writes; {@code more} are further options. */
    static String export(String form, String... more) {
        var args = new ArrayList<>(List.of("export", "--to", form, "--store", STORE.toString()));
        args.addAll(List.of(more));
        var shell = Shell.run("", args.toArray(new String[0]));
        assertThat(shell.status()).as(shell.err()).isZero();
        return shell.out();
    }

    static Path store() {
        return STORE;
    }
}
