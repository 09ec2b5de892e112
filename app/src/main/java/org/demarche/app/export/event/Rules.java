package org.demarche.app.export.event;

/** By which rules events are coded. */
final class Rules {
    /** Changes with the rules, not with the program: the first number where rows of old exports are coded otherwise now. */
    static final String VERSION = "1.0.0";

    static final String CODER = "Demarche";

    private Rules() {}
}
