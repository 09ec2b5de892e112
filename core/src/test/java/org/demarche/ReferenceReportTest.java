package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference report gives, field by field, what was read from it by hand. Runs where the shared data lies beside. */
class ReferenceReportTest {
    private static final Path SHARED = Path.of(
            System.getProperty("demarche.shared", Path.of("..", "..", "shared").toString()));

    @Test
    void everyFieldOfTheRegisterMadeByHandIsReached() {
        var article = SHARED.resolve("articles/putin-invites-kim.txt");
        if (!Files.exists(article))
            System.out.println("SKIPPED ReferenceReportTest: no shared data beside the project");
        assumeTrue(Files.exists(article), "no shared data beside the project");
        var entries = ExampleReports.read(article, "2018-10-08");
        var expected = ExampleReports.json(SHARED.resolve("gold/seed/expected.json"));
        assertThat(Comparison.of(expected, entries)).isEmpty();
        assertThat(entries.engagements()).hasSize(6);
    }
}
