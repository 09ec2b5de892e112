package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code demarche read --explain}: each fact with the row, the clauses and the referents that it was read by. */
class ExplainTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static String explained(String text, String... more) {
        var args = Stream.concat(Stream.of("read", "-", "--explain", "--published", "2011-12-08"), Stream.of(more))
                .toArray(String[]::new);
        var shell = Shell.run(text, args);
        assertThat(shell.status()).isZero();
        return shell.out().replaceAll("\\s+", " ");
    }

    @Test
    void aPlanNamesItsRowItsClausesItsPersonsAndItsDay() {
        var why = explained(
                "South Korean President Lee Myung-bak will meet Japanese Prime Minister Yoshihiko Noda in Kyoto on Monday, officials said.");
        assertThat(why)
                .contains("named by: “meet” – acts.tsv: meeting, PLOVER CONSULT")
                .contains("clause: meet (meet), future")
                .contains("within say (said), past – main")
                .contains("status: scheduled")
                .contains("Lee Myung-bak, President, KOR: held the office on 2011-12-08")
                .contains("“Kyoto” = Kyoto, JPN (city)")
                .contains("“Monday” = 2011-12-12, ");
    }

    @Test
    void whatIsOnlySupposedIsAmongTheRefused() {
        assertThat(explained("If Lee Myung-bak met Yoshihiko Noda in Kyoto, South Korea would be pleased."))
                .contains("Considered and refused • act.hypothetical: only supposed or asked");
    }

    @Test
    void aStatementNamesItsCueAndItsSpeaker() {
        assertThat(explained("“We will talk,” Japanese Prime Minister Yoshihiko Noda said."))
                .contains("read as: direct, by its quotation marks, handed over by “said”")
                .contains("= Yoshihiko Noda, Prime Minister, JPN");
    }

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyEngagementOfEveryExampleIsExplained(Path example) throws IOException {
        var text = Files.readString(example);
        var register = Shell.run(text, "read", "-", "--published", "2015-04-08").out();
        var why = Shell.run(text, "read", "-", "--explain", "--published", "2015-04-08")
                .out();
        long engagements = Stream.of(register.split("\n"))
                .filter(l -> l.matches("  \\S.*, level \\w+.*"))
                .count();
        long named = Stream.of(why.split("\n"))
                .filter(l -> l.startsWith("      named by: "))
                .count();
        assertThat(named).isGreaterThanOrEqualTo(engagements);
        assertThat(why).doesNotContain("Read, but part of no entry\n\n");
    }

    @Test
    void itGoesWithNoOtherView() {
        for (var other : new String[][] {{"--show", "parse"}, {"--format", "json"}}) {
            var shell = Shell.run("Text", "read", "-", "--explain", other[0], other[1]);
            assertThat(shell.status()).isEqualTo(2);
            assertThat(shell.err()).contains("--explain").contains("leave out");
        }
    }
}
