package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Resolved;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files of dates, quotations, names and cleaning: each case is what one text must give. */
class CaseFilesTest {
    static Stream<CaseFile.Case> dates() {
        return CaseFile.stage("date").stream();
    }

    static Stream<CaseFile.Case> quotes() {
        return CaseFile.stage("quote").stream();
    }

    static Stream<CaseFile.Case> names() {
        return CaseFile.stage("name").stream();
    }

    static Stream<CaseFile.Case> texts() {
        return CaseFile.stage("clean").stream();
    }

    static Stream<CaseFile.Case> datings() {
        return CaseFile.stage("dating").stream();
    }

    private static Resolved resolve(CaseFile.Case given) {
        var report = new Report(
                "case",
                given.get("text").replace("|", "\n\n"),
                Optional.empty(),
                given.find("url"),
                Optional.empty(),
                Optional.empty());
        var dated = given.find("report")
                .map(d -> report.withDate(ReportDate.given(LocalDate.parse(d))))
                .orElse(report);
        return ExampleReports.DEMARCHE.annotate(dated).resolved();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void timesMeanWhatTheCaseSays(CaseFile.Case given) {
        var resolved = resolve(given);
        var text = resolved.findings().text();
        assertThat(resolved.findings().timexes().stream()
                        .map(t -> "\"" + t.span().of(text) + "\" " + t.type() + " "
                                + Objects.requireNonNull(resolved.dated().get(t))
                                        .value())
                        .toList())
                .containsExactlyElementsOf(given.all("timex"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datings")
    void theReportIsOfWhenTheCaseSays(CaseFile.Case given) {
        var resolved = resolve(given);
        var date = resolved.date();
        assertThat(date.map(d -> d.edtf() + " " + d.from().code()).orElse("none"))
                .as(date.toString())
                .isEqualTo(given.get("date"));
        assertThat(date.map(ReportDate::isSettled).orElse(false))
                .as("settled: " + date)
                .isEqualTo(date.isPresent() && given.find("unsettled").isEmpty());
        for (var reason : given.all("why")) assertThat(date.orElseThrow().why()).contains(reason);
        var text = resolved.findings().text();
        for (var timex : given.all("timex"))
            assertThat(resolved.findings().timexes().stream()
                            .map(t -> "\"" + t.span().of(text) + "\" "
                                    + Objects.requireNonNull(resolved.dated().get(t))
                                            .value())
                            .toList())
                    .contains(timex);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quotes")
    void speechIsWhoseTheCaseSays(CaseFile.Case given) {
        var findings = resolve(given).findings();
        var text = findings.text();
        var said = findings.attributions().stream()
                .filter(a -> !a.scare())
                .map(a -> a.kind().code() + " \"" + a.span().of(text) + "\""
                        + a.speaker().map(s -> " by \"" + s.of(text) + "\"").orElse(""))
                .toList();
        assertThat(said).containsExactlyElementsOf(given.all("quote"));
        assertThat(findings.attributions().stream()
                        .filter(a -> a.scare())
                        .map(a -> a.span().of(text))
                        .toList())
                .containsExactlyElementsOf(given.all("scare"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void namesAreWhatTheCaseSays(CaseFile.Case given) {
        var findings = resolve(given).findings();
        assertThat(findings.mentions().stream()
                        .map(m -> m.kind().code() + " \"" + m.span().of(findings.text()) + "\"")
                        .toList())
                .containsExactlyElementsOf(given.all("name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void furnitureIsWhatTheCaseSays(CaseFile.Case given) {
        var findings = resolve(given).findings();
        assertThat(findings.article().furniture().stream()
                        .map(f -> f.span().of(findings.text()))
                        .toList())
                .containsExactlyElementsOf(given.all("furniture"));
    }
}
