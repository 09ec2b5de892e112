package org.demarche.analyse.name;

import java.util.List;
import org.demarche.finding.Finding.Mention;

/**
 * The labels of words by which the tagger marks names: outside, or alone, at the beginning, inside or at the end of a name of
 * one of three types. A label leads to a state; the state says which labels may come next. Public for the training.
 */
public final class NameLabels {
    /** The types in the order of their labels. */
    public static final List<Mention.Kind> TYPES =
            List.of(Mention.Kind.PERSON, Mention.Kind.ORGANIZATION, Mention.Kind.PLACE);

    /** The labels by number, as the model's table names them. */
    public static final List<String> NAMES = List.of(
            "O",
            "S-person",
            "B-person",
            "I-person",
            "E-person",
            "S-organization",
            "B-organization",
            "I-organization",
            "E-organization",
            "S-place",
            "B-place",
            "I-place",
            "E-place");

    static final int OUTSIDE = 0;
    /** Outside; after a name of each type; within a name of each type. */
    static final int STATES = 7;

    private static final int PLACES = 4;
    private static final int BEGIN = 1;
    private static final int END = 3;

    private NameLabels() {}

    /** The label of word {@code at} of a name of {@code length} words. */
    public static int of(int type, int at, int length) {
        int place = length == 1 ? 0 : at == 0 ? BEGIN : at == length - 1 ? END : 2;
        return 1 + type * PLACES + place;
    }

    static int type(int label) {
        return (label - 1) / PLACES;
    }

    private static int place(int label) {
        return (label - 1) % PLACES;
    }

    /** Whether a name begins with a word of that label. */
    static boolean begins(int label) {
        return label != OUTSIDE && place(label) <= BEGIN;
    }

    /** Whether a name ends with a word of that label. */
    static boolean ends(int label) {
        return label != OUTSIDE && (place(label) == 0 || place(label) == END);
    }

    /** The state after a word of that label. */
    static int state(int label) {
        if (label == OUTSIDE) return 0;
        return ends(label) ? 1 + type(label) : 4 + type(label);
    }

    /** Whether a name is still open in that state. */
    static boolean isOpen(int state) {
        return state >= 4;
    }

    /** Whether a word of {@code label} may come in {@code state}. */
    static boolean allowed(int state, int label) {
        boolean goesOn = label != OUTSIDE && place(label) >= 2;
        return isOpen(state) ? goesOn && type(label) == state - 4 : !goesOn;
    }
}
