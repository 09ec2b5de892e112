package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands answer names in which letters and marks are two characters each, as some shells hand them over, as those in which they are one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterFormsTest {
    private static final String REPORT = "Turkish Prime Minister António Çelík met Slovak Foreign Minister Zdeňka"
            + " Křížová in Köln on Monday. \"The talks were useful,\" Křížová said. Çelík promised to send two ships to"
            + " Malmö by December.";

    private Path store = Path.of("");

    @BeforeAll
    void fill(@TempDir Path folder) throws Exception {
        store = folder.resolve("forms.db");
        var report = Files.writeString(folder.resolve("report.txt"), REPORT);
        var shell = Shell.run("", "add", report.toString(), "--published", "2018-10-10", "--store", store.toString());
        assertThat(shell.status()).as(shell.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list,--person,Zdeňka Křížová",
                "list,--side,Türkiye,--place,Köln",
                "where,Křížová,--on,2018-10-08",
                "between,Türkiye,Slovakia",
                "search,Křížová",
                "search,useful,Çelík",
                "commitments,--by,Çelík",
                "commitments,--side,Türkiye",
            })
    void whatIsAskedIsFoundInEitherForm(String line) {
        var together = ask(line);
        assertThat(together.status()).as(line + together.err()).isZero();
        assertThat(together.out()).as(line).containsAnyOf("Křížová", "Çelík");
        assertThat(ask(Normalizer.normalize(line, Normalizer.Form.NFD))).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign minister of Türkiye", "Recep Tayyip Erdoğan"})
    void tablesAreAskedInEitherForm(String question) {
        var together = Shell.run("", "knowledge", "who", question, "--on", "2018-10-08");
        assertThat(together.status()).as(together.err()).isZero();
        assertThat(Shell.run(
                        "",
                        "knowledge",
                        "who",
                        Normalizer.normalize(question, Normalizer.Form.NFD),
                        "--on",
                        "2018-10-08"))
                .isEqualTo(together);
    }

    private Shell ask(String line) {
        List<String> all = new ArrayList<>(Arrays.asList(line.split(",")));
        all.addAll(List.of("--store", store.toString()));
        return Shell.run("", all.toArray(new String[0]));
    }
}
