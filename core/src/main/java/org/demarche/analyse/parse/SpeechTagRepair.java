package org.demarche.analyse.parse;

import java.util.Set;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Tag;

/**
 * Mends what hangs on a verb of saying: a speech tag behind a comma that lost its subject or hangs on a noun ("…, the White
 * House said" read as an apposition, "…, spokesman X said" as a relative clause without a pronoun), and a report that a
 * participle opens ("a statement saying …").
 */
record SpeechTagRepair(MovableTree tree) {
    /** Verbs that close a sentence with their speaker before them. */
    private static final Set<String> TAGS =
            Set.of("say", "announce", "report", "add", "state", "confirm", "tell", "note");

    private static final Set<String> OF = Set.of("for", "of", "from");
    private static final Set<String> PREDICATES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis");
    private static final Set<String> SUBORDINATE =
            Set.of("acl:relcl", "advcl:relcl", "acl", "advcl", "conj", "parataxis", "ccomp", "appos", "dep");

    /** Mends what token {@code verb} may be the verb of. */
    void mend(int verb) {
        if (!isTag(verb)) return;
        joinSpeaker(verb);
        tree.settle();
        freeSpeaker(verb);
        tree.settle();
        int comma = tagComma(verb);
        if (comma <= 0) return;
        takeSubject(comma, verb);
        tree.settle();
        if (subject(comma, verb) < 0) return;
        freeObject(comma, verb);
        tree.settle();
        // What was freed may have been all the subject there was.
        if (subject(comma, verb) >= 0) lead(comma, verb);
        tree.settle();
        if (subject(comma, verb) >= 0) returnAdjuncts(comma, verb);
        tree.settle();
    }

    /** "Will meet Lee on August 18, his spokesman said on Monday": what stands before the comma is part of what is said. */
    private void returnAdjuncts(int comma, int verb) {
        for (int i = 0; i < comma; i++) {
            if (tree.heads[i] != verb || !tree.relations[i].startsWith("obl")) continue;
            int predicate = predicateBefore(Math.max(tree.preposition(i), 0), i, verb);
            if (predicate >= 0) tree.hang(i, predicate, tree.relations[i]);
        }
    }

    /** The nearest predicate of what {@code verb} says before {@code from}; -1 where there is none. */
    private int predicateBefore(int from, int adjunct, int verb) {
        for (int i = (from > 0 ? from : adjunct) - 1; i >= 0; i--) {
            // "A scheme to limit spending on Tuesday" has no day of its own.
            boolean predicate = PREDICATES.contains(tree.relations[i])
                    && !(tree.relations[i].equals("acl")
                            && tree.sentence.token(i).fine().equals("VB"))
                    && (tree.sentence.token(i).is(Tag.VERB) || tree.has(i, "cop"));
            if (predicate && tree.isUnder(i, verb) && !tree.isUnder(i, adjunct)) return i;
        }
        return -1;
    }

    /**
     * "issued a statement saying the border would open", read as one in which the statement opens: what follows "saying" is
     * a clause that the noun phrase behind it begins.
     */
    void openReport(int saying) {
        int noun = tree.heads[saying];
        boolean report = tree.sentence.token(saying).fine().equals("VBG")
                && TAGS.contains(tree.sentence.token(saying).lemma())
                && tree.relations[saying].equals("acl")
                && noun == saying - 1;
        int verb = report ? tree.heads[noun] : -1;
        if (verb < saying || !tree.relations[noun].startsWith("nsubj") || !tree.relations[verb].equals("ccomp")) return;
        int governor = tree.heads[verb];
        int said = -1;
        for (int i = saying + 1; i < verb; i++)
            if (tree.heads[i] == saying && tree.relations[i].equals("obj")) said = i;
        if (said < 0 || governor > noun || hasMarker(verb)) return;
        tree.hang(said, verb, tree.relations[noun]);
        tree.hang(noun, governor, "obj");
        tree.hang(verb, saying, "ccomp");
    }

    private boolean isTag(int verb) {
        var token = tree.sentence.token(verb);
        return TAGS.contains(token.lemma())
                && (token.fine().equals("VBD") || token.fine().equals("VBZ"));
    }

    /** The comma before a speech tag, with nothing but its speaker between; -1 where there is none. */
    private int tagComma(int verb) {
        int comma = verb - 1;
        while (comma >= 0 && !tree.sentence.token(comma).word().equals(",")) {
            var between = tree.sentence.token(comma);
            if (MovableTree.FINITE.contains(between.fine()) || between.fine().startsWith("W") || between.is(Tag.SCONJ))
                return -1;
            comma--;
        }
        return comma == verb - 1 ? -1 : comma;
    }

