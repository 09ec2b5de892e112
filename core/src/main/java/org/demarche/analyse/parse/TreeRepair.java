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
 * hyphenated name torn at its hyphen, a day read as the head of the noun before it ("a trip tomorrow to …"), with {@link
 * SpeechTagRepair} what hangs on verbs of saying, with {@link VisitorRepair} "visiting" before a title, and with {@link
 * PluperfectRepair} "had last met". Treebanks of other text have few of the first and none of many names.
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

    /** "By the end of May". */
    private static final Set<String> EDGES = Set.of("end", "beginning", "start", "middle", "close", "noon", "midnight");

    private static final Set<String> NEXT = Set.of("last", "next", "this");

    /** How a whole sentence hangs. */
    private static final Set<String> WHOLE = Set.of("root", "ccomp", "parataxis");

    /** What may stand before a clause as well as before a noun. */
    private static final Set<String> OPENERS = Set.of("after", "before", "since", "until");

    private static final Set<String> INSIDE = Set.of("compound", "amod", "flat", "nmod:unmarked", "nmod");

    /** The tree, mended where it needs it. */
    static Dependencies mend(Sentence sentence, Dependencies parsed) {
        var tree = new MovableTree(sentence, parsed);
        var repair = new TreeRepair(tree);
        var tags = new SpeechTagRepair(tree);
        var visitors = new VisitorRepair(tree);
        var pluperfects = new PluperfectRepair(tree);
        for (int i = 0; i + 1 < tree.heads.length; i++) {
            visitors.mend(i);
            tree.settle();
            pluperfects.mend(i);
            tree.settle();
        }
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
            repair.joinApposed(i);
            tree.settle();
            repair.freeTimeOfDoing(i);
            repair.freeObjectBehindTime(i);
            tree.settle();
            repair.openClause(i);
            tree.settle();
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
        // "His trip to New Zealand yesterday": a name of two words hangs by its first.
        while (tree.relations[noun].equals("flat") && tree.heads[noun] >= 0 && tree.heads[noun] < noun)
            noun = tree.heads[noun];
        boolean torn = DAYS.contains(tree.word(day))
                && tree.sentence.token(day - 1).tag().isNominal()
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

    /** "After the ministers of the two countries signed a treaty": what opens a clause is no preposition of its subject. */
    private void openClause(int verb) {
        var fine = tree.sentence.token(verb).fine();
        boolean told = MovableTree.FINITE.contains(fine)
                || fine.equals("VBN")
                        && (tree.has(verb, "obj") || tree.word(verb).equals("met"));
        if (!told || !tree.relations[verb].startsWith("acl") || tree.has(verb, "nsubj")) return;
        for (int i = verb - 1; i > 0; i--) {
            int noun = tree.heads[i];
            boolean opens = OPENERS.contains(tree.word(i)) && tree.relations[i].equals("case");
            if (!opens || noun < i || noun > verb || !isWhole(i, verb, noun)) continue;
            tree.hang(verb, tree.heads[noun], "advcl");
            tree.hang(noun, verb, "nsubj");
            tree.hang(i, verb, "mark");
            return;
        }
    }

    /** Whether all that stands between the two hangs on {@code noun}, and is in no brackets. */
    private boolean isWhole(int from, int verb, int noun) {
        for (int i = from + 1; i < verb; i++)
            if (!tree.isUnder(i, noun) || tree.word(i).equals(",")) return false;
        return true;
    }

    /** "A and his Norwegian counterpart, B, met": what an "and" opens is no apposition, but the next of those listed. */
    private void joinApposed(int second) {
        if (!tree.relations[second].equals("appos") || tree.heads[second] < 0 || tree.heads[second] > second) return;
        boolean opened = false;
        for (int i = tree.heads[second] + 1; i < second; i++)
            opened |= tree.heads[i] == second
                    && tree.relations[i].equals("cc")
                    && tree.word(i).equals("and");
        if (!opened) return;
        // "The minister of Chile, A, and the minister of Peru": A only tells who the minister is.
        int first = tree.heads[second];
        while (tree.relations[first].equals("appos") && tree.heads[first] >= 0) first = tree.heads[first];
        tree.hang(second, first, "conj");
    }

    /** "Would be released by the weekend": a time does nothing, it only says by when. */
    private void freeTimeOfDoing(int time) {
        if (tree.relations[time].equals("obl:agent")
                && (SPANS.contains(tree.word(time)) || EDGES.contains(tree.word(time))))
            tree.hang(time, tree.heads[time], "obl");
    }

    /** "To resettle by the end of May the families whose …": what stands right behind a month or day is no name of it. */
    private void freeObjectBehindTime(int object) {
        int span = tree.heads[object];
        if (!tree.relations[object].equals("appos") || span < 0 || span > object || !SPANS.contains(tree.word(span)))
            return;
        for (int i = span + 1; i < object; i++) if (tree.word(i).equals(",") || tree.heads[i] != object) return;
        if (!tree.has(object, "det") || !tree.sentence.token(object).is(Tag.NOUN)) return;
        int verb = span;
        while (verb >= 0 && !tree.relations[verb].startsWith("obl")) verb = tree.heads[verb];
        verb = verb < 0 ? verb : tree.heads[verb];
        if (verb < 0 || verb > object || tree.has(verb, "obj") || tree.has(verb, "aux:pass")) return;
        if (tree.sentence.token(verb).is(Tag.VERB)) tree.hang(object, verb, "obj");
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
