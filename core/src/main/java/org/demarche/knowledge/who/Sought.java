package org.demarche.knowledge.who;

import java.util.Set;

/**
 * The office that a question names.
 *
 * @param words as they were asked
 * @param offices ids of {@code offices.tsv} that they may mean; empty where only a title was found
 * @param sense whether an office is meant by its name, or by its part in the state
 */
record Sought(String words, Set<String> offices, Sense sense) {
    /** "President" is a name; "head of state" is a part that a king may have; "leader" is whoever leads. */
    enum Sense {
        NAMED,
        HEAD_OF_STATE,
        HEAD_OF_GOVERNMENT,
        LEADER
    }
}
