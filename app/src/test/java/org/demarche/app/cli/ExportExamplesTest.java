package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What users see under {@code docs/exports} is what the program writes of {@code examples/spring-2013.jsonl}, byte for byte.
 * {@code -Ddemarche.golden=rewrite} writes them anew; read the diff like code.
 */
class ExportExamplesTest {
    private static final Path FOLDER = Path.of("..", "docs", "exports");

    @TempDir
    Path folder;

    private Path written(String words, String name) {
        var file = folder.resolve(name);
        var answer = Filled.ask(("export " + words + " -o " + file).split(" "));
        assertThat(answer.status()).as(answer.err()).isZero();
        return file;
    }

    private static void rewrite(Path file, String name) throws IOException {
        if (!"rewrite".equals(System.getProperty("demarche.golden"))) return;
        Files.createDirectories(FOLDER);
        Files.copy(file, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource({
        "--to jsonl,spring-2013.jsonl",
        "--accounts,spring-2013.accounts.jsonl",
        "--to csv,spring-2013.csv",
        "--to ics,spring-2013.ics",
        "--to ics-cancel,spring-2013.cancel.ics",
        "--to geojson,spring-2013.geojson",
        "--to graphml,spring-2013.graphml",
        "--to graphml-persons,spring-2013.persons.graphml",
        "--to csl-json,spring-2013.csl.json"
    })
    void theExampleIsWhatIsWritten(String words, String name) throws IOException {
        var file = written(words, name);
        rewrite(file, name);
        assertThat(file).hasSameBinaryContentAs(FOLDER.resolve(name));
        assertThat(written(words, "again")).hasSameBinaryContentAs(file);
    }

    /** By rows: Java's gzip packs otherwise on other systems. */
    @ParameterizedTest
    @CsvSource({"--to parquet,spring-2013.parquet", "--to parquet --accounts,spring-2013.reports.parquet"})
    void theTableHasTheRowsOfTheExample(String words, String name) throws IOException {
        var file = written(words, name);
        rewrite(file, name);
        var golden = new ParquetRows(Files.readAllBytes(FOLDER.resolve(name)));
        var now = new ParquetRows(Files.readAllBytes(file));
        assertThat(now.schema()).isEqualTo(golden.schema());
        assertThat(now.all()).isEqualTo(golden.all());
        assertThat(written(words, "again")).hasSameBinaryContentAs(file);
    }

    @Test
    void aFormThatIsNoneIsTold() {
        var unknown = Filled.ask("export", "--to", "xlsx");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("--to is 'xlsx'")
                .contains("csl-json")
                .contains("graphml-persons");
        assertThat(Filled.ask("export", "--to", "ics", "--accounts").err()).contains("it is for jsonl and parquet");
    }
}
