package org.demarche.analyse.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What clauses a tree gives: {@code clause: verb(subjects; objects; obliques) flags}, as {@link ClauseLines} writes them; a
 * "~" stands before what hangs on a noun.
 *
 * <p>A case with a {@code tree:} has one token after the other as {@code word/UPOS/PENN[/lemma]/relation>head}, heads
 * counted from 1 and 0 for the root; a case without takes the tree that the program itself finds.
 */
class ClauseCasesTest {
    private static final ClauseReader READER = new ClauseReader();
    private static final Analyser ANALYSER = new Analyser(Syntax.load(ParserModel.EXACT), List.of());

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("clause").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsWhatTheCaseSays(CaseFile.Case given) {
        var text = given.get("text");
        var parse = given.find("tree").map(tree -> parse(text, tree)).orElseGet(() -> parse(text));
        assertThat(ClauseLines.of(parse)).containsExactlyElementsOf(given.all("clause"));
        given.find("phrases")
                .ifPresent(phrases -> assertThat(ClauseLines.phrases(parse)).isEqualTo(phrases));
    }

    private static Parse parse(String text) {
        return ANALYSER.analyse(new Article(
                        Report.of("case", text), List.of(new Span(0, text.length())), List.of(), Optional.empty()))
                .parses()
                .get(0);
    }

    private static Parse parse(String text, String tree) {
        var tokens = new ArrayList<Token>();
        var relations = new ArrayList<String>();
        var entries = tree.split(" ");
        var heads = new int[entries.length];
        int at = 0;
        for (int i = 0; i < entries.length; i++) {
            var parts = entries[i].split("/");
            var word = parts[0];
            at = text.indexOf(word, at);
            if (at < 0) throw new IllegalArgumentException("no '" + word + "' there in: " + text);
            var lemma = parts.length > 4 ? parts[3] : word.toLowerCase(Locale.ROOT);
            var arc = parts[parts.length - 1].split(">");
            tokens.add(new Token(new Span(at, at + word.length()), word, lemma, Tag.of(parts[1]), parts[2]));
            relations.add(arc[0]);
            heads[i] = Integer.parseInt(arc[1]) - 1;
            at += word.length();
        }
        return READER.read(
                new Sentence(0, 0, new Span(0, text.length()), tokens, false), Dependencies.of(heads, relations));
    }
}
