package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/**
 * Mends what cannot be right in news, after the parser: prepositional phrases joined to one of another preposition, a
 * speech tag behind a comma that lost its subject or hangs on a noun ("…, the White House said" read as an apposition,
 * "…, spokesman X said" as a relative clause without a pronoun), a report that
 * a participle opens ("a statement saying …"), a hyphenated name torn at its hyphen, and a day read as the head of the noun
 * before it ("a trip tomorrow to …"). Treebanks of other text have few of the first and none of many names.
 *
 * <p>A repair that would close a circle is taken back as a whole: what leaves here is always a tree.
 */
final class TreeRepair {
    /** Verbs that close a sentence with their speaker before them. */
    private static final Set<String> TAGS =
            Set.of("say", "announce", "report", "add", "state", "confirm", "tell", "note");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> OF = Set.of("for", "of", "from");
    /** Days that wires put right behind a noun: "talks in Geneva tomorrow". */
    private static final Set<String> DAYS = Set.of("today", "tomorrow", "yesterday", "tonight");

    private static final Set<String> SPANS = Set.of(
            "week",
            "month",
            "year",
            "weekend",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final Set<String> NEXT = Set.of("last", "next", "this");

    /** How a whole sentence hangs. */
    private static final Set<String> WHOLE = Set.of("root", "ccomp", "parataxis");

    private static final Set<String> INSIDE = Set.of("compound", "amod", "flat", "nmod:unmarked", "nmod");
    private static final Set<String> SUBORDINATE =
            Set.of("acl:relcl", "advcl:relcl", "acl", "advcl", "conj", "parataxis", "ccomp", "appos", "dep");

    private final Sentence sentence;
    private final int[] heads;
    private final String[] relations;
    private final List<Moved> moved = new ArrayList<>();

    /** What a token hung on before the repair at work moved it. */
    private record Moved(int token, int head, String relation) {}

    private TreeRepair(Sentence sentence, Dependencies tree) {
        this.sentence = sentence;
        heads = new int[tree.size()];
        relations = new String[tree.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = tree.head(i);
            relations[i] = tree.relation(i);
        }
    }

    /** The tree, mended where it needs it. */
    static Dependencies mend(Sentence sentence, Dependencies tree) {
        var repair = new TreeRepair(sentence, tree);
        boolean changed = false;
        for (int i = 1; i + 1 < repair.heads.length; i++) {
            repair.joinName(i);
            changed |= repair.settle();
            repair.freeNoun(i);
            changed |= repair.settle();
            if (i > 1) repair.freeNounBeforeSpan(i);
            changed |= repair.settle();
            repair.joinSubjects(i);
            changed |= repair.settle();
        }
        for (int i = 2; i < repair.heads.length; i++) {
            int comma = repair.tagComma(i);
            if (repair.isTag(i)) repair.joinSpeaker(i);
            changed |= repair.settle();
            if (repair.isTag(i)) repair.freeSpeaker(i);
            changed |= repair.settle();
            if (comma > 0) repair.takeSubject(comma, i);
            changed |= repair.settle();
            if (comma > 0 && repair.hasSubject(comma, i)) repair.freeObject(comma, i);
            changed |= repair.settle();
            if (comma > 0 && repair.hasSubject(comma, i)) repair.lead(comma, i);
            changed |= repair.settle();
            repair.pairPrepositions(i);
            changed |= repair.settle();
            repair.openReport(i);
            changed |= repair.settle();
        }
        return changed ? Dependencies.of(repair.heads, Arrays.asList(repair.relations)) : tree;
    }

    private void hang(int token, int head, String relation) {
        moved.add(new Moved(token, heads[token], relations[token]));
        heads[token] = head;
        relations[token] = relation;
    }

    /** Keeps what the repair at work moved, or takes it back where it is no tree; whether something stays moved. */
    private boolean settle() {
        // A circle runs through a moved token: without one, all was a tree before.
        boolean sound = moved.stream().allMatch(m -> leadsUp(m.token));
        if (!sound)
            for (int i = moved.size() - 1; i >= 0; i--) {
                heads[moved.get(i).token] = moved.get(i).head;
                relations[moved.get(i).token] = moved.get(i).relation;
            }
        boolean stays = sound && !moved.isEmpty();
        moved.clear();
        return stays;
    }

    private boolean leadsUp(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < heads.length; steps++) at = heads[at];
        return at < 0;
    }

