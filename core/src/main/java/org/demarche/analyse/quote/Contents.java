package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.syntax.Tag;

/** Tells what a word of saying, thinking or wanting hands over: the clause, infinitive or object that hangs on it. */
final class Contents {
    private static final Set<String> LEADS = Set.of(",", ":", ";", "\"", "-", "that", ".", "(", ")", "''", "``", "--");
    private static final Set<String> TAILS = Set.of(",", ":", ";", ".", "\"", "-", "(", "--", "''", "``");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "what", "it", "there");
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
    /** A longer name is more likely a clause taken for one. */
    private static final int LONGEST_NAME = 20;

    private final SpeechTree tree;
    private final Speakers speakers;

    Contents(SpeechTree tree, Speakers speakers) {
        this.tree = tree;
        this.speakers = speakers;
    }

    /** What a verb hands over, in pieces where its tag stands in the middle; empty where it does not. */
    List<Stretch> ofVerb(int verb) {
        var lemma = tree.lemma(verb);
        if (SpeechWords.SPEECH.contains(lemma)) {
            var thrownIn = thrownIn(verb);
            if (!thrownIn.isEmpty()) return thrownIn;
        }
        if (SpeechWords.takesClause(lemma)) {
            var clause = clause(verb);
            if (!clause.isEmpty()) return clause;
            if (SpeechWords.SPEECH.contains(lemma)) {
                var around = around(verb);
                if (!around.isEmpty()) return around;
            }
        }
        if (isBareInfinitive(verb)) return List.of();
        if (SpeechWords.WILL.contains(lemma)) {
            var infinitive = infinitive(verb);
            if (infinitive.isPresent()) return List.of(infinitive.get());
        }
        if (SpeechWords.NAMING.contains(lemma)) {
            var naming = naming(verb);
            if (naming.isPresent()) return List.of(naming.get());
        }
        var small = small(verb);
        if (small.isPresent()) return List.of(small.get());
        var about = about(verb);
        if (about.isPresent()) return List.of(about.get());
        return SpeechWords.STANCE.contains(lemma) ? object(verb).stream().toList() : List.of();
    }

    /**
     * A tag between commas or behind the last one, told by its words, since long sentences of this kind are often parsed
     * otherwise: "The talks, the minister said on Monday, will go on."
     */
    private List<Stretch> thrownIn(int verb) {
        int subject = speakers.subject(verb);
        if (subject < 0 || RELATIVE.contains(tree.lower(subject))) return List.of();
        var name = tree.name(subject);
        int first = Math.min(name.first(), verb);
        int end = Math.max(name.end(), verb + 1);
        for (int child : tree.children(verb))
            if (child >= end && tree.first(child) <= end && isCircumstance(child)) end = tree.end(child);
        boolean behindComma = first > 1 && tree.lower(first - 1).equals(",");
        if (!behindComma || name.end() - name.first() > LONGEST_NAME) return List.of();
        if (onlyMarks(end)) return trimmed(0, first).stream().toList();
        boolean beforeComma = tree.lower(end).equals(",")
                && end + 1 < tree.size()
                && !tree.lower(end + 1).equals("\"");
        if (!beforeComma || verb > subject + LONGEST_NAME) return List.of();
        var pieces = new ArrayList<Stretch>();
        trimmed(0, first).ifPresent(pieces::add);
        trimmed(end, tree.size()).ifPresent(pieces::add);
        return pieces;
    }

    /** "on Monday", "in a statement", "reporters": what a tag carries besides its content. */
    private boolean isCircumstance(int child) {
        return tree.is(child, "obl")
                || tree.is(child, "advmod")
                || tree.is(child, "iobj")
                || tree.is(child, "obj") && tree.end(child) - tree.first(child) <= 3;
    }

    /** "to reject it": what nobody has done yet, and no word says who would. */
    private boolean isBareInfinitive(int verb) {
        return tree.sentence().token(verb).fine().equals("VB") && !tree.has(verb, "aux");
    }

    /** "said (that) …", "…, said …", "He said: …". */
    private List<Stretch> clause(int verb) {
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
        return trimmed(own ? 0 : tree.first(content), end);
    }

    /** "said that … but that …": a second clause with "that" is said too, wherever the tree hangs it. */
    private Optional<Stretch> trailing(int content) {
        int end = tree.end(content);
        int at = end;
        if (at < tree.size() && tree.lower(at).equals(",")) at++;
        boolean more =
                at + 1 < tree.size() && tree.is(at, "cc") && tree.lower(at + 1).equals("that");
        return trimmed(tree.first(content), more ? tree.size() : end);
    }

    private static boolean straddles(Stretch stretch, int token) {
        return stretch.first() <= token && token < stretch.end();
    }

    /** "The talks, the minister said, will go on": the first subject is of what is said. */
    private Optional<Stretch> topic(int verb, int content) {
        var subjects = tree.children(verb, "nsubj");
        if (subjects.size() < 2 || content < verb) return Optional.empty();
        int topic = subjects.get(0);
        return topic < verb && subjects.get(1) < verb ? trimmed(tree.first(topic), tree.end(topic)) : Optional.empty();
    }

    /** A tag thrown in: "The talks, he said, …", "As he said, …". */
    private List<Stretch> around(int verb) {
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
        return tree.has(verb, "nsubj") && TAILS.contains(tree.lower(first));
    }

    /** The clause of {@code head} before and after the stretch of its tag. */
    private List<Stretch> around(int head, int first, int end) {
        var pieces = new ArrayList<Stretch>();
        if (tree.first(head) < first) trimmed(tree.first(head), first).ifPresent(pieces::add);
        if (tree.end(head) > end) trimmed(end, tree.end(head)).ifPresent(pieces::add);
        return pieces;
    }

    /** What is said according to {@code source}: the clause it hangs on. */
    List<Stretch> apartFrom(int source) {
        int head = tree.head(source);
        if (head < 0) return List.of();
        int first = tree.first(source);
        // At the end and behind a comma it speaks of the whole sentence.
        if (first > 1 && tree.lower(first - 1).equals(",") && onlyMarks(tree.end(source)))
            return trimmed(0, first).stream().toList();
        // "a rise of 5 percent, according to the bank": what a noun carries, its whole clause says.
        while (tree.head(head) >= 0
                && !tree.isTag(head, Tag.VERB)
                && !tree.has(head, "cop")
                && !tree.has(head, "nsubj")) head = tree.head(head);
        return around(head, tree.first(source), tree.end(source));
    }

    private boolean onlyMarks(int from) {
        for (int i = from; i < tree.size(); i++) if (!TAILS.contains(tree.lower(i))) return false;
        return true;
    }

    /** "promised to …", "urged them to …". */
    private Optional<Stretch> infinitive(int verb) {
        for (int child : tree.children(verb)) {
            boolean infinitive = (tree.is(child, "xcomp") || tree.is(child, "ccomp") || tree.is(child, "advcl"))
                    && tree.has(child, "mark", "to")
                    && child > verb;
            if (!infinitive) continue;
            int first = tree.first(child);
            if (WANTED_OF.contains(tree.lemma(verb)))
                for (int other : tree.children(verb))
                    if (other > verb
                            && other < child
                            && (tree.is(other, "obj") || tree.is(other, "iobj") || isCalledOn(verb, other)))
                        first = Math.min(first, withoutCase(other));
            return trimmed(first, withoutAside(child, tree.end(child)));
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

    /** Where a content ends before a clause or apposition that the writer adds to its last noun (", which …"). */
    private int withoutAside(int content, int end) {
        for (int i = content + 1; i < end; i++) {
            if (!tree.lower(i - 1).equals(",") && !tree.lower(i - 1).equals("--")) continue;
            boolean aside = tree.lower(i).equals("which") || tree.lower(i).equals("who");
            if (aside) return i - 1;
        }
        // An apposition at the very end: its head hangs on a noun before the comma.
        for (int i = content + 1; i < end; i++)
            if (tree.is(i, "appos")
                    && tree.end(i) == end
                    && tree.first(i) > content
                    && tree.lower(tree.first(i)).equals(",")) return tree.first(i);
        return end;
    }

    /** "called the talks a success", "described them as useful". */
    private Optional<Stretch> naming(int verb) {
        for (int child : tree.children(verb)) {
            boolean as = (tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "xcomp"))
                    && (tree.has(child, "case", "as") || tree.has(child, "mark", "as"))
                    && child > verb;
            if (as) {
                int first = tree.first(child);
                while (first < child && !tree.lower(first).equals("as")) first++;
                return trimmed(first + 1, tree.end(child));
            }
        }
        if (!Set.of("call", "label", "dub", "brand", "deem", "term").contains(tree.lemma(verb)))
            return Optional.empty();
        for (int child : tree.children(verb))
            if ((tree.is(child, "xcomp") || tree.is(child, "ccomp")) && child > verb && !tree.has(child, "mark", "to"))
                return trimmed(tree.first(child), tree.end(child));
        return Optional.empty();
    }

    /** "shows the party leading", "found them useful": an object with what is said of it. */
    private Optional<Stretch> small(int verb) {
        if (!Set.of("show", "find", "see", "consider", "deem", "prove").contains(tree.lemma(verb)))
            return Optional.empty();
        int object = -1;
        for (int child : tree.children(verb)) {
            if (child > verb && tree.is(child, "obj")) object = child;
            boolean said = tree.is(child, "xcomp")
                    || tree.is(child, "advcl")
                            && tree.sentence().token(child).fine().equals("VBG");
            if (object >= 0 && child > object && said) return trimmed(tree.first(object), tree.end(child));
        }
        return Optional.empty();
    }

    /** "called for a ceasefire", "warned of war". */
    private Optional<Stretch> about(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb) continue;
            boolean takes = tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "ccomp");
            if (!takes) continue;
            for (int mark : tree.children(child)) {
                if (mark > child || !(tree.is(mark, "case") || tree.is(mark, "mark"))) continue;
                if (!SpeechWords.ABOUT.contains(tree.lemma(verb) + "-" + tree.lower(mark))) continue;
                var content = trimmed(mark + 1, withoutAside(child, tree.end(child)));
                if (content.isPresent() && !isPronoun(content.get())) return content;
            }
        }
        return Optional.empty();
    }

    /** "rejected the offer": the object with what hangs on it; of a passive with its agent, the subject. */
    private Optional<Stretch> object(int verb) {
        for (int child : tree.children(verb))
            if (tree.is(child, "nsubj:pass"))
                return speakers.ofPredicate(verb).isPresent() && child < verb
                        ? trimmed(tree.first(child), withoutAside(child, Math.min(verb, tree.end(child))))
                                .filter(s -> !isPronoun(s))
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
            return trimmed(tree.first(child), withoutAside(child, end)).filter(s -> !isPronoun(s));
        }
        return Optional.empty();
    }

    private boolean isPronoun(Stretch stretch) {
        return stretch.end() - stretch.first() == 1
                && (tree.isTag(stretch.first(), Tag.PRON)
                        || tree.isTag(stretch.first(), Tag.DET)
                        || tree.isTag(stretch.first(), Tag.NUM));
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
                    return trimmed(mark + 1, tree.end(child)).filter(s -> !isPronoun(s)).stream()
                            .toList();
        }
        return List.of();
    }

    private Optional<Stretch> claimed(int noun) {
        for (int child : tree.children(noun)) {
            if (child < noun || !(tree.is(child, "acl") || tree.is(child, "ccomp"))) continue;
            if (tree.is(child, "acl:relcl")) continue;
            if (tree.has(child, "mark", "that") || tree.has(child, "mark", "to"))
                return trimmed(tree.first(child), tree.end(child));
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
                return trimmed(tree.first(child), tree.end(child)).stream().toList();
        }
        for (int child : tree.children(adjective)) {
            if (child < adjective || !tree.is(child, "obl")) continue;
            for (int mark : tree.children(child))
                if (tree.is(mark, "case")
                        && Set.of("about", "of", "with", "to", "by", "at").contains(tree.lower(mark)))
                    return trimmed(mark + 1, tree.end(child)).filter(s -> !isPronoun(s)).stream()
                            .toList();
        }
        return List.of();
    }

    /** The stretch without marks at its ends and without the "that" that leads it. */
    private Optional<Stretch> trimmed(int first, int end) {
        int from = first;
        int to = end;
        while (from < to && LEADS.contains(tree.lower(from)) && !isDemonstrative(from)) from++;
        while (to > from && TAILS.contains(tree.lower(to - 1))) to--;
        return from < to ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }

    private boolean isDemonstrative(int token) {
        return tree.lower(token).equals("that") && !tree.is(token, "mark");
    }
}
