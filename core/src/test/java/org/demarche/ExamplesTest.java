package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped example gives what a careful reader gets from it, and no engagement over that, but for the {@code gaps}
 * that its own file names with their reason. A gap that closes must leave the file.
 */
class ExamplesTest {
    static Stream<String> names() {
        return ExampleReports.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesWhatACarefulReaderGets(String name) {
        var expected = ExampleReports.expected(name);
        var entries = ExampleReports.read(name);
        var differences = Comparison.of(expected, entries);
        var gaps = new ArrayList<String>();
        expected.path("gaps").forEach(g -> gaps.add(g.path("difference").asText()));
        assertThat(differences).containsExactlyInAnyOrderElementsOf(gaps);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyGapHasItsReason(String name) {
        assertThat(ExampleReports.expected(name).path("gaps"))
                .allSatisfy(g -> assertThat(g.path("why").asText()).isNotBlank());
    }
}
