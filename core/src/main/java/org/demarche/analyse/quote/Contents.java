package org.demarche.analyse.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;

/** Tells what a word of saying, thinking or wanting hands over: the clause, infinitive or object that hangs on it. */
final class Contents {
    private final SpeechTree tree;
    private final Edges edges;
    private final SpokenClauses clauses;
    private final Complements complements;

    Contents(SpeechTree tree, Speakers speakers) {
        this.tree = tree;
        this.edges = new Edges(tree);
        this.clauses = new SpokenClauses(tree, speakers, edges);
        this.complements = new Complements(tree, speakers, edges);
    }

    /** What a verb hands over, in pieces where its tag stands in the middle; empty where it does not. */
    List<Stretch> ofVerb(int verb) {
        var lemma = tree.lemma(verb);
        if (SpeechWords.SPEECH.contains(lemma)) {
            var thrownIn = clauses.thrownIn(verb);
            if (!thrownIn.isEmpty()) return thrownIn;
        }
        if (SpeechWords.takesClause(lemma)) {
            var clause = clauses.clause(verb);
            if (!clause.isEmpty()) return clause;
            if (SpeechWords.SPEECH.contains(lemma)) {
                var around = clauses.around(verb);
                if (!around.isEmpty()) return around;
            }
        }
        if (isBareInfinitive(verb)) return List.of();
        if (SpeechWords.WILL.contains(lemma)) {
            var infinitive = complements.infinitive(verb);
            if (infinitive.isPresent()) return List.of(infinitive.get());
        }
        if (SpeechWords.NAMING.contains(lemma)) {
            var naming = complements.naming(verb);
            if (naming.isPresent()) return List.of(naming.get());
        }
        var small = complements.small(verb);
        if (small.isPresent()) return List.of(small.get());
        var about = complements.about(verb);
        if (about.isPresent()) return List.of(about.get());
        return SpeechWords.STANCE.contains(lemma)
                ? complements.object(verb).stream().toList()
                : List.of();
    }

    /** "to reject it": what nobody has done yet, and no word says who would. */
    private boolean isBareInfinitive(int verb) {
        return tree.sentence().token(verb).fine().equals("VB") && !tree.has(verb, "aux");
    }

    /** What is said according to {@code source}: the clause it hangs on. */
    List<Stretch> apartFrom(int source) {
        return clauses.apartFrom(source);
    }

    /** "his claim that …", "a promise to …", "calls for …". */
    List<Stretch> ofNoun(int noun) {
        var lemma = tree.lemma(noun);
        if (SpeechWords.NOUNS.contains(lemma)) {
            var clause = claimed(noun);
            if (clause.isPresent()) return List.of(clause.get());
        }
        for (int child : tree.children(noun)) {
            if (child < noun || !(tree.is(child, "nmod") || tree.is(child, "acl"))) continue;
            for (int mark : tree.children(child))
                if (mark < child
                        && (tree.is(mark, "case") || tree.is(mark, "mark"))
                        && SpeechWords.NOUNS_ABOUT.contains(lemma + "-" + tree.lower(mark)))
                    return edges.trimmed(mark + 1, tree.end(child)).filter(s -> !edges.isPronoun(s)).stream()
                            .toList();
        }
        return List.of();
    }

    private Optional<Stretch> claimed(int noun) {
        for (int child : tree.children(noun)) {
            if (child < noun || !(tree.is(child, "acl") || tree.is(child, "ccomp"))) continue;
            if (tree.is(child, "acl:relcl")) continue;
            if (tree.has(child, "mark", "that") || tree.has(child, "mark", "to"))
                return edges.trimmed(tree.first(child), tree.end(child));
        }
        return Optional.empty();
    }

    /** Whether a noun carries a clause with "that": "the claim that …". */
    boolean isClaim(int noun) {
        for (int child : tree.children(noun)) if (child > noun && tree.has(child, "mark", "that")) return true;
        return false;
    }

    /** "is confident that …", "was willing to …". */
    List<Stretch> ofAdjective(int adjective) {
        if (!SpeechWords.MINDS.contains(tree.lemma(adjective)) || !tree.has(adjective, "nsubj")) return List.of();
        for (int child : tree.children(adjective)) {
            if (child < adjective) continue;
            boolean takes = tree.is(child, "ccomp")
                    || tree.is(child, "xcomp")
                    || tree.is(child, "advcl") && (tree.has(child, "mark", "that") || tree.has(child, "mark", "to"));
            if (takes)
                return edges.trimmed(tree.first(child), tree.end(child)).stream()
                        .toList();
        }
        for (int child : tree.children(adjective)) {
            if (child < adjective || !tree.is(child, "obl")) continue;
            for (int mark : tree.children(child))
                if (tree.is(mark, "case")
                        && Set.of("about", "of", "with", "to", "by", "at").contains(tree.lower(mark)))
                    return edges.trimmed(mark + 1, tree.end(child)).filter(s -> !edges.isPronoun(s)).stream()
                            .toList();
        }
        return List.of();
    }
}
