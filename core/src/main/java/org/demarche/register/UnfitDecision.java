package org.demarche.register;

/** A decision that the register cannot take; the message says in one line what is wrong and what is allowed. */
public final class UnfitDecision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnfitDecision(String message) {
        super(message);
    }
}
