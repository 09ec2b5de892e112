package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;

/**
 * A tree in which tokens may be hung elsewhere. What one repair moves is kept or taken back as a whole, so that the whole is
 * always a tree. Not thread-safe.
 */
final class MovableTree {
    static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    final Sentence sentence;
    final int[] heads;
    final String[] relations;
    private final List<Moved> moved = new ArrayList<>();
    private boolean changed;

    /** What a token hung on before the repair at work moved it. */
    private record Moved(int token, int head, String relation) {}

    MovableTree(Sentence sentence, Dependencies tree) {
        this.sentence = sentence;
        heads = new int[tree.size()];
        relations = new String[tree.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = tree.head(i);
            relations[i] = tree.relation(i);
        }
    }

    /** Whether a repair has moved something that stays. */
    boolean isChanged() {
        return changed;
    }

    /** The tree as it hangs now. */
    Dependencies tree() {
        return Dependencies.of(heads, Arrays.asList(relations));
    }

    void hang(int token, int head, String relation) {
        moved.add(new Moved(token, heads[token], relations[token]));
        heads[token] = head;
        relations[token] = relation;
    }

    /** Keeps what the repair at work moved, or takes it back where it is no tree. */
    void settle() {
        // A circle runs through a moved token: without one, all was a tree before.
        boolean sound = moved.stream().allMatch(m -> leadsUp(m.token));
        if (!sound)
            for (int i = moved.size() - 1; i >= 0; i--) {
                heads[moved.get(i).token] = moved.get(i).head;
                relations[moved.get(i).token] = moved.get(i).relation;
            }
        changed |= sound && !moved.isEmpty();
        moved.clear();
    }

    private boolean leadsUp(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < heads.length; steps++) at = heads[at];
        return at < 0;
    }

    boolean has(int head, String relation) {
        for (int i = 0; i < heads.length; i++) if (heads[i] == head && relations[i].equals(relation)) return true;
        return false;
    }

    boolean isCase(int token, int of) {
        return heads[token] == of && relations[token].equals("case");
    }

    /** The case marker that hangs on a word before it; -1 where there is none. */
    int preposition(int token) {
        for (int i = token - 1; i >= 0; i--) if (heads[i] == token && relations[i].equals("case")) return i;
        return -1;
    }

    boolean isUnder(int token, int ancestor) {
        int at = token;
        // Between two moves there may be a circle, which settle() takes back.
        for (int steps = 0; at >= 0 && at != ancestor && steps < heads.length; steps++) at = heads[at];
        return at == ancestor;
    }

    String word(int token) {
        return sentence.token(token).lower();
    }

    boolean isSameWord(int token, int other) {
        return word(token).equals(word(other));
    }
}
