package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped example gives what a careful reader gets from it, but for what docs/quality.md names. */
class ExamplesTest {
    /** Known gaps, each named in docs/quality.md; a gap that closes must leave this list. */
    private static final Map<String, List<String>> GAPS = Map.of();

    static Stream<String> names() {
        return ExampleReports.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesWhatACarefulReaderGets(String name) {
        var differences = Comparison.of(ExampleReports.expected(name), ExampleReports.read(name));
        assertThat(differences).containsExactlyElementsOf(GAPS.getOrDefault(name, List.of()));
    }

    @Test
    void aReportWithoutDiplomacyGivesNoEngagement() {
        assertThat(ExampleReports.read("no-diplomacy").engagements()).isEmpty();
    }
}
