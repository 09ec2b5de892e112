package org.demarche.analyse.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.finding.Finding.Act;
import org.demarche.knowledge.ActWords;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How far the engagement has come that a sentence names by the word in brackets: {@code cases/status/*.tsv}, each line a
 * sentence and its status. {@code -} is none: it did not take place, or is only supposed or asked. Where careful readers
 * may differ, {@code |} parts the answers that are as good.
 */
class StatusTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases/status");
    private static final Pattern MARK = Pattern.compile("\\[(?<word>[^]]+)]");
    private static final Analyser ANALYSER =
            new Analyser(Syntax.load(ParserModel.EXACT), List.of(new ActFinder(ActWords.load())));

    /** One line of a table. */
    record Line(String file, String sentence, List<String> expected) {
        @Override
        public String toString() {
            return file + ": " + sentence;
        }
    }

    static Stream<Line> lines() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().flatMap(StatusTablesTest::lines).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .map(cells ->
                            new Line(file.getFileName().toString(), cells[0], List.of(cells[1].split("\\|", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theSentenceSaysHowFarItHasCome(Line line) {
        var mark = MARK.matcher(line.sentence());
        assertThat(mark.find()).as("a word in brackets").isTrue();
        var sentence = MARK.matcher(line.sentence()).replaceAll("${word}");
        var named = new Span(mark.start("word") - 1, mark.end("word") - 1);
        // A headline is one by what follows it.
        boolean headline = line.file().startsWith("headlines");
        var text = headline ? sentence + "\n\nIt was a cold day, and the streets were empty." : sentence;
        var paragraphs = headline
                ? List.of(new Span(0, sentence.length()), new Span(sentence.length() + 2, text.length()))
                : List.of(new Span(0, text.length()));
        var findings = ANALYSER.analyse(new Article(Report.of("case", text), paragraphs, List.of(), Optional.empty()));
        var status = findings.acts().stream()
                .filter(a -> a.predicate().overlaps(named))
                .map(Act::status)
                .map(s -> s.code())
                .findFirst()
                .orElse("-");
        assertThat(status).isIn(line.expected());
    }
}
