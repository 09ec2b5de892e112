package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.text.Report;
import org.junit.jupiter.api.Test;

/** The reference report gives, field by field, what was read from it by hand. Runs where the shared data lies beside. */
class ReferenceReportTest {
    private static final Path SHARED = Path.of(
            System.getProperty("demarche.shared", Path.of("..", "..", "shared").toString()));

    @Test
    void undatedAsItStandsItIsDatedFromWhatItSays() throws IOException {
        var article = SHARED.resolve("articles/putin-invites-kim.txt");
        assumeTrue(Files.exists(article), "no shared data beside the project");
        var entries = ExampleReports.DEMARCHE.annotate(Report.of("undated", Files.readString(article)));
        var date = entries.resolved().date().orElseThrow();
        var expected = ExampleReports.json(SHARED.resolve("gold/seed/expected.json"));
        assertThat(date.edtf()).isEqualTo(expected.path("date").path("value").asText());
        assertThat(date.from().code()).isEqualTo("evidence");
        assertThat(date.why())
                .contains("October 8 is called Monday")
                .contains("2007, 2012, 2018")
                .contains("Mike Pompeo is Secretary of State (2018-04-26 to 2021-01-20)")
                .contains("Moon Jae-in is President (2017-05-10 to 2022-05-09)")
                .contains("Donald Trump is President (2017-01-20 to 2021-01-20)")
                .contains("Sunday is past")
                .contains("Monday is still to come");
        assertThat(Comparison.of(expected, entries)).isEmpty();
    }

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
