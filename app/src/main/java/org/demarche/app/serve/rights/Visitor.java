package org.demarche.app.serve.rights;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who asks, and what that one may do.
 *
 * @param name of the token, or as the proxy tells it; empty where only this machine asks and nobody is asked who it is
 * @param stillGood whether it may go on, asked as long as an answer lasts
 */
public record Visitor(Optional<String> name, Role role, By by, BooleanSupplier stillGood) {
    /** The request's attribute that holds it. */
    public static final String ATTRIBUTE = "demarche.visitor";
    /** What nobody in particular is called in lists of who did what. */
    public static final String LOCAL = "local";

    /** How it is known. */
    public enum By {
        /** It asks from this machine. */
        LOCAL,
        /** It shows a token with each request. */
        TOKEN,
        /** It shows a token as a password, which browsers remember. */
        PASSWORD,
        /** It has signed in by the page. */
        SESSION,
        /** A proxy tells. */
        PROXY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whoever asks from this machine. */
    static Visitor local() {
        return new Visitor(Optional.empty(), Role.ADMIN, By.LOCAL, () -> true);
    }

    /** Its name for lists. */
    public String called() {
        return name.orElse(LOCAL);
    }

    /** Whether a browser sends what it is known by of its own accord, also where a page of somebody else makes it ask. */
    public boolean isAmbient() {
        return by != By.TOKEN;
    }
}
