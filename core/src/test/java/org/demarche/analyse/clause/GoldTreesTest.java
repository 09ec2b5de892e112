package org.demarche.analyse.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.RandomTrees;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds over every tree of the training parts what no case can say: nothing is lost, and every range is sound. */
class GoldTreesTest {
    private static final Path TREES = Path.of("../../shared/gold/ud");
    /**
     * Relations in which a finite form is no predicate: an auxiliary, or a part of a name or a fixed phrase. The list is not
     * read from {@link Predicates}, so that a relation added there by mistake shows here.
     */
    private static final Set<String> NO_PREDICATE = Set.of(
            "aux",
            "aux:pass",
            "cop",
            "fixed",
            "flat",
            "compound",
            "amod",
            "goeswith",
            "reparandum",
            "punct",
            "discourse");

    private static final List<String> WORDS = List.of(
            "say",
            "have",
            "be",
            "to",
            "who",
            "that",
            "it",
            "president",
            "of",
            "take",
            "place",
            "call",
            "going",
            "not",
            "where",
            ",",
            "\"",
            "and",
            "Xi",
            "by",
            "-");
    private static final List<String> FINE = List.of(
            "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "MD", "TO", "NN", "NNP", "WDT", "WP", "WRB", "IN", "POS", "CC",
            "JJ");
    private static final List<Tag> TAGS = List.of(Tag.values());
    private static final List<String> RELATIONS = List.of(
            "root",
            "nsubj",
            "nsubj:pass",
            "nsubj:outer",
            "obj",
            "iobj",
            "obl",
            "obl:agent",
            "nmod",
            "nmod:poss",
            "nmod:desc",
            "acl",
            "acl:relcl",
            "advcl",
            "advcl:relcl",
            "ccomp",
            "xcomp",
            "csubj",
            "conj",
            "cc",
            "case",
            "mark",
            "aux",
            "aux:pass",
            "cop",
            "parataxis",
            "appos",
            "flat",
            "compound",
            "compound:prt",
            "amod",
            "det",
            "fixed",
            "punct",
            "expl",
            "advmod",
            "dep");

    private final ClauseReader reader = new ClauseReader();

    @ParameterizedTest
    @ValueSource(strings = {"en_ewt-train.conllu.gz", "en_gum-train.conllu.gz"})
    void everyTreeGivesSoundClauses(String name) {
        var file = TREES.resolve(name);
        assumeThat(Files.exists(file))
                .as("the labelled trees lie beside the project")
                .isTrue();
        var faults = new ArrayList<String>();
        int count = GoldTrees.read(file, (sentence, tree) -> {
            var parse = reader.read(sentence, tree);
            for (var fault : faults(sentence, tree, parse))
                if (faults.size() < 20) faults.add(fault + " in: " + sentence.words(0, sentence.size()));
        });
        assertThat(faults).isEmpty();
        assertThat(count).isGreaterThan(5000);
    }

    /** A parser errs: whatever tree it gives, with whatever labels, the clauses are sound. */
    @Test
    void anyTreeGivesSoundClauses() {
        var trees = new RandomTrees(WORDS, FINE, TAGS, RELATIONS);
        trees.each(
                20_000,
                14,
                (sentence, tree) -> assertThat(faults(sentence, tree, reader.read(sentence, tree)))
                        .as("%s %s", sentence.words(0, sentence.size()), tree)
                        .isEmpty());
    }

    private static Set<String> faults(Sentence sentence, Dependencies tree, Parse parse) {
        var faults = new HashSet<String>();
        var predicates = new HashSet<Integer>();
        int before = -1;
        for (var clause : parse.clauses()) {
            predicates.add(clause.predicate());
            if (clause.predicate() <= before) faults.add("order of predicates at " + clause.predicate());
            before = clause.predicate();
            boolean sound = 0 <= clause.first() && clause.first() <= clause.predicate();
            if (!sound || clause.predicate() >= clause.end() || clause.end() > sentence.size())
                faults.add("range " + clause.first() + "-" + clause.end() + " of " + clause.predicate());
            for (var phrase : clause.subjects()) if (phrase.end() > sentence.size()) faults.add("subject " + phrase);
            for (var oblique : clause.obliques())
                if (oblique.on() < 0 || oblique.on() >= sentence.size()) faults.add("oblique " + oblique);
        }
        for (int i = 0; i < parse.clauses().size(); i++) if (isCircular(parse, i)) faults.add("circle of governors");
        for (int i = 0; i < sentence.size(); i++)
            if (isFinite(sentence, tree, i) && !covers(parse, predicates, tree, i))
                faults.add("no clause for \"" + sentence.token(i).word() + "\"");
        int end = 0;
        for (var phrase : parse.phrases()) {
            if (phrase.first() < end) faults.add("phrases overlap at " + phrase.first());
            end = phrase.end();
        }
        return faults;
    }

    private static boolean isCircular(Parse parse, int index) {
        var governor = parse.clauses().get(index).governor();
        for (int steps = 0; governor.isPresent(); steps++) {
            if (steps > parse.clauses().size()) return true;
            governor = parse.clauses().get(governor.get()).governor();
        }
        return false;
    }

    private static boolean isFinite(Sentence sentence, Dependencies tree, int token) {
        var word = sentence.token(token);
        boolean form = Set.of("VBD", "VBZ", "VBP", "MD").contains(word.fine());
        boolean verb = word.is(Tag.VERB) || word.is(Tag.AUX);
        return form && verb && !NO_PREDICATE.contains(tree.relation(token));
    }

    /** A finite "has to" or "is going to" lies in the clause of its infinitive. */
    private static boolean covers(Parse parse, Set<Integer> predicates, Dependencies tree, int token) {
        if (predicates.contains(token)) return true;
        for (int child : tree.children(token)) {
            boolean below = tree.is(child, "xcomp") || tree.is(child, "cop");
            if (below
                    && (predicates.contains(child) || parse.findClauseAt(token).isPresent())) return true;
        }
        return false;
    }
}
