package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.text.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an outlet says of its own earlier report; a bar parts paragraphs. */
class CorrectionCasesTest {
    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("correction").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheOutletsOwnWord(CaseFile.Case given) {
        var report = new Report(
                "case",
                given.get("text").replace(" | ", "\n\n"),
                given.find("title"),
                Optional.empty(),
                given.find("outlet"),
                Optional.empty());
        var found = Corrections.find(report);
        assertThat(found.map(c -> c.kind().code()).orElse("none")).isEqualTo(given.get("kind"));
        given.find("words")
                .ifPresent(w -> assertThat(found.orElseThrow().words()).isEqualTo(w));
        assertThat(found.flatMap(c -> c.title())).isEqualTo(given.find("names"));
    }
}
