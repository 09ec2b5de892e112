package org.demarche.analyse.parse;

import org.jspecify.annotations.Nullable;

/**
 * Where a parse stands: a stack of nodes over the root, and the buffer of tokens from {@code next} on. Immutable; each
 * state knows the one before it.
 *
 * @param front the first node of the buffer with its dependents; null where the buffer is empty
 * @param last the action that led here, -1 at the start
 */
public record State(
        Stack stack,
        @Nullable Node front,
        int next,
        int size,
        @Nullable State before,
        int last,
        int score) {
    /** The stack, topmost node first. */
    record Stack(Node node, @Nullable Stack below, int depth) {}

    /** The start: the root alone on the stack, all {@code size} tokens in the buffer. */
    public static State start(int size) {
        return new State(new Stack(Node.of(-1), null, 0), Node.of(0), 0, size, null, -1, 0);
    }

    /** Whether every token has its head. */
    public boolean isEnd() {
        return front == null && stack.depth() == 0;
    }

    /**
     * Whether the kind of action may be taken: the root takes its one dependent last, when the buffer is empty.
     *
     * @param isRoot whether the relation is {@code root}
     */
    public boolean allows(Action.Kind kind, boolean isRoot) {
        return switch (kind) {
            case SHIFT -> front != null;
            case LEFT -> front != null && stack.depth() > 0 && !isRoot;
            case RIGHT -> stack.depth() > 1 ? !isRoot : stack.depth() == 1 && front == null && isRoot;
        };
    }

    /** The state after the action with that number. */
    public State after(int number, Actions actions, int newScore) {
        var action = actions.get(number);
        var top = stack.node();
        if (action.kind() == Action.Kind.SHIFT) {
            var shifted = new Stack(first(), stack, stack.depth() + 1);
            var following = next + 1 < size ? Node.of(next + 1) : null;
            return new State(shifted, following, next + 1, size, this, number, newScore);
        }
        var dependent = top.under(action.relation());
        boolean marks = actions.isMarking(action.relation());
        var below = below();
        if (action.kind() == Action.Kind.LEFT)
            return new State(below, first().withLeft(dependent, marks), next, size, this, number, newScore);
        var head = new Stack(below.node().withRight(dependent, marks), below.below(), below.depth());
        return new State(head, front, next, size, this, number, newScore);
    }

    /** The tokens on the stack, the topmost first, the root's -1 last. */
    public int[] stackTokens() {
        var tokens = new int[stack.depth() + 1];
        var at = stack;
        for (int i = 0; i < tokens.length && at != null; i++) {
            tokens[i] = at.node().token();
            at = at.below();
        }
        return tokens;
    }

    private Node first() {
        if (front == null) throw new IllegalStateException("the buffer is empty");
        return front;
    }

    private Stack below() {
        var below = stack.below();
        if (below == null) throw new IllegalStateException("nothing lies below the root");
        return below;
    }

    /** The token on top of the stack: -1 for the root. */
    public int top() {
        return stack.node().token();
    }

    /** The token below the top: -1 for the root, -2 where there is none. */
    public int second() {
        return stack.below() == null ? Node.NO_TOKEN : stack.below().node().token();
    }
}
