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

    /** Whether the step with that relation loses no arc that can still be made. */
    boolean isFree(State state, Action action) {
        int top = state.top();
        int next = state.next();
        return switch (action.kind()) {
            case LEFT -> {
                if (hasDependentFrom(top, next)) yield false;
                if (heads[top] == next) yield action.relation() == relations[top];
                yield heads[top] != state.second() && heads[top] < next;
            }
            case RIGHT -> {
                if (hasDependentFrom(top, next) || heads[top] >= next) yield false;
                // A head that is lost already cannot be lost again.
                yield heads[top] != state.second() || action.relation() == relations[top];
            }
            case SHIFT -> {
                var stack = state.stackTokens();
                for (int i = 0; i < stack.length; i++) {
                    if (stack[i] >= 0 && heads[stack[i]] == next) yield false;
                    if (i > 0 && heads[next] == stack[i]) yield false;
                }
                yield true;
            }
        };
    }
}
