package org.demarche.analyse.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is undertaken, expected or claimed: {@code cases/saying/sayings.tsv}, each line a sentence, the words in brackets,
 * and what they are; {@code -} where they are none of these, such as a wish.
 */
class SayingTablesTest {
    private static final Path TABLE = Path.of("src/test/resources/cases/saying/sayings.tsv");
    private static final Analyser ANALYSER =
            new Analyser(Syntax.load(ParserModel.EXACT), List.of(new SayingFinder(ActWords.load())));

    /** One line of the table. */
    record Line(String sentence, String kind) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split("\t", -1))
                .map(cells -> new Line(cells[0], cells[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theWordsInBracketsAreWhatTheLineSays(Line line) {
        var text = line.sentence().replaceAll("[\\[\\]]", "");
        var findings = ANALYSER.analyse(
                new Article(Report.of("case", text), List.of(new Span(0, text.length())), List.of(), Optional.empty()));
        var open = line.sentence().indexOf('[');
        var expected = open < 0
                ? List.of()
                : List.of(line.kind() + " "
                        + line.sentence().substring(open + 1, line.sentence().indexOf(']')));
        assertThat(found(findings, text)).isEqualTo(expected);
    }

    private static List<String> found(Findings findings, String text) {
        var found = new ArrayList<String>();
        findings.undertakings().forEach(u -> found.add("commitment " + u.span().of(text)));
        findings.anticipations()
                .forEach(a -> found.add("expectation " + a.span().of(text)));
        findings.assertions().forEach(a -> found.add("claim " + a.span().of(text)));
        return found;
    }
}
