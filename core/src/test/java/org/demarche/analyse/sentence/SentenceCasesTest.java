package org.demarche.analyse.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which sentences and words each text of a case has: {@code sentence: word|word} or {@code headline: word|word}, in order. In a text
 * {@code \n} is a line break, two of them end a paragraph, and {@code \}{@code u00A0} is a char by its number; the word
 * that is a bar is written {@code BAR}.
 */
class SentenceCasesTest {
    private static final SentenceReader READER = new SentenceReader();
    private static final Pattern NUMBERED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("sentence").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsWhatTheCaseSays(CaseFile.Case given) {
        var expected =
                given.lines().stream().map(l -> l.key() + ": " + l.value()).toList();
        var read = new ArrayList<String>();
        for (var text : given.all("text")) {
            read.add("text: " + text);
            READER.read(article(unescaped(text))).forEach(s -> read.add(line(s)));
        }
        assertThat(read).containsExactlyElementsOf(expected);
    }

    /** An article whose paragraphs end at empty lines. */
    static Article article(String text) {
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            if (end < 0) end = text.length();
            if (end > start) paragraphs.add(new Span(start, end));
            start = end + 2;
        }
        return new Article(Report.of("case", text), paragraphs, List.of(), Optional.empty());
    }

    private static String unescaped(String text) {
        var chars = NUMBERED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
        return chars.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    }

    static String line(Sentence sentence) {
        return (sentence.headline() ? "headline: " : "sentence: ")
                + sentence.tokens().stream()
                        .map(Token::word)
                        .map(w -> w.equals("|") ? "BAR" : w)
                        .collect(Collectors.joining("|"));
    }
}
