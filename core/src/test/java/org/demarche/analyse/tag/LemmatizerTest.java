package org.demarche.analyse.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dictionary forms of verbs, in sentences as the whole engine reads them. */
class LemmatizerTest {
    private static final Syntax SYNTAX = Syntax.load(ParserModel.EXACT);

    @ParameterizedTest
    @CsvSource({
        "freed, free",
        "blamed, blame",
        "boycotted, boycott",
        "refuted, refute",
        "injured, injure",
        "begged, beg",
        "ruled, rule",
        "besieged, besiege",
        "upheld, uphold",
        "overran, overrun",
        "challenged, challenge",
        "chaired, chair",
        "met, meet",
        "visited, visit",
        "denied, deny",
        "planned, plan",
        "raided, raid",
        "expelled, expel",
        "needed, need",
        "extradited, extradite"
    })
    void aPastFormHasTheLemmaOfItsVerb(String form, String lemma) {
        assertThat(verbs("The ministers " + form + " the delegation on Monday."))
                .containsExactly(lemma);
    }

    @Test
    void rulesAloneCutAsTheyWereLearned() {
        var rules = new Lemmatizer(List.of("ed\tVBD\t2\t"));
        assertThat(rules.lemma("challenged", "VBD")).isEqualTo("challeng");
    }

    private static List<String> verbs(String text) {
        var article =
                new Article(Report.of("case", text), List.of(new Span(0, text.length())), List.of(), Optional.empty());
        return SYNTAX.read(article).stream()
                .map(Parse::sentence)
                .flatMap(s -> s.tokens().stream())
                .filter(t -> t.is(Tag.VERB))
                .map(Token::lemma)
                .toList();
    }
}
