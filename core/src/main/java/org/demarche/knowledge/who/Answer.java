package org.demarche.knowledge.who;

import java.util.List;

/**
 * What the tables say to a question.
 *
 * @param understood what was asked, in the tables' words
 * @param posts those in office on the day, or the terms of the person asked for that run on it
 * @param history all terms, where the question names no day; empty where it does
 * @param remarks what a reader must know beside the posts: nobody known, several of that name, rivals
 * @param nearest names that may have been meant
 */
public record Answer(
        Outcome outcome,
        String understood,
        List<Post> posts,
        List<Post> history,
        List<String> remarks,
        List<String> nearest) {
    /** How far the tables could answer. */
    public enum Outcome {
        ANSWERED,
        /** Several may be meant, and nothing in the question decides. */
        UNDECIDED,
        /** The question is clear, and the tables know nobody. */
        UNKNOWN,
        /** The question names neither a person nor a place. */
        NOT_UNDERSTOOD
    }

    static Answer unknown(String understood, List<String> remarks, List<String> nearest) {
        return new Answer(Outcome.UNKNOWN, understood, List.of(), List.of(), remarks, nearest);
    }
}
