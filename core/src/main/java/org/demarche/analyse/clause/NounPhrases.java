package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of a tree: a noun with its determiners, modifiers, owners and name, without what prepositions hang on
 * it. Members of a coordination and appositions are phrases of their own; "Minister of Foreign Affairs" is one.
 */
final class NounPhrases {
    /** What stands before its noun and belongs to the phrase with all that hangs on it. */
    private static final Set<String> BEFORE = Set.of(
            "det",
            "det:predet",
            "amod",
            "nummod",
            "compound",
            "flat",
            "nmod:poss",
            "nmod:desc",
            "nmod:unmarked",
            "goeswith");
    /** What stands behind its noun and still belongs to the phrase, where nothing comes between. */
    private static final Set<String> BEHIND =
            Set.of("flat", "compound", "nummod", "amod", "nmod:desc", "nmod:unmarked", "goeswith");
    /** What no noun is, whatever its part of speech. */
    private static final Set<String> NEVER = Set.of(
            "fixed",
            "punct",
            "case",
            "mark",
            "cc",
            "cc:preconj",
            "advmod",
            "discourse",
            "goeswith",
            "compound:prt",
            "reparandum",
            "aux",
            "aux:pass",
            "cop");
    /** Relations in which an adjective, a determiner or a number stands for a noun: "both", "the rich", "several". */
    private static final Set<String> NOMINAL = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "appos", "vocative");

    private static final Set<String> JOINING_MARKS = Set.of("-", "–", "/", "&", ".", "'", "\"", "’", "‘", "“", "”");

    private final Tree tree;
    private final Predicates predicates;
    /** For each token the head of the phrase it would be part of. */
    private final int[] owner;

    private final @Nullable Phrase[] byHead;
    private final List<Phrase> all;

    NounPhrases(Tree tree, Predicates predicates) {
        this.tree = tree;
        this.predicates = predicates;
        owner = new int[tree.size()];
        byHead = new Phrase[tree.size()];
        assignOwners();
        var heads = new ArrayList<Integer>();
        for (int i = 0; i < tree.size(); i++) if (isHead(i)) heads.add(i);
        for (int head : heads) byHead[head] = phrase(head);
        all = new TitlePhrases(tree, byHead).join(heads);
    }

    List<Phrase> all() {
        return all;
    }

    /** The phrase whose head in the tree is {@code token}; empty where it is none, or lies inside a title. */
    Optional<Phrase> of(int token) {
        return Optional.ofNullable(byHead[token]);
    }

    /** The phrase at {@code token} and those coordinated with it. */
    List<Phrase> members(int token) {
        var members = new ArrayList<Phrase>();
        collect(token, members);
        return members;
    }

    private void collect(int token, List<Phrase> into) {
        of(token).ifPresent(into::add);
        for (int child : tree.children(token)) {
            if (tree.relation(child).equals("conj") && !predicates.has(child)) collect(child, into);
            // "Presidents A of Mexico and B of Peru": the second name is joined to the first, which is part of the
            // phrase.
            if (tree.is(child, "appos") && owner[child] == owner[token])
                for (int next : tree.children(child))
                    if (tree.relation(next).equals("conj") && !predicates.has(next)) collect(next, into);
        }
    }

    private void assignOwners() {
        var inBlock = new boolean[tree.size()];
        for (int token : tree.topDown()) {
            int head = tree.head(token);
            owner[token] = token;
            if (head < 0) continue;
            var relation = tree.relation(token);
            boolean before = token < head && !predicates.has(token);
            if (inBlock[head] || before && (BEFORE.contains(relation) || isTitlesDomain(token, head))) {
                inBlock[token] = inBlock[head] || !isVerbHead(head);
                if (inBlock[token]) owner[token] = owner[head];
            } else if (token > head && belongsBehind(token, head, relation)) owner[token] = owner[head];
        }
    }

    /** "Minister of Education Stefania Giannini": some trees hang the domain on the name. */
    private boolean isTitlesDomain(int token, int head) {
        if (!tree.relation(token).equals("nmod")) return false;
        int title = tree.child(head, "nmod:desc");
        return title >= 0 && title < token;
    }

    /** A verb's adverbs and a copula's are no part of a phrase. */
    private boolean isVerbHead(int head) {
        return tree.isVerbal(head);
    }

    private boolean belongsBehind(int token, int head, String relation) {
        if (isVerbHead(head)) return false;
        if (relation.equals("case"))
            return tree.fine(token).equals("POS") || tree.word(token).equals("'s");
        if (BEHIND.contains(relation)) return !predicates.has(token);
        // "the series Gilmore Girls", "leader Kim": a name right behind its noun, as a title stands before one.
        return relation.equals("appos") && tree.is(token, Tag.PROPN) && nothingBetween(head, token);
    }

    /** Whether the name at {@code name} follows {@code head} directly, with no mark, determiner or preposition between. */
    private boolean nothingBetween(int head, int name) {
        for (int i = head + 1; i < name; i++)
            if (!tree.is(i, Tag.PROPN) && !tree.is(i, Tag.NOUN) && !tree.is(i, Tag.ADJ)) return false;
        return true;
    }

    private boolean isHead(int token) {
        var relation = tree.relation(token);
        if (owner[token] != token || NEVER.contains(relation)) return false;
        if (predicates.isPlace(token)) return false;
        if (predicates.has(token)) return predicates.isNominal(token);
        boolean nominal = NOMINAL.contains(base(relation));
        return switch (tree.sentence().token(token).tag()) {
            case NOUN, PROPN, PRON, NUM -> true;
            case SYM -> nominal && !JOINING_MARKS.contains(tree.word(token));
            case ADJ, DET, X -> nominal || relation.equals("conj") && byHeadBefore(token);
            case VERB -> nominal && !tree.hasTo(token);
            default -> false;
        };
    }

    private boolean byHeadBefore(int conjunct) {
        return NOMINAL.contains(base(tree.relation(tree.firstConjunct(conjunct))));
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private Phrase phrase(int head) {
        int first = head;
        int at = head - 1;
        while (at >= 0 && (owner[at] == head || joins(at, -1, head))) {
            if (owner[at] == head) first = at;
            at--;
        }
        int end = head + 1;
        at = head + 1;
        while (at < tree.size() && (owner[at] == head || joins(at, 1, head))) {
            if (owner[at] == head) end = at + 1;
            at++;
        }
        while (first < head && (tree.is(first, Tag.PUNCT) || tree.is(first, Tag.CCONJ))) first++;
        while (end > head + 1 && tree.is(end - 1, Tag.PUNCT)) end--;
        return new Phrase(tree.sentence().index(), first, end, nameEnd(head, end));
    }

    /** Whether a hyphen or mark at {@code at} has more of the phrase on its far side. */
    private boolean joins(int at, int step, int head) {
        int beyond = at + step;
        boolean beyondIsOurs = beyond >= 0 && beyond < tree.size() && owner[beyond] == head;
        return beyondIsOurs && JOINING_MARKS.contains(tree.word(at)) && !isHead(at);
    }

    /** The last part of a name whose first part heads it in the tree: "Un" in "Kim Jong Un". */
    private int nameEnd(int head, int end) {
        int last = head;
        for (int i = head + 1; i < end; i++) if (owner[i] == head && tree.is(i, Tag.PROPN) && isName(i)) last = i;
        return last;
    }

    private boolean isName(int token) {
        return tree.is(token, "flat") || tree.is(token, "appos");
    }
}
