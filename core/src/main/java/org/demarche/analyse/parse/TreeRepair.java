package org.demarche.analyse.parse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.CalendarNames;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/**
 * Mends what cannot be right in news, after the parser: prepositional phrases joined to one of another preposition, a
 * hyphenated name torn at its hyphen, a day read as the head of the noun before it ("a trip tomorrow to …"), and with {@link
 * SpeechTagRepair} what hangs on verbs of saying. Treebanks of other text have few of the first and none of many names.
 *
 * <p>A repair that would close a circle is taken back as a whole: what leaves here is always a tree.
 */
record TreeRepair(MovableTree tree) {
    /** Days that wires put right behind a noun: "talks in Geneva tomorrow". */
    private static final Set<String> DAYS = Set.of("today", "tomorrow", "yesterday", "tonight");

    private static final Set<String> SPANS = Stream.<Collection<String>>of(
                    CalendarNames.MONTHS,
                    CalendarNames.WEEKDAYS,
                    List.of("week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NEXT = Set.of("last", "next", "this");

    /** How a whole sentence hangs. */
    private static final Set<String> WHOLE = Set.of("root", "ccomp", "parataxis");

    private static final Set<String> INSIDE = Set.of("compound", "amod", "flat", "nmod:unmarked", "nmod");

    /** The tree, mended where it needs it. */
    static Dependencies mend(Sentence sentence, Dependencies parsed) {
        var tree = new MovableTree(sentence, parsed);
        var repair = new TreeRepair(tree);
        var tags = new SpeechTagRepair(tree);
        for (int i = 1; i + 1 < tree.heads.length; i++) {
            repair.joinName(i);
            tree.settle();
            repair.freeNoun(i);
            tree.settle();
            if (i > 1) repair.freeNounBeforeSpan(i);
            tree.settle();
            repair.joinSubjects(i);
            tree.settle();
        }
        for (int i = 2; i < tree.heads.length; i++) {
            tags.mend(i);
            repair.pairPrepositions(i);
            tree.settle();
            tags.openReport(i);
            tree.settle();
        }
        return tree.isChanged() ? tree.tree() : parsed;
    }

    /** "Kim Jong-un": what stands behind a hyphen without spaces belongs to the name before it. */
    private void joinName(int hyphen) {
        var left = tree.sentence.token(hyphen - 1);
        var mark = tree.sentence.token(hyphen);
        var right = tree.sentence.token(hyphen + 1);
        boolean tight = mark.word().equals("-")
                && left.span().end() == mark.span().start()
                && mark.span().end() == right.span().start();
        if (!tight || !left.is(Tag.PROPN) || !right.is(Tag.PROPN) || !left.isCapitalised()) return;
        int name = hyphen - 1;
        while (tree.relations[name].equals("flat") && tree.heads[name] >= 0 && tree.heads[name] < name)
            name = tree.heads[name];
        // Only names that are torn: "Russia-China talks" has two heads in one phrase, and is whole.
        boolean inName =
                tree.relations[hyphen - 1].equals("flat") || right.word().equals(right.lower());
        int former = tree.heads[hyphen + 1];
        if (!inName || former < 0 || former >= name && former <= hyphen + 1 || tree.isUnder(name, hyphen + 1)) return;
        for (int i = hyphen + 2; i < tree.heads.length; i++)
            if (tree.heads[i] == hyphen + 1) tree.hang(i, former, tree.relations[i]);
        tree.hang(hyphen + 1, name, "flat");
    }

    /** "the summit in Rome last week", "the Rome summit last year": "last" goes with the time, and the noun heads the phrase. */
    private void freeNounBeforeSpan(int time) {
        int noun = time - 2;
        boolean torn = noun >= 0
                && SPANS.contains(tree.word(time))
                && NEXT.contains(tree.word(time - 1))
                && tree.sentence.token(noun).tag().isNominal()
                && tree.heads[noun] == time
                && INSIDE.contains(tree.relations[noun])
                && !tree.relations[time].equals("nmod:poss")
                && !tree.isCase(time + 1, time);
        if (!torn) return;
        for (int i = 0; i < tree.heads.length; i++)
            if (i != noun && i != time - 1 && tree.heads[i] == time) tree.hang(i, noun, tree.relations[i]);
        tree.hang(noun, tree.heads[time], tree.relations[time]);
        tree.hang(time, noun, "obl:unmarked");
    }

    /** "cancelled a trip tomorrow to Peru": the noun heads the phrase, and the day only dates it. */
    private void freeNoun(int day) {
        int noun = day - 1;
        boolean torn = DAYS.contains(tree.word(day))
                && tree.sentence.token(noun).tag().isNominal()
                && tree.heads[noun] == day
                && INSIDE.contains(tree.relations[noun]);
        // "yesterday's talks": a day with a mark behind it belongs to what follows.
        if (!torn || tree.relations[day].equals("nmod:poss") || tree.isCase(day + 1, day)) return;
        for (int i = 0; i < tree.heads.length; i++)
            if (i != noun && tree.heads[i] == day) tree.hang(i, noun, tree.relations[i]);
        tree.hang(noun, tree.heads[day], tree.relations[day]);
        tree.hang(day, noun, "nmod:unmarked");
    }

    /** "President A and the head of B met": a noun is no clause that a verb is joined to, but the first of its two subjects. */
    private void joinSubjects(int verb) {
        int noun = tree.heads[verb];
        boolean joined = tree.relations[verb].equals("conj")
                && MovableTree.FINITE.contains(tree.sentence.token(verb).fine())
                && noun >= 0
                && noun < verb
                && tree.sentence.token(noun).tag().isNominal()
                && WHOLE.contains(tree.relations[noun]);
        if (!joined || tree.has(noun, "cop") || tree.has(noun, "nsubj") || !tree.has(verb, "cc")) return;
        for (int i = noun + 1; i < verb; i++) {
            if (tree.heads[i] != verb || !tree.relations[i].equals("nsubj")) continue;
            tree.hang(verb, tree.heads[noun], tree.relations[noun]);
            tree.hang(noun, verb, "nsubj");
            tree.hang(i, noun, "conj");
            for (int k = noun + 1; k < i; k++)
                if (tree.heads[k] == verb && tree.relations[k].equals("cc")) tree.hang(k, i, "cc");
            return;
        }
    }

    /** "with A on Monday and with B on Tuesday": what is joined has the same preposition, where the sentence has one. */
    private void pairPrepositions(int joined) {
        int head = tree.heads[joined];
        if (!tree.relations[joined].equals("conj") || head < 0 || head > joined) return;
        int own = tree.preposition(joined);
        int other = tree.preposition(head);
        if (own < 0 || other < 0 || tree.isSameWord(own, other)) return;
        for (int i = head - 1; i >= 0; i--) {
            int like = tree.preposition(i);
            if (like < 0
                    || !tree.isSameWord(own, like)
                    || !tree.sentence.token(i).tag().isNominal()) continue;
            tree.hang(joined, i, "conj");
            for (int k = joined + 1; k < tree.heads.length; k++)
                if (tree.heads[k] == head && tree.relations[k].equals("conj") && tree.preposition(k) < 0)
                    tree.hang(k, joined, "conj");
            return;
        }
    }
}
