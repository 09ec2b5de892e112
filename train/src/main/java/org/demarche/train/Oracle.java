package org.demarche.train;

import org.demarche.analyse.parse.Action;
import org.demarche.analyse.parse.State;

/**
 * Which steps lead to a gold tree, and what each costs in arcs that can then no longer be made (Goldberg and Nivre 2013,
 * for arc-hybrid).
 */
final class Oracle {
    private final int[] heads;
    private final int[] relations;

    /** @param relations numbers of the gold relations; -1 for one that the model does not know */
    Oracle(int[] heads, int[] relations) {
        this.heads = heads;
        this.relations = relations;
    }

    /** The one step that a parser without mistakes takes. */
    Action canonical(State state) {
        int top = state.top();
        if (top >= 0) {
            if (state.front() != null && heads[top] == state.next())
                return new Action(Action.Kind.LEFT, relations[top]);
            if (heads[top] == state.second() && !hasDependentFrom(top, state.next()))
                return new Action(Action.Kind.RIGHT, relations[top]);
        }
        return new Action(Action.Kind.SHIFT, -1);
    }

    private boolean hasDependentFrom(int head, int first) {
        for (int i = first; i < heads.length; i++) if (heads[i] == head) return true;
        return false;
    }

    /** Which kinds of step lose no arc that can still be made, and the relations that arcs made by them must have. */
    Free free(State state) {
        int top = state.top();
        int next = state.next();
        boolean done = top >= 0 && !hasDependentFrom(top, next);
        boolean left = done && heads[top] != state.second() && heads[top] <= next;
        boolean right = done && heads[top] < next;
        int leftRelation = top >= 0 && heads[top] == next ? relations[top] : ANY;
        // A head that is lost already cannot be lost again.
        int rightRelation = top >= 0 && heads[top] == state.second() ? relations[top] : ANY;
        return new Free(isShiftFree(state), left, leftRelation, right, rightRelation);
    }

    private static final int ANY = -2;

    /** The answer of {@link #free}. */
    record Free(boolean shift, boolean left, int leftRelation, boolean right, int rightRelation) {
        boolean allows(Action action) {
            return switch (action.kind()) {
                case SHIFT -> shift;
                case LEFT -> left && (leftRelation == ANY || leftRelation == action.relation());
                case RIGHT -> right && (rightRelation == ANY || rightRelation == action.relation());
            };
        }
    }

    private boolean isShiftFree(State state) {
        if (state.front() == null) return false;
        int next = state.next();
        var stack = state.stackTokens();
        for (int i = 0; i < stack.length; i++) {
            if (stack[i] >= 0 && heads[stack[i]] == next) return false;
            if (i > 0 && heads[next] == stack[i]) return false;
        }
        return true;
    }
}
