package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void answerNamesOfficeTimeNeighboursAndSource() {
        var shell =
                Shell.run("", "knowledge", "who", "president", "of", "the", "United", "States", "--on", "2018-10-08");
        assertThat(shell.status()).isEqualTo(ExitStatus.OK);
        assertThat(shell.out())
                .contains("Donald Trump – President, United States, 2017-01-20 – 2021-01-20")
                .contains("before: Barack Obama", "next: Joe Biden", "source: ", "(knowledge/terms.tsv:");
    }

    @Test
    void programsAreAnsweredInJson() {
        var out = Shell.run("", "knowledge", "who", "Lavrov", "--on", "2018-10-08", "--format", "json")
                .out();
        assertThat(out)
                .contains(
                        "\"outcome\" : \"answered\"",
                        "\"person\" : \"Sergei Lavrov\"",
                        "\"office\" : \"foreign-minister\"")
                .contains("\"from\" : \"2004-03-09\"", "\"former\" : {", "\"source\" : ");
    }

    @ParameterizedTest
    @CsvSource({"Sergei Lavrov,0", "Kim,1", "Sergey Lavrof,1", "how is the weather,2"})
    void exitStatusSaysHowFarTheTablesKnew(String question, int status) {
        var shell = Shell.run("", "knowledge", "who", question, "--on", "2018-10-08");
        assertThat(shell.status()).isEqualTo(status);
        assertThat(shell.out()).isNotBlank();
    }

    @Test
    void dayThatIsNoneIsRefused() {
        var shell = Shell.run("", "knowledge", "who", "Kim", "--on", "yesterday");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err()).contains("--on is 'yesterday'");
    }

    @Test
    void packedTablesPassTheCheck() {
        var shell = Shell.run("", "knowledge", "check", "--quiet");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void brokenTableOfOnesOwnIsToldWithFileLineAndRemedy() throws IOException {
        Files.writeString(
                folder.resolve("terms.tsv"),
                "person\taliases\tcountry\toffice\ttitle\tstart\tend\tsource\nA B\t\tRUX\tofficial\tT\t2001\t2002\tme\n");
        var shell = Shell.run("", "knowledge", "check", "--knowledge", folder.toString());
        assertThat(shell.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(shell.out())
                .contains(folder.resolve("terms.tsv") + ":2: error: unknown country 'RUX' (did you mean ");
        assertThat(shell.out()).doesNotContain("knowledge/terms.tsv");
    }
}
