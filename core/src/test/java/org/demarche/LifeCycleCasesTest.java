package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.register.Engagement;
import org.demarche.register.Source;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the register says of a plan's life: status, day and source, and in its history who decided what about it. */
class LifeCycleCasesTest {
    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("life").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void registerTellsWhoDecidedWhat(CaseFile.Case given) {
        var report =
                Report.of("case", given.get("text")).withDate(ReportDate.given(LocalDate.parse(given.get("report"))));
        var engagements = ExampleReports.DEMARCHE.annotate(report).engagements();
        assertThat(engagements.stream().map(LifeCycleCasesTest::line))
                .containsExactlyElementsOf(given.all("engagement"));
        assertThat(engagements.stream()
                        .flatMap(e -> e.history().stream())
                        .map(LifeCycleCasesTest::line)
                        .distinct())
                .containsExactlyElementsOf(given.all("history"));
    }

    private static String line(Engagement engagement) {
        return engagement.type().code() + " " + engagement.status().code() + " "
                + engagement.date().map(d -> d.value()).orElse("undated")
                + (engagement.background() ? " background" : "") + " by "
                + engagement.source().label();
    }

    private static String line(Engagement.StatusChange change) {
        var decision = change.decision();
        var by = decision.by().stream().map(Source::label).collect(Collectors.joining(", "));
        return change.status().code()
                + (by.isEmpty() ? "" : " by " + by)
                + decision.from().map(d -> " from " + d.value()).orElse("")
                + decision.to().map(d -> " to " + d.value()).orElse("")
                + decision.condition().map(c -> ", " + c.text()).orElse("");
    }
}
