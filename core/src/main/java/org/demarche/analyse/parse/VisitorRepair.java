package org.demarche.analyse.parse;

import java.util.Set;

/**
 * Mends "visiting Foreign Minister Lee said": before a title it tells who is a guest, and is no verb that has the minister for
 * its object. A parser takes it for one, and then hangs on it what belongs to the verb behind or before.
 */
record VisitorRepair(MovableTree tree) {
    /** Words of which at least one stands in the name of an office; "visiting Lima" has none. */
    private static final Set<String> TITLES = Set.of(
            "minister",
            "president",
            "premier",
            "chancellor",
            "secretary",
            "king",
            "queen",
            "prince",
            "emperor",
            "leader",
            "ambassador",
            "envoy",
            "commissioner",
            "chairman",
            "speaker",
            "representative",
            "delegation");

    /** Behind these somebody is on a visit to the one who is named. */
    private static final Set<String> GOING = Set.of(
            "be", "after", "before", "while", "since", "when", "by", "of", "in", "for", "from", "without", "start");

    /** Mends the word at {@code visiting} if it is that word, before a title. */
    void mend(int visiting) {
        if (!tree.word(visiting).equals("visiting") || visiting > 0 && isGoing(visiting - 1)) return;
        int end = nameEnd(visiting);
        int name = end < 0 ? -1 : top(visiting + 1, end);
        if (name < 0) return;
        int verb = end < tree.heads.length
                        && MovableTree.FINITE.contains(tree.sentence.token(end).fine())
                ? end
                : -1;
        int head = tree.heads[visiting];
        // What stood above the verb may be the very one that speaks.
        boolean below = verb >= 0 && tree.isUnder(verb, visiting);
        boolean above = verb >= 0 && !below && tree.isUnder(visiting, verb);
        if (verb >= 0 && !below && !above) return;
        if (verb < 0 && (head < 0 || tree.heads[name] != visiting)) return;
        int heir = verb >= 0 ? verb : head;
        if (heir == name) return;
        for (int i = 0; i < tree.heads.length; i++) {
            if (tree.heads[i] != visiting || i == name || i == heir) continue;
            // A preposition that was taken for the opening of a clause.
            if (verb < 0 && i < visiting && tree.relations[i].equals("mark")) tree.hang(i, name, "case");
            else tree.hang(i, heir, tree.relations[i]);
        }
        if (below) tree.hang(verb, head, tree.relations[visiting]);
        if (verb >= 0) tree.hang(name, verb, "nsubj");
        else tree.hang(name, head, relation(visiting));
        tree.hang(visiting, name, "amod");
    }

    private boolean isGoing(int before) {
        return GOING.contains(tree.sentence.token(before).lemma());
    }

    /** The end of the name with its title behind "visiting"; -1 where no title stands there. */
    private int nameEnd(int visiting) {
        boolean title = false;
        int at = visiting + 1;
        while (at < tree.heads.length
                && (tree.sentence.token(at).isCapitalised() && isOfName(at)
                        || TITLES.contains(tree.sentence.token(at).lemma())
                        || tree.word(at).equals("-")
                        || tree.sentence.token(at).fine().equals("JJ") && !title)) {
            title |= TITLES.contains(tree.sentence.token(at).lemma());
            at++;
        }
        return title ? at : -1;
    }

    private boolean isOfName(int token) {
        var given = tree.sentence.token(token);
        return given.tag().isNominal()
                || given.fine().equals("JJ")
                || given.fine().equals("NNP");
    }

    /** The word of the name that hangs on none of it; -1 where there are several. */
    private int top(int from, int end) {
        int found = -1;
        for (int i = from; i < end; i++) {
            if (tree.heads[i] >= from && tree.heads[i] < end) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    private String relation(int visiting) {
        boolean marked = false;
        for (int i = 0; i < visiting; i++)
            marked |= tree.heads[i] == visiting && tree.relations[i].equals("mark")
                    || tree.heads[i] == visiting && tree.relations[i].equals("case");
        if (tree.preposition(visiting) >= 0) marked = true;
        var own = tree.relations[visiting];
        if (own.equals("conj") || own.startsWith("obl") || own.startsWith("nmod")) return own;
        return marked
                        || visiting > 0
                                && tree.sentence.token(visiting - 1).fine().equals("IN")
                ? "obl"
                : "obj";
    }
}
