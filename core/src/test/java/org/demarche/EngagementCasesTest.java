package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engagements of short reports, all stages at work: {@code engagement: type status date at place, level: role side name;
 * …}. A bar parts paragraphs.
 */
class EngagementCasesTest {
    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("enter").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void entersWhatTheCaseSays(CaseFile.Case given) {
        var report = new Report(
                        "case",
                        given.get("text").replace("|", "\n\n"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .withDate(ReportDate.given(LocalDate.parse(given.get("report"))));
        assertThat(ExampleReports.DEMARCHE.annotate(report).engagements().stream()
                        .map(EngagementCasesTest::line)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(given.all("engagement"));
    }

    private static String line(Engagement e) {
        return (e.partOf().isPresent() ? "within a visit: " : "") + e.type().code() + " "
                + e.status().code()
                + e.date().map(Edtf::value).map(d -> " " + d).orElse("")
                + e.place().map(p -> " at " + p.name()).orElse("")
                + ", " + e.level().code()
                + e.participants().stream()
                        .map(EngagementCasesTest::participant)
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private static String participant(Participant p) {
        return p.role().code() + " " + p.side() + p.name().map(n -> " " + n).orElse("");
    }
}
