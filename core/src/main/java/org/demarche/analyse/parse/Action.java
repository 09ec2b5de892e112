package org.demarche.analyse.parse;

/**
 * One step of the parser (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011): shift the front of the buffer onto the
 * stack; or make the top of the stack a dependent of the front ({@code LEFT}) or of what lies below it ({@code RIGHT}).
 *
 * @param relation number of the relation among those of the model; -1 for a shift
 */
public record Action(Kind kind, int relation) {
    /** The three moves. */
    public enum Kind {
        SHIFT,
        LEFT,
        RIGHT
    }
}
