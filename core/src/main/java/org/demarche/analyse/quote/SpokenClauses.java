package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.syntax.Tag;

/** Finds the clauses that a tag of speech hands over: behind it, before it, or on both sides of it. */
record SpokenClauses(SpeechTree tree, Speakers speakers, Edges edges) {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "what", "it", "there");
    /** A longer name is more likely a clause taken for one. */
    private static final int LONGEST_NAME = 20;

    /**
     * A tag between commas or behind the last one, told by its words, since long sentences of this kind are often parsed
     * otherwise: "The talks, the minister said on Monday, will go on."
     */
    List<Stretch> thrownIn(int verb) {
        int subject = speakers.subject(verb);
        if (subject < 0 || RELATIVE.contains(tree.lower(subject))) return List.of();
        var name = tree.name(subject);
        int first = Math.min(name.first(), verb);
        int end = Math.max(name.end(), verb + 1);
        for (int child : tree.children(verb))
            if (child >= end && tree.first(child) <= end && isCircumstance(child)) end = tree.end(child);
        boolean behindComma = first > 1 && tree.lower(first - 1).equals(",");
        if (!behindComma || name.end() - name.first() > LONGEST_NAME) return List.of();
        if (edges.onlyMarks(end)) return edges.trimmed(0, first).stream().toList();
        boolean beforeComma = tree.lower(end).equals(",")
                && end + 1 < tree.size()
                && !tree.lower(end + 1).equals("\"");
        if (!beforeComma || verb > subject + LONGEST_NAME) return List.of();
        var pieces = new ArrayList<Stretch>();
        edges.trimmed(0, first).ifPresent(pieces::add);
        edges.trimmed(end, tree.size()).ifPresent(pieces::add);
        return pieces;
    }

    /** "on Monday", "in a statement", "reporters": what a tag carries besides its content. */
    private boolean isCircumstance(int child) {
        return tree.is(child, "obl")
                || tree.is(child, "advmod")
                || tree.is(child, "iobj")
                || tree.is(child, "obj") && tree.end(child) - tree.first(child) <= 3;
    }

    /** "said (that) …", "…, said …", "He said: …". */
    List<Stretch> clause(int verb) {
        for (int child : tree.children(verb)) {
            boolean content = tree.is(child, "ccomp")
                    || tree.is(child, "parataxis")
                            && (child < verb || SpeechWords.SPEECH.contains(tree.lemma(verb)))
                            && SpeechWords.SPEECH.contains(tree.lemma(verb));
            if (!content) continue;
            var whole = child < verb ? fronted(child, verb) : trailing(child);
            if (whole.isEmpty() || straddles(whole.get(), verb)) continue;
            var pieces = new ArrayList<Stretch>();
            topic(verb, child).ifPresent(pieces::add);
            pieces.add(whole.get());
            return pieces;
        }
        return List.of();
    }

    /** "…, the minister said": all that stands before the tag, where the tag is the sentence's own. */
    private Optional<Stretch> fronted(int content, int verb) {
        boolean own = tree.head(verb) < 0 && tree.first(verb) == 0;
        int end = Math.min(tree.end(content), verb);
        // Behind the marks that close what is said there is only the tag.
        for (int i = end - 1; i > tree.first(content) && i > verb - LONGEST_NAME; i--)
            if (tree.lower(i).equals("\"") || tree.lower(i).equals("''")) {
                end = i;
                break;
            }
        return edges.trimmed(own ? 0 : tree.first(content), end);
    }

    /** "said that … but that …": a second clause with "that" is said too, wherever the tree hangs it. */
    private Optional<Stretch> trailing(int content) {
        int end = tree.end(content);
        int at = end;
        if (at < tree.size() && tree.lower(at).equals(",")) at++;
        boolean more =
                at + 1 < tree.size() && tree.is(at, "cc") && tree.lower(at + 1).equals("that");
        return edges.trimmed(tree.first(content), more ? tree.size() : end);
    }

    private static boolean straddles(Stretch stretch, int token) {
        return stretch.first() <= token && token < stretch.end();
    }

    /** "The talks, the minister said, will go on": the first subject is of what is said. */
    private Optional<Stretch> topic(int verb, int content) {
        var subjects = tree.children(verb, "nsubj");
        if (subjects.size() < 2 || content < verb) return Optional.empty();
        int topic = subjects.get(0);
        return topic < verb && subjects.get(1) < verb
                ? edges.trimmed(tree.first(topic), tree.end(topic))
                : Optional.empty();
    }

    /** A tag thrown in: "The talks, he said, …", "As he said, …". */
    List<Stretch> around(int verb) {
        int head = tree.head(verb);
        if (head < 0) return List.of();
        boolean thrownIn = tree.is(verb, "parataxis")
                || tree.is(verb, "advcl") && tree.has(verb, "mark", "as") && subjectOf(verb)
                || tree.is(verb, "acl:relcl") && isBareTag(verb);
        if (!thrownIn) return List.of();
        if (tree.is(verb, "acl:relcl")) {
            // The tag was taken for a clause of the noun before it; what is said is the noun's clause.
            while (head >= 0 && !tree.isTag(head, Tag.VERB) && !tree.has(head, "cop")) head = tree.head(head);
            if (head < 0) return List.of();
        }
        return around(head, tree.first(verb), tree.end(verb));
    }

    private boolean subjectOf(int verb) {
        return tree.has(verb, "nsubj");
    }

    /** ", the minister said on Monday,": between commas, with a subject of its own and nothing relative. */
    private boolean isBareTag(int verb) {
        int first = tree.first(verb);
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obj") || tree.is(child, "ccomp") || tree.is(child, "xcomp")) return false;
            if (tree.is(child, "nsubj") && Set.of("who", "that", "which").contains(tree.lower(child))) return false;
        }
        return tree.has(verb, "nsubj") && edges.isTail(first);
    }

    /** The clause of {@code head} before and after the stretch of its tag. */
    private List<Stretch> around(int head, int first, int end) {
        var pieces = new ArrayList<Stretch>();
        if (tree.first(head) < first) edges.trimmed(tree.first(head), first).ifPresent(pieces::add);
        if (tree.end(head) > end) edges.trimmed(end, tree.end(head)).ifPresent(pieces::add);
        return pieces;
    }

    /** What is said according to {@code source}: the clause it hangs on. */
    List<Stretch> apartFrom(int source) {
        int head = tree.head(source);
        if (head < 0) return List.of();
        int first = tree.first(source);
        // At the end and behind a comma it speaks of the whole sentence.
        if (first > 1 && tree.lower(first - 1).equals(",") && edges.onlyMarks(tree.end(source)))
            return edges.trimmed(0, first).stream().toList();
        // "a rise of 5 percent, according to the bank": what a noun carries, its whole clause says.
        while (tree.head(head) >= 0
                && !tree.isTag(head, Tag.VERB)
                && !tree.has(head, "cop")
                && !tree.has(head, "nsubj")) head = tree.head(head);
        return around(head, tree.first(source), tree.end(source));
    }
}
