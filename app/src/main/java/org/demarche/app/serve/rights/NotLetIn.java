package org.demarche.app.serve.rights;

/** A request that shows itself in a way that is not looked into further. */
public final class NotLetIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Too many tokens from there were none. */
        GUESSING,
        /** Two headers say who asks. */
        TWICE,
        /** The proxy tells a name or a role that cannot be one. */
        UNREADABLE
    }

    private final Why why;

    NotLetIn(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** After how many seconds tokens of that sender are looked at again, at the latest. */
    public static int waitSeconds() {
        return (int) Guesses.WINDOW.toSeconds();
    }
}
