package org.demarche.analyse.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one sentence says of engagements, by syntax and act words alone: {@code act: type status part="words" …}. */
class ActCasesTest {
    private static final ActWords WORDS = ActWords.load();
    private static final Analyser ANALYSER =
            new Analyser(Syntax.load(ParserModel.EXACT), List.of(new ActFinder(WORDS), new SayingFinder(WORDS)));

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("act").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatTheCaseSays(CaseFile.Case given) {
        var text = given.get("text");
        var findings = ANALYSER.analyse(
                new Article(Report.of("case", text), List.of(new Span(0, text.length())), List.of(), Optional.empty()));
        assertThat(findings.acts().stream().map(a -> line(a, findings)).toList())
                .containsExactlyInAnyOrderElementsOf(given.all("act"));
        assertThat(findings.undertakings().stream().map(u -> u.span().of(text)).toList())
                .containsExactlyElementsOf(given.all("undertaking"));
        assertThat(findings.anticipations().stream().map(a -> a.span().of(text)).toList())
                .containsExactlyElementsOf(given.all("expectation"));
        assertThat(findings.assertions().stream().map(a -> a.span().of(text)).toList())
                .containsExactlyElementsOf(given.all("claim"));
    }

    private static String line(Act act, Findings findings) {
        var roles = act.roles().stream()
                .map(r -> {
                    var sentence = findings.parses().get(r.phrase().sentence()).sentence();
                    return r.part().name().toLowerCase(Locale.ROOT) + "=\""
                            + sentence.words(r.phrase().first(), r.phrase().end()) + "\"";
                })
                .collect(Collectors.joining(" "));
        var line = act.type().code() + " " + act.status().code() + " " + roles + (act.definite() ? " definite" : "");
        return line.replaceAll(" +", " ").strip();
    }
}
