package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;
import org.jspecify.annotations.Nullable;

/** A clause in the making: each reader of this package fills in its part. Not thread-safe. */
final class Node {
    /** What a clause's predicate is. */
    enum Kind {
        VERB,
        /** An adjective with a form of "be" or a subject. */
        ADJECTIVE,
        /** A form of "be" before a noun or a preposition. */
        COPULA,
        /** A form of "be" before a clause: "the aim is to meet". */
        OUTER
    }

    /** The token that heads the clause in the tree: "meet" in "has to meet". */
    final int head;
    /** The token by which the clause hangs in the tree: "has" in "has to meet", else the head. */
    final int top;
    /** The token that {@link org.demarche.syntax.Clause} calls the predicate. */
    final int predicate;

    final Kind kind;
    VerbForm form = VerbForm.BARE;
    Embedding embedding = Embedding.MAIN;

    @Nullable
    Node governor;
    /** The clause of "is" in "the aim is to meet", where this is the clause of "meet". */
    @Nullable
    Node outer;
    /** The clause that this one is coordinated with, as its first member. */
    @Nullable
    Node first;

    /** Subjects as grammar counts them: in a passive not the logical ones. */
    List<Phrase> surface = new ArrayList<>();

    boolean implied;
    /** The noun behind an inverted verb of saying that the tree has for its object, or -1. */
    int inverted = -1;

    List<Phrase> agents = new ArrayList<>();
    List<Phrase> objects = new ArrayList<>();
    List<Oblique> obliques = new ArrayList<>();
    Optional<String> particle = Optional.empty();
    int from = Integer.MAX_VALUE;
    int end = -1;
    int index = -1;

    Node(int head, int top, int predicate, Kind kind) {
        this.head = head;
        this.top = top;
        this.predicate = predicate;
        this.kind = kind;
    }
}
