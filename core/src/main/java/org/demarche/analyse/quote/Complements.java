package org.demarche.analyse.quote;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.finding.CalendarNames;

/** Finds what a verb hands over otherwise than by a clause: "promised to …", "called it …", "warned of …", "rejected …". */
record Complements(SpeechTree tree, Speakers speakers, Edges edges) {
    /** With these, whoever is to act is part of what is wanted: "urged the parties to return". */
    private static final Set<String> WANTED_OF = Set.of(
            "want",
            "expect",
            "like",
            "love",
            "urge",
            "encourage",
            "call",
            "prefer",
            "push",
            "press",
            "pressure",
            "invite");

    /** "promised to …", "urged them to …". */
    Optional<Stretch> infinitive(int verb) {
        for (int child : tree.children(verb)) {
            boolean infinitive = (tree.is(child, "xcomp") || tree.is(child, "ccomp") || tree.is(child, "advcl"))
                    && tree.has(child, "mark", "to")
                    && child > verb;
            // "Called Putin to discuss it" rings him up; only who calls on him to do so says it.
            boolean rings = tree.lemma(verb).equals("call")
                    && Arrays.stream(tree.children(verb)).anyMatch(c -> c > verb && tree.is(c, "obj"));
            if (!infinitive || rings) continue;
            int first = tree.first(child);
            if (WANTED_OF.contains(tree.lemma(verb)))
                for (int other : tree.children(verb))
                    if (other > verb
                            && other < child
                            && (tree.is(other, "obj") || tree.is(other, "iobj") || isCalledOn(verb, other)))
                        first = Math.min(first, withoutCase(other));
            return edges.trimmed(first, edges.withoutAside(child, tree.end(child)));
        }
        return Optional.empty();
    }

    private boolean isCalledOn(int verb, int child) {
        return tree.lemma(verb).equals("call") && tree.is(child, "obl") && tree.has(child, "case", "on");
    }

    private int withoutCase(int noun) {
        int first = tree.first(noun);
        return tree.is(first, "case") && tree.head(first) == noun ? first + 1 : first;
    }

    /** "called the talks a success", "described them as useful". */
    Optional<Stretch> naming(int verb) {
        for (int child : tree.children(verb)) {
            boolean as = (tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "xcomp"))
                    && (tree.has(child, "case", "as") || tree.has(child, "mark", "as"))
                    && child > verb;
            if (as) {
                int first = tree.first(child);
                while (first < child && !tree.lower(first).equals("as")) first++;
                return edges.trimmed(first + 1, tree.end(child));
            }
        }
        if (!Set.of("call", "label", "dub", "brand", "deem", "term").contains(tree.lemma(verb)))
            return Optional.empty();
        for (int child : tree.children(verb))
            if ((tree.is(child, "xcomp") || tree.is(child, "ccomp"))
                    && child > verb
                    && !tree.has(child, "mark", "to")
                    && !CalendarNames.DAYS.contains(tree.lower(child)))
                return edges.trimmed(tree.first(child), tree.end(child));
        return Optional.empty();
    }

    /** "shows the party leading", "found them useful": an object with what is said of it. */
    Optional<Stretch> small(int verb) {
        if (!Set.of("show", "find", "see", "consider", "deem", "prove").contains(tree.lemma(verb)))
            return Optional.empty();
        int object = -1;
        for (int child : tree.children(verb)) {
            if (child > verb && tree.is(child, "obj")) object = child;
            boolean said = tree.is(child, "xcomp")
                    || tree.is(child, "advcl")
                            && tree.sentence().token(child).fine().equals("VBG");
            if (object >= 0 && child > object && said) return edges.trimmed(tree.first(object), tree.end(child));
        }
        return Optional.empty();
    }

    /** "called for a ceasefire", "warned of war". */
    Optional<Stretch> about(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb) continue;
            boolean takes = tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "ccomp");
            if (!takes) continue;
            for (int mark : tree.children(child)) {
                if (mark > child || !(tree.is(mark, "case") || tree.is(mark, "mark"))) continue;
                if (!SpeechWords.ABOUT.contains(tree.lemma(verb) + "-" + tree.lower(mark))) continue;
                var content = edges.trimmed(mark + 1, edges.withoutAside(child, tree.end(child)));
                if (content.isPresent() && !edges.isPronoun(content.get())) return content;
            }
        }
        return Optional.empty();
    }

    /** "rejected the offer": the object with what hangs on it; of a passive with its agent, the subject. */
    Optional<Stretch> object(int verb) {
        for (int child : tree.children(verb))
            if (tree.is(child, "nsubj:pass"))
                return speakers.ofPredicate(verb).isPresent() && child < verb
                        ? edges.trimmed(tree.first(child), edges.withoutAside(child, Math.min(verb, tree.end(child))))
                                .filter(s -> !edges.isPronoun(s))
                        : Optional.empty();
        for (int child : tree.children(verb)) {
            if (!tree.is(child, "obj") || child < verb) continue;
            int end = tree.end(child);
            if (Set.of("accuse", "blame", "praise", "criticize", "criticise", "thank")
                    .contains(tree.lemma(verb)))
                for (int next : tree.children(verb))
                    if (next > child
                            && (tree.is(next, "obl") || tree.is(next, "advcl"))
                            && (tree.has(next, "case", "for")
                                    || tree.has(next, "case", "of")
                                    || tree.has(next, "mark", "of")
                                    || tree.has(next, "mark", "for")
                                    || tree.has(next, "case", "on"))) end = Math.max(end, tree.end(next));
            return edges.trimmed(tree.first(child), edges.withoutAside(child, end))
                    .filter(s -> !edges.isPronoun(s));
        }
        return Optional.empty();
    }
}
