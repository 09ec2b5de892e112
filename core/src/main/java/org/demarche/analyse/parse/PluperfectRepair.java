package org.demarche.analyse.parse;

import java.util.Set;

/** Mends "had last met": between "had" and its participle an adverb makes the parser take it for the verb of its own. */
record PluperfectRepair(MovableTree tree) {
    private static final Set<String> ADVERBS = Set.of(
            "last",
            "first",
            "already",
            "never",
            "previously",
            "earlier",
            "since",
            "once",
            "twice",
            "also",
            "just",
            "recently");

    /** Mends the verb at {@code had}. */
    void mend(int had) {
        var auxiliary = tree.sentence.token(had);
        if (!auxiliary.lemma().equals("have") || !MovableTree.FINITE.contains(auxiliary.fine())) return;
        int verb = had + 1;
        while (verb < tree.heads.length && ADVERBS.contains(tree.word(verb))) verb++;
        if (verb == had + 1 || verb >= tree.heads.length || tree.heads[verb] != had) return;
        var fine = tree.sentence.token(verb).fine();
        if (!fine.equals("VBD") && !fine.equals("VBN")) return;
        for (int i = 0; i < tree.heads.length; i++) {
            if (i == verb || tree.heads[i] != had) continue;
            boolean adverb = i > had && i < verb;
            tree.hang(i, verb, adverb ? "advmod" : tree.relations[i]);
        }
        tree.hang(verb, tree.heads[had], tree.relations[had]);
        tree.hang(had, verb, "aux");
    }
}
