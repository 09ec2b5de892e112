package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Stream;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.junit.jupiter.api.Test;
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

    @Test
    void togetherTheyShowEveryTypeAndStatus() {
        var types = new HashSet<String>();
        var statuses = new HashSet<String>();
        names().forEach(name -> {
            for (var engagement : ExampleReports.expected(name).path("engagements")) {
                types.add(engagement.path("type").asText());
                statuses.add(engagement.path("status").asText());
            }
        });
        assertThat(types)
                .containsAll(Stream.of(EngagementType.values())
                        .map(EngagementType::code)
                        .toList());
        assertThat(statuses)
                .containsAll(Stream.of(Status.values()).map(Status::code).toList());
    }
}