    /** "a spokesman for Lee said": "for" opens no clause behind a noun, and what follows it does not speak. */
    private void joinSpeaker(int verb) {
        for (int i = verb - 2; i > 0; i--) {
            boolean opens = tree.heads[i] == verb && tree.relations[i].equals("mark") && OF.contains(tree.word(i));
            if (!opens || !tree.sentence.token(i - 1).tag().isNominal()) continue;
            for (int subject = i + 1; subject < verb; subject++) {
                if (tree.heads[subject] != verb || !tree.relations[subject].startsWith("nsubj")) continue;
                tree.hang(i, subject, "case");
                tree.hang(subject, i - 1, "nmod");
                tree.hang(i - 1, verb, "nsubj");
                return;
            }
        }
    }

    /** "… on Thursday, his spokesman, Pawel Gras, said": who is named between commas says it, and is no apposition of the day. */
    private void freeSpeaker(int verb) {
        int last = comma(verb, verb - 1);
        int middle = last == verb - 1 ? comma(verb, last - 1) : -1;
        int first = middle > 0 ? comma(verb, middle - 1) : -1;
        if (first <= 0 || subject(-1, verb) >= 0) return;
        int role = headWithin(first, middle);
        int name = headWithin(middle, last);
        boolean named = role > 0
                && name > 0
                && tree.sentence.token(role).is(Tag.NOUN)
                && tree.sentence.token(name).is(Tag.PROPN);
        if (!named || tree.heads[role] > first || tree.heads[role] < 0) return;
        tree.hang(role, verb, "nsubj");
        if (tree.heads[name] != role) tree.hang(name, role, "appos");
    }

    /** The last comma from {@code at} back before which no other verb's clause ends; -1 where a finite verb lies between. */
    private int comma(int verb, int at) {
        for (int i = at; i > 0; i--) {
            if (tree.sentence.token(i).word().equals(",")) return i;
            if (i != verb && MovableTree.FINITE.contains(tree.sentence.token(i).fine())) return -1;
        }
        return -1;
    }

    /** The one noun between two commas that hangs on a word outside them; -1 where there is none, or more. */
    private int headWithin(int comma, int next) {
        int found = -1;
        for (int i = comma + 1; i < next; i++) {
            boolean outside = tree.heads[i] <= comma || tree.heads[i] >= next;
            if (!outside || tree.sentence.token(i).is(Tag.PUNCT)) continue;
            if (found > 0 || !tree.sentence.token(i).tag().isNominal()) return -1;
            found = i;
        }
        return found;
    }

    /** The verb's subject behind the comma, the nearest where there are several; -1 where there is none. */
    private int subject(int comma, int verb) {
        for (int i = verb - 1; i > comma; i--)
            if (tree.heads[i] == verb && tree.relations[i].startsWith("nsubj")) return i;
        return -1;
    }

    /** Makes the noun phrase between comma and verb the verb's subject. */
    private void takeSubject(int comma, int verb) {
        int subject = subject(comma, verb);
        for (int i = comma + 1; i < verb; i++) {
            var tag = tree.sentence.token(i).tag();
            boolean outside = tree.heads[i] < comma && tree.heads[i] >= 0;
            if (!outside || !tag.isNominal() && tag != Tag.PRON || tree.isUnder(verb, i) && tree.heads[verb] != i)
                continue;
            if (subject > 0 && i > subject) continue;
            if (tree.heads[verb] == i) tree.hang(verb, tree.heads[i], "parataxis");
            if (subject < 0) {
                subject = i;
                tree.hang(i, verb, "nsubj");
                // "spokesman X said" torn into an apposition and a subject.
            } else tree.hang(i, subject, "nmod:desc");
        }
    }

    /** "… and hold talks with X, Y told reporters": a tag has its subject behind the comma, and the verb before its object. */
    private void freeObject(int comma, int verb) {
        for (int i = 1; i < comma; i++) {
            if (tree.heads[i] != verb || !tree.relations[i].startsWith("nsubj")) continue;
            int before = i - 1;
            while (before > 0 && tree.heads[before] == i) before--;
            if (tree.sentence.token(before).is(Tag.VERB)) tree.hang(i, before, "obj");
        }
    }

    /** What stands before the tag is what is said: the tag leads, and the former root hangs on it. */
    private void lead(int comma, int verb) {
        int root = 0;
        while (tree.heads[root] >= 0) root++;
        if (root >= comma
                || !SUBORDINATE.contains(tree.relations[verb])
                || hasMarker(verb)
                || !tree.isUnder(verb, root)) return;
        tree.hang(verb, Dependencies.ROOT, "root");
        tree.hang(root, verb, "ccomp");
    }

    private boolean hasMarker(int verb) {
        for (int i = 0; i < verb; i++)
            if (tree.heads[i] == verb && (tree.relations[i].equals("mark") || tree.relations[i].equals("cc")))
                return true;
        return false;
    }
}
