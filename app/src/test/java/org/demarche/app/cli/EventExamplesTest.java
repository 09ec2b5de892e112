package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples under docs/exports are what the program writes of {@code examples/spring-2013.jsonl}. {@code dev golden} rewrites them. */
class EventExamplesTest {
    private static final Path DOCS = Path.of("..", "docs", "exports");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "icews,spring-2013.icews.tab,spring-2013.icews.tab",
        "polecat,spring-2013.polecat.txt,spring-2013.polecat.txt",
        "phoenix,spring-2013.phoenix.txt,spring-2013.phoenix.txt",
        "plover,spring-2013.plover.jsonl,spring-2013.plover.jsonl",
        "gdelt,spring-2013.gdelt,spring-2013.gdelt.export.CSV",
        "gdelt,spring-2013.gdelt,spring-2013.gdelt.mentions.CSV",
    })
    void theExampleIsWhatTheProgramWrites(String form, String output, String file) throws IOException {
        Filled.ask("export", "--to", form, "-o", folder.resolve(output).toString());
        var written = Files.readString(folder.resolve(file));
        if ("rewrite".equals(System.getProperty("demarche.golden"))) {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve(file), written);
        }
        assertThat(written).isEqualTo(Files.readString(DOCS.resolve(file)));
    }
}