    /** "Kim Jong-un": what stands behind a hyphen without spaces belongs to the name before it. */
    private void joinName(int hyphen) {
        var left = sentence.token(hyphen - 1);
        var mark = sentence.token(hyphen);
        var right = sentence.token(hyphen + 1);
        boolean tight = mark.word().equals("-")
                && left.span().end() == mark.span().start()
                && mark.span().end() == right.span().start();
        if (!tight || !left.is(Tag.PROPN) || !right.is(Tag.PROPN) || !left.isCapitalised()) return;
        int name = hyphen - 1;
        while (relations[name].equals("flat") && heads[name] >= 0 && heads[name] < name) name = heads[name];
        // Only names that are torn: "Russia-China talks" has two heads in one phrase, and is whole.
        boolean inName = relations[hyphen - 1].equals("flat") || right.word().equals(right.lower());
        int former = heads[hyphen + 1];
        if (!inName || former < 0 || former >= name && former <= hyphen + 1 || isUnder(name, hyphen + 1)) return;
        for (int i = hyphen + 2; i < heads.length; i++) if (heads[i] == hyphen + 1) hang(i, former, relations[i]);
        hang(hyphen + 1, name, "flat");
    }

    /** "the summit in Rome last week", "the Rome summit last year": "last" goes with the time, and the noun heads the phrase. */
    private void freeNounBeforeSpan(int time) {
        int noun = time - 2;
        boolean torn = noun >= 0
                && SPANS.contains(word(time))
                && NEXT.contains(word(time - 1))
                && sentence.token(noun).tag().isNominal()
                && heads[noun] == time
                && INSIDE.contains(relations[noun])
                && !relations[time].equals("nmod:poss")
                && !isCase(time + 1, time);
        if (!torn) return;
        for (int i = 0; i < heads.length; i++)
            if (i != noun && i != time - 1 && heads[i] == time) hang(i, noun, relations[i]);
        hang(noun, heads[time], relations[time]);
        hang(time, noun, "obl:unmarked");
    }

    /** "cancelled a trip tomorrow to Peru": the noun heads the phrase, and the day only dates it. */
    private void freeNoun(int day) {
        int noun = day - 1;
        boolean torn = DAYS.contains(word(day))
                && sentence.token(noun).tag().isNominal()
                && heads[noun] == day
                && INSIDE.contains(relations[noun]);
        // "yesterday's talks": a day with a mark behind it belongs to what follows.
        if (!torn || relations[day].equals("nmod:poss") || isCase(day + 1, day)) return;
        for (int i = 0; i < heads.length; i++) if (i != noun && heads[i] == day) hang(i, noun, relations[i]);
        hang(noun, heads[day], relations[day]);
        hang(day, noun, "nmod:unmarked");
    }

    /** "President A and the head of B met": a noun is no clause that a verb is joined to, but the first of its two subjects. */
    private void joinSubjects(int verb) {
        int noun = heads[verb];
        boolean joined = relations[verb].equals("conj")
                && FINITE.contains(sentence.token(verb).fine())
                && noun >= 0
                && noun < verb
                && sentence.token(noun).tag().isNominal()
                && WHOLE.contains(relations[noun]);
        if (!joined || has(noun, "cop") || has(noun, "nsubj") || !has(verb, "cc")) return;
        for (int i = noun + 1; i < verb; i++) {
            if (heads[i] != verb || !relations[i].equals("nsubj")) continue;
            hang(verb, heads[noun], relations[noun]);
            hang(noun, verb, "nsubj");
            hang(i, noun, "conj");
            for (int k = noun + 1; k < i; k++) if (heads[k] == verb && relations[k].equals("cc")) hang(k, i, "cc");
            return;
        }
    }

