package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an export goes, and how it is refused. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private String[] files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void withoutAFormItIsEveryEntryAsALineOfJson() {
        assertThat(Filled.ask("export").out())
                .isEqualTo(Filled.ask("export", "--to", "jsonl").out());
        assertThat(Filled.ask("export").out().lines()).hasSize(7).allMatch(l -> l.startsWith("{\"key\":\"e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks", "talks.export.CSV", "talks.mentions.CSV"})
    void aFormOfTwoFilesIsWrittenUnderOneName(String name) throws IOException {
        Filled.ask("export", "--to", "gdelt", "-o", folder.resolve(name).toString());
        assertThat(files()).containsExactly("talks.export.CSV", "talks.mentions.CSV");
    }

    @Test
    void aFormOfTwoFilesCannotGoToStandardOutput() {
        var shell = Filled.ask("export", "--to", "gdelt");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .contains("--output is missing")
                .contains("register.export.CSV and register.mentions.CSV");
    }

    @Test
    void bothFilesAreThereOrNeither() throws IOException {
        Files.createDirectory(folder.resolve("talks.mentions.CSV"));
        Files.writeString(folder.resolve("talks.export.CSV"), "the old one");
        var shell = Filled.ask(
                "export", "--to", "gdelt", "-o", folder.resolve("talks").toString());
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err()).contains("talks.mentions.CSV': it is a folder");
        assertThat(files()).containsExactly("talks.export.CSV", "talks.mentions.CSV");
        assertThat(Files.readString(folder.resolve("talks.export.CSV"))).isEqualTo("the old one");
    }

    @Test
    void anUnknownFormIsRefusedWithThoseThatThereAre() {
        var shell = Filled.ask("export", "--to", "2013-05");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err())
                .contains("--to is '2013-05': use one of jsonl,")
                .contains("gdelt, icews, polecat, phoenix, plover")
                .contains("--until");
    }

    @Test
    void accountsAreAFormOfTheirOwn() {
        assertThat(Filled.ask("export", "--accounts").out().lines()).hasSize(10);
        for (var other : new String[] {"--to=gdelt", "--side=NOR", "--until=2013"}) {
            var refused = Filled.ask("export", "--accounts", other);
            assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(refused.err()).contains("--accounts is given with");
        }
    }

    @Test
    void theHelpNamesTheForms() {
        assertThat(Filled.ask("export", "--help").out())
                .containsSubsequence("One of jsonl,", "gdelt, icews,", "plover (default: jsonl)");
    }
}
