package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/** One sentence's tree with the questions that the readers of speech ask of it. */
final class SpeechTree {
    /** What a noun carries that tells more of it, but is not part of its name. */
    private static final Set<String> LOOSE =
            Set.of("acl:relcl", "acl", "advcl", "parataxis", "discourse", "orphan", "ccomp");

    /** Tokens from {@code first} up to, not including, {@code end}. */
    record Stretch(int first, int end) {}

    private final Parse parse;
    private final Sentence sentence;
    private final Dependencies tree;
    private final int[][] children;
    private final int[] firsts;
    private final int[] ends;
    private final @Nullable Clause[] clauses;

    SpeechTree(Parse parse) {
        this.parse = parse;
        sentence = parse.sentence();
        tree = parse.dependencies();
        int size = sentence.size();
        children = new int[size][];
        firsts = new int[size];
        ends = new int[size];
        clauses = new Clause[size];
        var order = new int[size];
        order[0] = tree.root();
        int filled = 1;
        for (int i = 0; i < filled; i++) {
            children[order[i]] = tree.children(order[i]);
            for (int child : children[order[i]]) order[filled++] = child;
        }
        for (int i = size - 1; i >= 0; i--) {
            int token = order[i];
            firsts[token] = token;
            ends[token] = token + 1;
            for (int child : children[token]) {
                firsts[token] = Math.min(firsts[token], firsts[child]);
                ends[token] = Math.max(ends[token], ends[child]);
            }
        }
        for (var clause : parse.clauses()) {
            clauses[clause.predicate()] = clause;
            // After "be" the clause has the verb for its predicate, the tree what follows it.
            if (tree.is(clause.predicate(), "cop")) clauses[tree.head(clause.predicate())] = clause;
        }
    }

    Parse parse() {
        return parse;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.size();
    }

    int head(int token) {
        return tree.head(token);
    }

    boolean is(int token, String relation) {
        return tree.is(token, relation);
    }

    String relation(int token) {
        return tree.relation(token);
    }

    String lemma(int token) {
        return sentence.token(token).lemma();
    }

    String lower(int token) {
        return sentence.token(token).lower();
    }

    boolean isTag(int token, Tag tag) {
        return sentence.token(token).is(tag);
    }

    int[] children(int token) {
        return children[token];
    }

    /** The children of {@code token} with one of the relations, in order. */
    List<Integer> children(int token, String... relations) {
        var found = new ArrayList<Integer>();
        for (int child : children[token])
            for (var relation : relations)
                if (tree.is(child, relation)) {
                    found.add(child);
                    break;
                }
        return found;
    }

    boolean has(int token, String relation, String lower) {
        for (int child : children[token])
            if (tree.is(child, relation) && lower(child).equals(lower)) return true;
        return false;
    }

    boolean has(int token, String relation) {
        for (int child : children[token]) if (tree.is(child, relation)) return true;
        return false;
    }

    boolean isPassive(int token) {
        return has(token, "aux:pass") || has(token, "nsubj:pass");
    }

    int first(int token) {
        return firsts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** All that hangs on {@code token}. */
    Stretch under(int token) {
        return new Stretch(firsts[token], ends[token]);
    }

    /** The name or description of somebody: the noun with what belongs to it, appositions too, no relative clauses. */
    Stretch name(int noun) {
        int first = noun;
        int end = noun + 1;
        var open = new ArrayList<Integer>(List.of(noun));
        while (!open.isEmpty()) {
            int token = open.remove(open.size() - 1);
            for (int child : children[token]) {
                if (LOOSE.contains(tree.relation(child)) || tree.is(child, "punct")) continue;
                if (tree.is(child, "case") && token == noun) continue;
                open.add(child);
                first = Math.min(first, child);
                end = Math.max(end, child + 1);
            }
        }
        return new Stretch(first, end);
    }

    /** The clause with {@code token} for its predicate, or with it after its "be". */
    Optional<Clause> findClause(int token) {
        return Optional.ofNullable(clauses[token]);
    }
}