    private boolean has(int head, String relation) {
        for (int i = 0; i < heads.length; i++) if (heads[i] == head && relations[i].equals(relation)) return true;
        return false;
    }

    private boolean isCase(int token, int of) {
        return heads[token] == of && relations[token].equals("case");
    }

    /** "with A on Monday and with B on Tuesday": what is joined has the same preposition, where the sentence has one. */
    private void pairPrepositions(int joined) {
        int head = heads[joined];
        if (!relations[joined].equals("conj") || head < 0 || head > joined) return;
        int own = preposition(joined);
        int other = preposition(head);
        if (own < 0 || other < 0 || isSame(own, other)) return;
        for (int i = head - 1; i >= 0; i--) {
            int like = preposition(i);
            if (like < 0 || !isSame(own, like) || !sentence.token(i).tag().isNominal()) continue;
            hang(joined, i, "conj");
            for (int k = joined + 1; k < heads.length; k++)
                if (heads[k] == head && relations[k].equals("conj") && preposition(k) < 0) hang(k, joined, "conj");
            return;
        }
    }

    /**
     * "issued a statement saying the border would open", read as one in which the statement opens: what follows "saying" is
     * a clause that the noun phrase behind it begins.
     */
    private void openReport(int saying) {
        int noun = heads[saying];
        boolean report = sentence.token(saying).fine().equals("VBG")
                && TAGS.contains(sentence.token(saying).lemma())
                && relations[saying].equals("acl")
                && noun == saying - 1;
        int verb = report ? heads[noun] : -1;
        if (verb < saying || !relations[noun].startsWith("nsubj") || !relations[verb].equals("ccomp")) return;
        int governor = heads[verb];
        int said = -1;
        for (int i = saying + 1; i < verb; i++) if (heads[i] == saying && relations[i].equals("obj")) said = i;
        if (said < 0 || governor > noun || hasMarker(verb)) return;
        hang(said, verb, relations[noun]);
        hang(noun, governor, "obj");
        hang(verb, saying, "ccomp");
    }

    private boolean isSame(int token, int other) {
        return sentence.token(token).lower().equals(sentence.token(other).lower());
    }

    /** The case marker that hangs on a word before it; -1 where there is none. */
    private int preposition(int token) {
        for (int i = token - 1; i >= 0; i--) if (heads[i] == token && relations[i].equals("case")) return i;
        return -1;
    }

    private boolean isTag(int verb) {
        var token = sentence.token(verb);
        return TAGS.contains(token.lemma())
                && (token.fine().equals("VBD") || token.fine().equals("VBZ"));
    }

    /** The comma before a speech tag, with nothing but its speaker between; -1 where there is none. */
    private int tagComma(int verb) {
        if (!isTag(verb)) return -1;
        int comma = verb - 1;
        while (comma >= 0 && !sentence.token(comma).word().equals(",")) {
            var between = sentence.token(comma);
            if (FINITE.contains(between.fine()) || between.fine().startsWith("W") || between.is(Tag.SCONJ)) return -1;
            comma--;
        }
        return comma == verb - 1 ? -1 : comma;
    }

    /** "a spokesman for Lee said": "for" opens no clause behind a noun, and what follows it does not speak. */
    private void joinSpeaker(int verb) {
        for (int i = verb - 2; i > 0; i--) {
            boolean opens = heads[i] == verb && relations[i].equals("mark") && OF.contains(word(i));
            if (!opens || !sentence.token(i - 1).tag().isNominal()) continue;
            for (int subject = i + 1; subject < verb; subject++) {
                if (heads[subject] != verb || !relations[subject].startsWith("nsubj")) continue;
                hang(i, subject, "case");
                hang(subject, i - 1, "nmod");
                hang(i - 1, verb, "nsubj");
                return;
            }
        }
    }

