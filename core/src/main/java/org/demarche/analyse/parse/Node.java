package org.demarche.analyse.parse;

import org.jspecify.annotations.Nullable;

/**
 * A token on the parser's stack or at the front of its buffer, with the dependents it has so far. Immutable: states of a
 * beam share nodes.
 *
 * @param token its number; -1 for the root that lies at the stack's bottom
 * @param relation number of its relation to its head; -1 while it has none
 * @param left its leftmost dependent, {@code left2} the one after that
 * @param right its rightmost dependent, {@code right2} the one before that
 * @param leftRelations a bit for the relation of each dependent to the left
 * @param marker the token of the last dependent that was a case marker or subordinator; -2 where there is none
 */
record Node(
        int token,
        int relation,
        @Nullable Node left,
        @Nullable Node left2,
        @Nullable Node right,
        @Nullable Node right2,
        int leftCount,
        int rightCount,
        long leftRelations,
        long rightRelations,
        int marker) {
    static final int NO_TOKEN = -2;

    static Node of(int token) {
        return new Node(token, -1, null, null, null, null, 0, 0, 0, 0, NO_TOKEN);
    }

    Node under(int newRelation) {
        return new Node(
                token,
                newRelation,
                left,
                left2,
                right,
                right2,
                leftCount,
                rightCount,
                leftRelations,
                rightRelations,
                marker);
    }

    Node withLeft(Node dependent, boolean marks) {
        return new Node(
                token,
                relation,
                dependent,
                left,
                right,
                right2,
                leftCount + 1,
                rightCount,
                leftRelations | 1L << dependent.relation(),
                rightRelations,
                marks ? dependent.token() : marker);
    }

    Node withRight(Node dependent, boolean marks) {
        return new Node(
                token,
                relation,
                left,
                left2,
                dependent,
                right,
                leftCount,
                rightCount + 1,
                leftRelations,
                rightRelations | 1L << dependent.relation(),
                marks ? dependent.token() : marker);
    }
}
