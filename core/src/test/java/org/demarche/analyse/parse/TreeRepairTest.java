package org.demarche.analyse.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.demarche.RandomTrees;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the repairs give, and that they give a tree whatever they are given. */
class TreeRepairTest {
    /**
     * Tokens are {@code word/TAG/Penn}; trees are written as {@link Dependencies} writes itself. Words stand tight at a
     * hyphen and apart elsewhere.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "speaker read as an apposition"
                        + "|Talks/NOUN/NNS failed/VERB/VBD ,/PUNCT/, ministers/NOUN/NNS said/VERB/VBD"
                        + "|1:nsubj -1:root 3:punct 0:appos 1:parataxis"
                        + "|1:nsubj 4:ccomp 3:punct 4:nsubj -1:root",
                "speaker with a clause of his own"
                        + "|Talks/NOUN/NNS failed/VERB/VBD ,/PUNCT/, minister/NOUN/NN Lee/PROPN/NNP said/VERB/VBD"
                        + "|1:nsubj -1:root 3:punct 1:obj 5:nsubj 3:acl:relcl"
                        + "|1:nsubj 5:ccomp 3:punct 4:nmod:desc 5:nsubj -1:root",
                "a day before the comma is of what is said, not of the saying"
                        + "|Lee/PROPN/NNP met/VERB/VBD Moon/PROPN/NNP in/ADP/IN June/PROPN/NNP ,/PUNCT/,"
                        + " officials/NOUN/NNS said/VERB/VBD so/ADV/RB"
                        + "|1:nsubj 7:ccomp 1:obj 4:case 7:obl 4:punct 7:nsubj -1:root 7:advmod"
                        + "|1:nsubj 7:ccomp 1:obj 4:case 1:obl 4:punct 7:nsubj -1:root 7:advmod",
                "spokesman for somebody"
                        + "|A/DET/DT spokesman/NOUN/NN for/SCONJ/IN Lee/PROPN/NNP said/VERB/VBD so/ADV/RB"
                        + "|1:det -1:root 4:mark 4:nsubj 1:acl 4:advmod"
                        + "|1:det -1:root 4:mark 4:nsubj 1:acl 4:advmod",
                "spokesman for somebody, beside the verb"
                        + "|A/DET/DT spokesman/NOUN/NN for/SCONJ/IN Lee/PROPN/NNP said/VERB/VBD so/ADV/RB"
                        + "|1:det 4:dep 4:mark 4:nsubj -1:root 4:advmod"
                        + "|1:det 4:nsubj 3:case 1:nmod -1:root 4:advmod",
                "name torn at its hyphen"
                        + "|Kim/PROPN/NNP Jong/PROPN/NNP -/PUNCT/HYPH un/PROPN/NNP met/VERB/VBD Moon/PROPN/NNP"
                        + "|4:nsubj 0:flat 3:punct 4:dep -1:root 4:obj"
                        + "|4:nsubj 0:flat 3:punct 0:flat -1:root 4:obj",
                "what a statement says"
                        + "|They/PRON/PRP issued/VERB/VBD statements/NOUN/NNS saying/VERB/VBG talks/NOUN/NNS"
                        + " would/AUX/MD open/VERB/VB"
                        + "|1:nsubj -1:root 6:nsubj 2:acl 3:obj 6:aux 1:ccomp"
                        + "|1:nsubj -1:root 1:obj 2:acl 6:nsubj 6:aux 3:ccomp",
                "day read as the head of the noun before it"
                        + "|cancelled/VERB/VBD a/DET/DT trip/NOUN/NN tomorrow/NOUN/NN to/ADP/TO Peru/PROPN/NNP"
                        + "|-1:root 3:det 3:compound 0:obj 5:case 3:nmod"
                        + "|-1:root 2:det 0:obj 2:nmod:unmarked 5:case 2:nmod",
                "one of a list read as an apposition"
                        + "|Lee/PROPN/NNP and/CCONJ/CC his/PRON/PRP$ colleague/NOUN/NN ,/PUNCT/, Moon/PROPN/NNP met/VERB/VBD"
                        + "|6:nsubj 3:cc 3:nmod:poss 0:appos 5:punct 3:appos -1:root"
                        + "|6:nsubj 3:cc 3:nmod:poss 0:conj 5:punct 3:appos -1:root",
                "one of a list read as an apposition to a name that is one"
                        + "|The/DET/DT envoy/NOUN/NN ,/PUNCT/, Lee/PROPN/NNP ,/PUNCT/, and/CCONJ/CC Moon/PROPN/NNP met/VERB/VBD"
                        + "|1:det 7:nsubj 3:punct 1:appos 6:punct 6:cc 3:appos -1:root"
                        + "|1:det 7:nsubj 3:punct 1:appos 6:punct 6:cc 1:conj -1:root",
                "apposition"
                        + "|Lee/PROPN/NNP ,/PUNCT/, the/DET/DT envoy/NOUN/NN ,/PUNCT/, met/VERB/VBD Moon/PROPN/NNP"
                        + "|5:nsubj 3:punct 3:det 0:appos 3:punct -1:root 5:obj"
                        + "|5:nsubj 3:punct 3:det 0:appos 3:punct -1:root 5:obj",
                "subject read behind a preposition"
                        + "|Trade/NOUN/NN grew/VERB/VBD after/ADP/IN the/DET/DT ministers/NOUN/NNS met/VERB/VBD in/ADP/IN Rome/PROPN/NNP"
                        + "|1:nsubj -1:root 4:case 4:det 1:obl 4:acl 7:case 5:obl"
                        + "|1:nsubj -1:root 5:mark 4:det 5:nsubj 1:advcl 7:case 5:obl",
                "noun behind a preposition with a participle"
                        + "|Trade/NOUN/NN grew/VERB/VBD after/ADP/IN talks/NOUN/NNS held/VERB/VBN in/ADP/IN Rome/PROPN/NNP"
                        + "|1:nsubj -1:root 3:case 1:obl 3:acl 6:case 4:obl"
                        + "|1:nsubj -1:root 3:case 1:obl 3:acl 6:case 4:obl",
                "day that belongs to what follows"
                        + "|a/DET/DT trip/NOUN/NN today/NOUN/NN 's/PART/POS papers/NOUN/NNS told/VERB/VBD"
                        + "|1:det 2:compound 4:nmod:poss 2:case 5:nsubj -1:root"
                        + "|1:det 2:compound 4:nmod:poss 2:case 5:nsubj -1:root",
                "noun read as a clause that the verb is joined to"
                        + "|president/NOUN/NN Lee/PROPN/NNP and/CCONJ/CC head/NOUN/NN met/VERB/VBD today/NOUN/NN"
                        + "|-1:root 0:appos 4:cc 4:nsubj 0:conj 4:obl:unmarked"
                        + "|4:nsubj 0:appos 3:cc 0:conj -1:root 4:obl:unmarked",
                "object read as the tag's second subject"
                        + "|hold/VERB/VB talks/NOUN/NNS ,/PUNCT/, Lee/PROPN/NNP said/VERB/VBD so/ADV/RB"
                        + "|4:ccomp 4:nsubj 3:punct 4:nsubj -1:root 4:advmod"
                        + "|4:ccomp 0:obj 3:punct 4:nsubj -1:root 4:advmod",
                "like preposition further back"
                        + "|met/VERB/VBD with/ADP/IN Lee/PROPN/NNP in/ADP/IN Oslo/PROPN/NNP and/CCONJ/CC with/ADP/IN"
                        + " Wen/PROPN/NNP"
                        + "|-1:root 2:case 0:obl 4:case 0:obl 7:cc 7:case 4:conj"
                        + "|-1:root 2:case 0:obl 4:case 0:obl 7:cc 7:case 2:conj",
                "visitor read as one who goes"
                        + "|Trade/NOUN/NN grew/VERB/VBD ,/PUNCT/, visiting/VERB/VBG minister/NOUN/NN Lee/PROPN/NNP said/VERB/VBD"
                        + "|1:nsubj -1:root 3:punct 1:advcl 5:nmod:desc 6:nsubj 3:ccomp"
                        + "|1:nsubj 6:ccomp 6:punct 5:amod 5:nmod:desc 6:nsubj -1:root",
                "visitor read as whom somebody visits"
                        + "|Lee/PROPN/NNP told/VERB/VBD visiting/VERB/VBG minister/NOUN/NN Moon/PROPN/NNP today/NOUN/NN"
                        + "|1:nsubj -1:root 1:iobj 4:nmod:desc 2:obj 2:obl"
                        + "|1:nsubj -1:root 4:amod 4:nmod:desc 1:obj 1:obl",
                "one who goes to a minister"
                        + "|Lee/PROPN/NNP left/VERB/VBD after/ADP/IN visiting/VERB/VBG minister/NOUN/NN Moon/PROPN/NNP"
                        + "|1:nsubj -1:root 3:mark 1:advcl 5:nmod:desc 3:obj"
                        + "|1:nsubj -1:root 3:mark 1:advcl 5:nmod:desc 3:obj",
                "participle read as what one has"
                        + "|They/PRON/PRP have/VERB/VBP last/ADV/RB met/VERB/VBN in/ADP/IN Oslo/PROPN/NNP"
                        + "|1:nsubj -1:root 3:advmod 1:obj 5:case 1:obl"
                        + "|3:nsubj 3:aux 3:advmod -1:root 5:case 3:obl",
                "day of what is said read as the tag's"
                        + "|Lee/PROPN/NNP will/AUX/MD meet/VERB/VB Moon/PROPN/NNP Friday/NOUN/NN ,/PUNCT/, ministers/NOUN/NNS"
                        + " said/VERB/VBD"
                        + "|2:nsubj 2:aux 7:ccomp 2:obj 7:obl 7:punct 7:nsubj -1:root"
                        + "|2:nsubj 2:aux 7:ccomp 2:obj 2:obl 7:punct 7:nsubj -1:root",
                "like preposition beneath what is joined"
                        + "|with/ADP/IN Lee/PROPN/NNP in/ADP/IN Oslo/PROPN/NNP and/CCONJ/CC with/ADP/IN Wen/PROPN/NNP"
                        + "|1:case 6:nmod 3:case -1:root 6:cc 6:case 3:conj"
                        + "|1:case 6:nmod 3:case -1:root 6:cc 6:case 3:conj",
            })
    void mends(String name, String words, String given, String mended) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (var word : words.split(" ")) {
            var parts = word.split("/");
            if (parts[0].equals("-")) at--;
            var span = new Span(at, at + parts[0].length());
            at = span.end() + (parts[0].equals("-") ? 0 : 1);
            var lemma = parts[0].startsWith("sa") ? "say" : parts[0];
            tokens.add(new Token(span, parts[0], lemma, Tag.of(parts[1]), parts[2]));
        }
        var sentence = new Sentence(0, 0, new Span(0, at), tokens, false);
        assertThat(TreeRepair.mend(sentence, tree(given))).hasToString(mended);
    }

    private static Dependencies tree(String written) {
        var arcs = written.split(" ");
        var heads = new int[arcs.length];
        var relations = new ArrayList<String>();
        for (int i = 0; i < heads.length; i++) {
            var parts = arcs[i].split(":", 2);
            heads[i] = Integer.parseInt(parts[0]);
            relations.add(parts[1]);
        }
        return Dependencies.of(heads, relations);
    }

    /** {@link Dependencies} itself refuses what is no tree: circles, and roots missing or too many. */
    @Test
    void givesATreeForAnyTree() {
        var trees = new RandomTrees(
                List.of("say", "say", ",", "for", "of", "Kim", "-", "un", "in"),
                List.of("VBD", "VBD", "NN", "IN"),
                List.of(Tag.PROPN, Tag.NOUN, Tag.VERB),
                List.of("nsubj", "mark", "case", "conj", "flat", "acl:relcl", "parataxis"));
        var changed = new ArrayList<Integer>();
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> trees.each(200_000, 12, (sentence, tree) -> {
                    if (TreeRepair.mend(sentence, tree) != tree) changed.add(sentence.index());
                }),
                "some repair runs in a circle");
        assertThat(changed).as("sentences that were mended").hasSizeGreaterThan(1000);
    }
}