    /** "… on Thursday, his spokesman, Pawel Gras, said": who is named between commas says it, and is no apposition of the day. */
    private void freeSpeaker(int verb) {
        int last = comma(verb, verb - 1);
        int middle = last == verb - 1 ? comma(verb, last - 1) : -1;
        int first = middle > 0 ? comma(verb, middle - 1) : -1;
        if (first <= 0 || hasSubject(-1, verb)) return;
        int role = headWithin(first, middle);
        int name = headWithin(middle, last);
        boolean named = role > 0
                && name > 0
                && sentence.token(role).is(Tag.NOUN)
                && sentence.token(name).is(Tag.PROPN);
        if (!named || heads[role] > first || heads[role] < 0) return;
        hang(role, verb, "nsubj");
        if (heads[name] != role) hang(name, role, "appos");
    }

    /** The last comma from {@code at} back before which no other verb's clause ends; -1 where a finite verb lies between. */
    private int comma(int verb, int at) {
        for (int i = at; i > 0; i--) {
            if (sentence.token(i).word().equals(",")) return i;
            if (i != verb && FINITE.contains(sentence.token(i).fine())) return -1;
        }
        return -1;
    }

    /** The one noun between two commas that hangs on a word outside them; -1 where there is none, or more. */
    private int headWithin(int comma, int next) {
        int found = -1;
        for (int i = comma + 1; i < next; i++) {
            boolean outside = heads[i] <= comma || heads[i] >= next;
            if (!outside || sentence.token(i).is(Tag.PUNCT)) continue;
            if (found > 0 || !sentence.token(i).tag().isNominal()) return -1;
            found = i;
        }
        return found;
    }

    private String word(int token) {
        return sentence.token(token).lower();
    }

    private boolean hasSubject(int comma, int verb) {
        for (int i = comma + 1; i < verb; i++) if (heads[i] == verb && relations[i].startsWith("nsubj")) return true;
        return false;
    }

    /** Makes the noun phrase between comma and verb the verb's subject. */
    private void takeSubject(int comma, int verb) {
        int subject = -1;
        for (int i = comma + 1; i < verb; i++) if (heads[i] == verb && relations[i].startsWith("nsubj")) subject = i;
        for (int i = comma + 1; i < verb; i++) {
            var tag = sentence.token(i).tag();
            boolean outside = heads[i] < comma && heads[i] >= 0;
            if (!outside || !tag.isNominal() && tag != Tag.PRON || isUnder(verb, i) && heads[verb] != i) continue;
            if (subject > 0 && i > subject) continue;
            if (heads[verb] == i) hang(verb, heads[i], "parataxis");
            if (subject < 0) {
                subject = i;
                hang(i, verb, "nsubj");
                // "spokesman X said" torn into an apposition and a subject.
            } else hang(i, subject, "nmod:desc");
        }
    }

    /** "… and hold talks with X, Y told reporters": a tag has its subject behind the comma, and the verb before its object. */
    private void freeObject(int comma, int verb) {
        for (int i = 1; i < comma; i++) {
            if (heads[i] != verb || !relations[i].startsWith("nsubj")) continue;
            int before = i - 1;
            while (before > 0 && heads[before] == i) before--;
            if (sentence.token(before).is(Tag.VERB)) hang(i, before, "obj");
        }
    }

    /** What stands before the tag is what is said: the tag leads, and the former root hangs on it. */
    private void lead(int comma, int verb) {
        int root = 0;
        while (heads[root] >= 0) root++;
        if (root >= comma || !SUBORDINATE.contains(relations[verb]) || hasMarker(verb) || !isUnder(verb, root)) return;
        hang(verb, Dependencies.ROOT, "root");
        hang(root, verb, "ccomp");
    }

    private boolean hasMarker(int verb) {
        for (int i = 0; i < verb; i++)
            if (heads[i] == verb && (relations[i].equals("mark") || relations[i].equals("cc"))) return true;
        return false;
    }

    private boolean isUnder(int token, int ancestor) {
        int at = token;
        // Between two moves there may be a circle, which settle() takes back.
        for (int steps = 0; at >= 0 && at != ancestor && steps < heads.length; steps++) at = heads[at];
        return at == ancestor;
    }
}
